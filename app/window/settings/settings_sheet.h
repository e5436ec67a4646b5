// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/label.h"
#include "app/window/settings/settings_section.h"

#include <QList>

#include <vector>

namespace unhunch::window {

/// One page of the settings window: its name, the groups of its options, and parts that are no rows (a week,
/// a card with commands).
class SettingsSheet : public QWidget {
    Q_OBJECT

public:
    /// Whether a part stands above the groups or after them.
    enum class Place { Above, Below };

    SettingsSheet(look::Theme& theme,
                  SettingsModel& model,
                  settings::OptionPage page,
                  const EditorContext& context);

    [[nodiscard]] settings::OptionPage page() const { return m_page; }

    /// The name of the page in the interface language.
    [[nodiscard]] QString name() const;

    /// `searched` are words by which a search finds the part, beside the page's name.
    void add(QWidget* part, Place place, const QString& searched);

    /// Without words: shown where it is the chosen page. With words: whatever matches all of them, on any
    /// page. Answers how many rows and parts are shown.
    int filter(const QStringList& words, bool isChosen);
    /// Shows the model's values.
    void refresh();

    /// Null where the option has its row on another page.
    [[nodiscard]] OptionRow* rowOf(std::string_view key) const;

private:
    struct Part {
        QWidget* widget;
        QString searched;
    };

    [[nodiscard]] int filterParts(const QStringList& words);

    settings::OptionPage m_page;
    look::Label* m_heading;
    QList<SettingsSection*> m_sections;
    std::vector<Part> m_parts;
};

} // namespace unhunch::window
