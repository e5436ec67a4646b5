// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/care_words.h"
#include "app/window/journal/chart_words.h"
#include "app/window/journal/trends_view.h"

#include <algorithm>

/// What TrendsView reads and shows over a range.
namespace unhunch::window {

using journal::Journal;
using journal::ScorePoint;
using journal::Stretch;

namespace {

/// The place on the axis of a day; -1 where it is on none.
int slotOf(CivilDate day, const std::vector<Stretch>& stretches)
{
    const auto found = std::ranges::find_if(
        stretches, [day](const Stretch& stretch) { return day >= stretch.first && day <= stretch.last; });
    return found == stretches.end() ? -1 : int(found - stretches.begin());
}

/// Every point with its words; points without a score say so.
std::vector<ChartSlot> slotsOf(const journal::Range& range, const std::vector<QString>& words)
{
    std::vector<ChartSlot> places;
    const std::vector<Stretch> stretches = stretchesOf(range);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const QString when = stretchWords(stretches[i], range.step);
        const QString what = words[i].isEmpty() ? TrendsView::tr("nothing noted") : words[i];
        //: %1 is a day, week or month, %2 what is known of it
        places.push_back({axisWords(stretches[i], range.step), TrendsView::tr("%1: %2").arg(when, what)});
    }
    return places;
}

journal::Scores sumOf(const std::vector<ScorePoint>& points)
{
    journal::Scores sum;
    for (const ScorePoint& point : points) {
        sum.lowest = sum.count == 0 ? point.scores.lowest : std::min(sum.lowest, point.scores.lowest);
        sum.highest = std::max(sum.highest, point.scores.highest);
        sum.count += point.scores.count;
        sum.sum += point.scores.sum;
    }
    return sum;
}

void showScores(ScoreChart& chart,
                const journal::Range& range,
                const std::vector<ScorePoint>& points,
                const std::vector<journal::CareMark>& marks = {})
{
    const std::vector<Stretch> stretches = stretchesOf(range);
    std::vector<std::optional<journal::Scores>> scores(stretches.size());
    std::vector<QString> words(stretches.size());
    for (const ScorePoint& point : points) {
        const auto slot = std::size_t(slotOf(point.when.first, stretches));
        scores.at(slot) = point.scores;
        words.at(slot) = scoresWords(point.scores);
    }
    std::vector<ChartMark> signs;
    for (const journal::CareMark& mark : marks) {
        const int slot = slotOf(mark.day, stretches);
        if (slot >= 0) {
            QString& said = words.at(std::size_t(slot));
            said += (said.isEmpty() ? QString() : QStringLiteral(" · ")) + markWords(mark);
            signs.push_back({slot, !std::holds_alternative<care::PainPattern>(mark.what)});
        }
    }
    const QString summary = points.empty() ? TrendsView::tr("nothing noted") : scoresWords(sumOf(points));
    chart.setSlots(slotsOf(range, words), summary);
    chart.setScores(std::move(scores), std::move(signs));
}

/// What the signs of a chart mean, where it has any.
QString legendOf(const std::vector<journal::CareMark>& marks)
{
    QString legend;
    const auto isPattern
        = [](const journal::CareMark& mark) { return std::holds_alternative<care::PainPattern>(mark.what); };
    if (!std::ranges::all_of(marks, isPattern)) {
        legend += QStringLiteral("\n▲ ") + TrendsView::tr("a red flag");
    }
    if (std::ranges::any_of(marks, isPattern)) {
        legend += (legend.isEmpty() ? QStringLiteral("\n◆ ") : QStringLiteral("   ◆ "))
                  + TrendsView::tr("your pattern was assessed");
    }
    return legend;
}

} // namespace

void TrendsView::readToday()
{
    m_todayCard->showTotals(m_journal.totals(m_today));
}

void TrendsView::readRange()
{
    const auto first = m_journal.read([](const Journal& journal) { return firstDay(journal); });
    m_range = rangeOf(m_span, m_today, first ? *first : std::nullopt);
}

void TrendsView::readPain()
{
    const auto points = m_journal.read([this](const Journal& j) { return painPoints(j, m_range); });
    const auto marks = m_journal.read([this](const Journal& j) { return careMarks(j, m_range); });
    if (points && marks) {
        showPain(*points, *marks);
    } else {
        Q_EMIT failed(points ? marks.error() : points.error());
    }
}

void TrendsView::showPain(const std::vector<ScorePoint>& points, const std::vector<journal::CareMark>& marks)
{
    showScores(*m_pain, m_range, points, marks);
    const QString none = tr("Nothing noted in this time. After a session, or with “Note how you feel”, you "
                            "can say how your back is.");
    //: %1 is such as "on average 3.5, between 2 and 6"
    const QString some = tr("Pain %1 of 10").arg(scoresWords(sumOf(points)));
    m_painCard->setContent((points.empty() ? none : some) + legendOf(marks),
                           painTable(points, marks, m_range.step));
}

void TrendsView::readFunction()
{
    const auto points = m_journal.read([this](const Journal& j) { return functionPoints(j, m_range); });
    if (points) {
        showFunction(*points);
    } else {
        Q_EMIT failed(points.error());
    }
}

void TrendsView::showFunction(const journal::FunctionPoints& points)
{
    bool isLowest = true; // the axis stands once, below all of them
    for (std::size_t i = points.size(); i-- > 0;) {
        const bool isShown = !points.at(i).empty();
        showScores(*m_functions.at(i), m_range, points.at(i));
        m_functionCard->showChart(m_functions.at(i), isShown);
        m_functions.at(i)->setAxisShown(isShown && isLowest);
        isLowest = isLowest && !isShown;
    }
    const bool isNone = std::ranges::all_of(points, &std::vector<ScorePoint>::empty);
    m_functionCard->setContent(isNone ? tr("How desk work, sleep, lifting and turning the head go can be "
                                           "noted with “Note how you feel”.")
                                      : tr("0: you cannot. 10: as well as ever."),
                               functionTable(points, m_range));
}

void TrendsView::readReminders()
{
    const auto points = m_journal.read([this](const Journal& j) { return adherencePoints(j, m_range); });
    if (points) {
        showReminders(*points);
    } else {
        Q_EMIT failed(points.error());
    }
}

void TrendsView::showReminders(const std::vector<journal::AdherencePoint>& points)
{
    const std::vector<Stretch> stretches = stretchesOf(m_range);
    std::vector<BarChart::Bar> bars(stretches.size());
    std::vector<QString> words(stretches.size());
    int offered = 0;
    int done = 0;
    for (const journal::AdherencePoint& point : points) {
        const auto slot = std::size_t(slotOf(point.when.first, stretches));
        bars.at(slot) = {point.counts.offered, point.counts.done};
        words.at(slot) = adherenceWords(point.counts);
        offered += point.counts.offered;
        done += point.counts.done;
    }
    //: what the full and the pale bars of a chart are; %1 and %2 are sums
    const QString some = tr("Full: %1 resets done. Pale: %2 reminders.").arg(done).arg(offered);
    m_reminders->setSlots(slotsOf(m_range, words), some);
    m_reminders->setBars(std::move(bars));
    m_remindersCard->setContent(points.empty() ? tr("No reminders in this time.") : some,
                                adherenceTable(points, m_range.step));
}

void TrendsView::readHours()
{
    const auto hours = m_journal.read([this](const Journal& j) { return adherenceHours(j, m_range); });
    if (hours) {
        showHours(*hours);
    } else {
        Q_EMIT failed(hours.error());
    }
}

void TrendsView::showHours(const journal::AdherenceHours& hours)
{
    const auto isUsed = [](const journal::Adherence& counts) { return counts != journal::Adherence{}; };
    std::vector<ChartSlot> places;
    std::vector<BarChart::Bar> bars;
    std::size_t shown = 0; // from the first hour with any to the last
    for (std::size_t hour = 0; hour < hours.size(); ++hour) {
        const journal::Adherence& counts = hours.at(hour);
        if (places.empty() && !isUsed(counts)) {
            continue;
        }
        const QString when = hourWords(int(hour));
        const QString what = isUsed(counts) ? adherenceWords(counts) : tr("no reminder");
        places.push_back({when, tr("%1: %2").arg(when, what)});
        bars.push_back({counts.offered, counts.done});
        shown = isUsed(counts) ? places.size() : shown;
    }
    places.resize(shown);
    bars.resize(shown);
    const QString summary = tr("When in the day reminders came, and resets were done.");
    m_hours->setSlots(std::move(places), summary);
    m_hours->setBars(std::move(bars));
    m_hoursCard->setContent(shown == 0 ? tr("No reminders in this time.") : summary, hoursTable(hours));
}

} // namespace unhunch::window
