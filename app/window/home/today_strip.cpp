// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/today_strip.h"

#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

TodayStrip::TodayStrip(Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_minutes(new Label(theme, TextRole::Strong))
    , m_resets(new Label(theme, TextRole::Body))
    , m_bar(new MinuteBar(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kLarge);
    auto* title = new Label(theme, TextRole::Heading, tr("Today"));
    title->setWordWrap(false);
    head->addWidget(title);
    m_minutes->setTrailing(true);
    head->addWidget(m_minutes, 1);
    column->addLayout(head);
    column->addWidget(m_bar);
    m_resets->setInk(Label::Ink::Soft);
    column->addWidget(m_resets);
    showTotals(journal::DayTotals{});
}

void TodayStrip::showTotals(const Result<journal::DayTotals>& totals)
{
    m_bar->setVisible(totals.has_value());
    m_minutes->setVisible(totals.has_value());
    if (!totals) {
        m_resets->setText(tr("Today's numbers cannot be read from the journal right now."));
        return;
    }
    m_bar->setPlayed(totals->played);
    m_minutes->setText(minutesOfGoal(totals->played));
    m_resets->setText(resetsDone(totals->resets));
}

} // namespace unhunch::window
