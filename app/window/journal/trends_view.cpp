// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/trends_view.h"

#include "app/window/journal/care_words.h"
#include "app/window/journal/chart_words.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"

#include <QButtonGroup>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;
using journal::Span;

namespace {

constexpr int kFunctionHeight = 56;

std::chrono::weekday firstOfWeek()
{
    return std::chrono::weekday(unsigned(QLocale().firstDayOfWeek()) % 7);
}

} // namespace

TrendsView::TrendsView(Theme& theme, journal::BufferedJournal& journal, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_journal(journal)
    , m_todayCard(new TodayStrip(theme))
    , m_cards(new QVBoxLayout)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kLarge);
    column->addWidget(m_todayCard);
    m_cards->setSpacing(space::kLarge);
    column->addLayout(m_cards);
    addWeek(*column);
    addSpans(*column);
    addScores(*column);
    addReminders(*column);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(makeColumn(theme, content, this));
}

void TrendsView::addCard(QWidget* card)
{
    m_cards->addWidget(card);
}

void TrendsView::addWeek(QVBoxLayout& column)
{
    m_weekCard = new ChartCard(m_theme, tr("This week"));
    m_week = new WeekStrip(m_theme);
    m_weekCard->addChart(m_week);
    auto* controls = new QWidget;
    auto* row = new FlowRow(controls);
    row->setSpacing(space::kSmall);
    auto* earlier = new QuietButton(m_theme, tr("Earlier"));
    earlier->setAccessibleName(tr("Earlier week"));
    earlier->setOutlined(true);
    m_later = new QuietButton(m_theme, tr("Later"));
    m_later->setAccessibleName(tr("Later week"));
    m_later->setOutlined(true);
    row->addWidget(earlier);
    row->addWidget(m_later);
    m_weekCard->setControls(controls);
    connect(earlier, &QAbstractButton::clicked, this, [this] { moveWeek(-1); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { moveWeek(1); });
    connect(m_week, &WeekStrip::weekAsked, this, &TrendsView::moveWeek);
    column.addWidget(m_weekCard);
}

void TrendsView::addSpans(QVBoxLayout& column)
{
    column.addSpacing(space::kSmall);
    column.addWidget(new Label(m_theme, TextRole::Heading, tr("Over time")));
    auto* spans = new QWidget;
    auto* row = new FlowRow(spans);
    row->setSpacing(space::kSmall);
    auto* group = new QButtonGroup(spans);
    for (const Span span : journal::kSpans) {
        auto* button = new QuietButton(m_theme, spanWords(span));
        button->setOutlined(true);
        button->setCheckable(true);
        button->setChecked(span == m_span);
        group->addButton(button, int(span));
        row->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int span) { setSpan(Span(span)); });
    column.addWidget(spans);
}

void TrendsView::addScores(QVBoxLayout& column)
{
    m_painCard = new ChartCard(m_theme, tr("Pain"));
    m_pain = new ScoreChart(m_theme, tr("Pain from 0, none, to 10, the worst"));
    m_painCard->addChart(m_pain);
    column.addWidget(m_painCard);
    m_functionCard = new ChartCard(m_theme, tr("How the day goes"));
    const auto functions = functionScores();
    for (std::size_t i = 0; i < functions.size(); ++i) {
        //: %1 is "Desk work" or another thing of the day
        m_functions.at(i) = new ScoreChart(
            m_theme, tr("%1, from 0, cannot, to 10, as well as ever").arg(functions.at(i).name));
        m_functions.at(i)->setPlotHeight(kFunctionHeight);
        m_functionCard->addChart(m_functions.at(i), functions.at(i).name);
    }
    column.addWidget(m_functionCard);
}

void TrendsView::addReminders(QVBoxLayout& column)
{
    m_remindersCard = new ChartCard(m_theme, tr("Reminders and resets"));
    m_reminders = new BarChart(m_theme, tr("Reminders and resets done, day by day"));
    m_remindersCard->addChart(m_reminders);
    column.addWidget(m_remindersCard);
    m_hoursCard = new ChartCard(m_theme, tr("By the hour"));
    m_hours = new BarChart(m_theme, tr("Reminders and resets done by the hour of the day"));
    m_hoursCard->addChart(m_hours);
    column.addWidget(m_hoursCard);
}

void TrendsView::reload(CivilDate today)
{
    const bool isIdle = m_toRead.empty();
    m_today = today;
    m_weekDay = today;
    m_toRead = {[this] { readToday(); }, [this] { readWeek(); }};
    queueSpan();
    if (isIdle) {
        QTimer::singleShot(0, this, &TrendsView::readNext);
    }
}

void TrendsView::reloadNow(CivilDate today)
{
    reload(today);
    while (!m_toRead.empty()) {
        const auto next = m_toRead.front();
        m_toRead.pop_front();
        next();
    }
}

void TrendsView::queueSpan()
{
    for (const auto& part : {&TrendsView::readRange,
                             &TrendsView::readPain,
                             &TrendsView::readFunction,
                             &TrendsView::readReminders,
                             &TrendsView::readHours}) {
        m_toRead.emplace_back([this, part] { (this->*part)(); });
    }
}

void TrendsView::readNext()
{
    if (m_toRead.empty()) {
        return;
    }
    const auto next = m_toRead.front();
    m_toRead.pop_front();
    next();
    QTimer::singleShot(0, this, &TrendsView::readNext);
}

void TrendsView::setSpan(Span span)
{
    m_span = span;
    const bool isIdle = m_toRead.empty();
    queueSpan();
    if (isIdle) {
        QTimer::singleShot(0, this, &TrendsView::readNext);
    }
}

void TrendsView::showTables(bool areTables)
{
    for (ChartCard* card : findChildren<ChartCard*>()) {
        card->showTable(areTables);
    }
}

void TrendsView::moveWeek(int step)
{
    const CivilDate wanted = m_weekDay + std::chrono::days{7 * step};
    m_weekDay = std::min(wanted, m_today);
    readWeek();
}

void TrendsView::readWeek()
{
    const journal::Range week = journal::weekOf(m_weekDay, firstOfWeek());
    const auto days = m_journal.read(
        [&week](const journal::Journal& journal) { return movementDays(journal, week.first, week.last); });
    if (days) {
        showWeek(*days);
    } else {
        Q_EMIT failed(days.error());
    }
}

void TrendsView::showWeek(const std::vector<journal::MovementDay>& days)
{
    const bool isPresent = days.back().day >= m_today;
    journal::DayTotals sum;
    for (const journal::MovementDay& day : days) {
        sum.resets += day.totals.resets;
        sum.played += day.totals.played;
    }
    m_later->setEnabled(!isPresent);
    m_weekCard->setHeading(isPresent ? tr("This week") : daysWords({days.front().day, days.back().day}));
    m_week->setWeek(days, m_today);
    const auto minutes = int(std::chrono::floor<std::chrono::minutes>(sum.played).count());
    m_weekCard->setContent(tr("%n minutes of movement", nullptr, minutes) + QStringLiteral(" · ")
                               + tr("%n resets done", nullptr, sum.resets),
                           movementTable(days, m_today));
}

} // namespace unhunch::window
