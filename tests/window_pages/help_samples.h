// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/help/check_form.h"
#include "app/window/help/help_page.h"
#include "app/window/look/form_style.h"
#include "tests/window_pages/samples.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unhunch::window::samples {

/// A help page over reports and a country of its own.
struct Help {
    explicit Help(look::Theme& theme, QString code = {}, std::vector<care::SafetyReport> reports = {})
        : region(std::move(code))
        , standing(std::move(reports))
        , page(theme, services())
    {}

    Help(const Help&) = delete;
    Help& operator=(const Help&) = delete;
    Help(Help&&) = delete;
    Help& operator=(Help&&) = delete;
    ~Help() = default;

    QString region;
    std::vector<care::SafetyReport> standing;
    QStringList reported;
    HelpPage page;

private:
    HelpServices services()
    {
        HelpServices help;
        help.standing = [this] { return standing; };
        help.report = [this](const QStringList& flags) { reported += flags; };
        help.retract = [this](qint64 id) {
            std::erase_if(standing, [id](const care::SafetyReport& report) { return report.id == id; });
        };
        help.clear = [this] { standing.clear(); };
        help.regions = content::loadRegions(QStringLiteral(UNHUNCH_SOURCE_DIR "/resources/regions.json"))
                           .value_or(std::vector<content::Region>{});
        help.region = [this] { return region; };
        help.chooseRegion = [this](const QString& code) { region = code; };
        return help;
    }
};

/// Two reports that stand.
inline std::vector<care::SafetyReport> reports()
{
    return {{1, care::RedFlag::NightPain, now() - std::chrono::hours(30)},
            {2, std::nullopt, now() - std::chrono::hours(2)}};
}

/// The questions of the safety check as the session shows them.
class Questions : public Page {
public:
    explicit Questions(look::Theme& theme)
        : form(new CheckForm(theme))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(look::makeColumn(theme, form, this));
    }

    [[nodiscard]] QString heading() const override { return QStringLiteral("Safety check"); }

    void entered() override { form->takeFocus(); }

    CheckForm* form;
};

} // namespace unhunch::window::samples
