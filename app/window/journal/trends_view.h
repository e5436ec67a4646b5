// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/home/today_strip.h"
#include "app/window/journal/bar_chart.h"
#include "app/window/journal/chart_card.h"
#include "app/window/journal/score_chart.h"
#include "app/window/journal/week_strip.h"
#include "core/journal/buffered_journal.h"

#include <QWidget>

#include <array>
#include <deque>
#include <functional>

class QVBoxLayout;

namespace unhunch::window {

/// The journal in pictures: today, a week, and over time pain, function and what became of reminders. Each
/// section is read by itself with a pass of the event loop between two, so that none holds up the window.
class TrendsView : public QWidget {
    Q_OBJECT

public:
    /// `journal` outlives the view.
    TrendsView(look::Theme& theme, journal::BufferedJournal& journal, QWidget* parent = nullptr);

    /// A card of somebody else's, below today's.
    void addCard(QWidget* card);

    /// Reads everything again, section by section.
    void reload(CivilDate today);
    /// The same at once.
    void reloadNow(CivilDate today);

    /// Looks so far back.
    void setSpan(journal::Span span);

    /// Shows all charts as tables, or as charts again.
    void showTables(bool areTables);

Q_SIGNALS:
    /// Reading failed; the sections keep what they showed.
    void failed(const unhunch::Error& error);

private:
    void addWeek(QVBoxLayout& column);
    void addSpans(QVBoxLayout& column);
    void addScores(QVBoxLayout& column);
    void addReminders(QVBoxLayout& column);
    void readNext();
    void queueSpan();

    void readToday();
    void readWeek();
    void readRange();
    void readPain();
    void readFunction();
    void readReminders();
    void readHours();
    void showWeek(const std::vector<journal::MovementDay>& days);
    void showPain(const std::vector<journal::ScorePoint>& points,
                  const std::vector<journal::CareMark>& marks);
    void showFunction(const journal::FunctionPoints& points);
    void showReminders(const std::vector<journal::AdherencePoint>& points);
    void showHours(const journal::AdherenceHours& hours);
    void moveWeek(int step);

    look::Theme& m_theme;
    journal::BufferedJournal& m_journal;
    CivilDate m_today;
    CivilDate m_weekDay; ///< a day of the week that is shown
    journal::Span m_span = journal::Span::ThreeMonths;
    journal::Range m_range;
    std::deque<std::function<void()>> m_toRead;
    TodayStrip* m_todayCard;
    QVBoxLayout* m_cards;
    ChartCard* m_weekCard = nullptr;
    WeekStrip* m_week = nullptr;
    look::QuietButton* m_later = nullptr;
    ChartCard* m_painCard = nullptr;
    ScoreChart* m_pain = nullptr;
    ChartCard* m_functionCard = nullptr;
    std::array<ScoreChart*, 4> m_functions{};
    ChartCard* m_remindersCard = nullptr;
    BarChart* m_reminders = nullptr;
    ChartCard* m_hoursCard = nullptr;
    BarChart* m_hours = nullptr;
};

} // namespace unhunch::window
