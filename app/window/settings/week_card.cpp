// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/week_card.h"

#include "app/window/look/form_style.h"
#include "app/window/settings/settings_words.h"
#include "app/window/settings/week_words.h"

#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;
using settings::WeekHours;

namespace {

constexpr std::array<std::string_view, 7> kKeys{"hours/monday",
                                                "hours/tuesday",
                                                "hours/wednesday",
                                                "hours/thursday",
                                                "hours/friday",
                                                "hours/saturday",
                                                "hours/sunday"};

} // namespace

WeekCard::WeekCard(Theme& theme, SettingsModel& model, QWidget* parent)
    : Card(theme, parent)
    , m_model(model)
    , m_painter(new WeekPainter(theme))
    , m_words(new Label(theme, TextRole::Caption))
    , m_same(new FittingButton(theme, tr("Same for all weekdays")))
{
    auto* column = columnIn(this, space::kMedium);
    column->addWidget(m_painter);
    column->addWidget(m_words);
    auto* hint = new Label(theme,
                           TextRole::Caption,
                           tr("Drag to add hours, drag an end to move it, click a bar to take it away. With "
                              "the keyboard: arrows, Shift and arrows, Space, Delete."));
    hint->setInk(Label::Ink::Soft);
    column->addWidget(hint);
    column->addWidget(m_same, 0, Qt::AlignLeading);
    connect(m_painter, &WeekPainter::edited, this, &WeekCard::keep);
    connect(m_painter, &WeekPainter::looked, this, &WeekCard::onLooked);
    connect(m_same, &QAbstractButton::clicked, this, [this] {
        keep(
            settings::withSameHours(m_model.settings().hours.week, m_painter->currentDay(), usualWorkdays()));
    });
    onLooked({});
    refresh();
}

void WeekCard::refresh()
{
    m_problem.clear();
    m_painter->setWeek(m_model.settings().hours.week);
}

void WeekCard::keep(const WeekHours& week)
{
    settings::Settings wanted = m_model.settings();
    wanted.hours.week = week;
    std::vector<WantedText> texts;
    for (const std::string_view key : kKeys) {
        const settings::Option* option = settings::findOption(key);
        if (option != nullptr && settings::textOf(*option, wanted) != m_model.textOf(*option)) {
            texts.emplace_back(option, settings::textOf(*option, wanted));
        }
    }
    if (texts.empty()) {
        refresh();
        return;
    }
    if (const Result<void> kept = m_model.changeAll(texts); !kept) {
        refresh();
        m_problem = refusalWords(*texts.front().first, kept.error());
        onLooked({});
    }
}

void WeekCard::onLooked(const QString& words)
{
    // A line is always there, so that nothing moves below the pointer.
    const std::size_t day = m_painter->currentDay();
    const QString usual = words.isEmpty() ? dayWords(m_model.settings().hours.week, day) : words;
    m_words->setInk(m_problem.isEmpty() ? Label::Ink::Normal : Label::Ink::Attention);
    m_words->setText(m_problem.isEmpty() ? usual : m_problem);
    //: says what a button does; %1 is a weekday
    const QString source = tr("Takes the hours of %1").arg(dayName(day, false));
    m_same->setAccessibleDescription(source);
    m_same->setToolTip(source);
}

} // namespace unhunch::window
