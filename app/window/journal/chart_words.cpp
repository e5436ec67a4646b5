// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/chart_words.h"

#include "app/window/home/minute_bar.h"
#include "app/window/journal/care_words.h"
#include "app/window/journal/entry_words.h"
#include "app/window/journal/journal_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>

namespace unhunch::window {

using journal::Adherence;
using journal::Scores;
using journal::Span;
using journal::Step;
using journal::Stretch;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::ChartWords)
};

/// A number that counts towards a sentence, unless it is none.
void addCounted(QStringList& parts, int count, const QString& words)
{
    if (count > 0) {
        parts.append(words);
    }
}

QString number(int value)
{
    return QLocale().toString(value);
}

} // namespace

QString weekdayWords(CivilDate day)
{
    return QLocale().standaloneDayName(dateOf(day).dayOfWeek(), QLocale::ShortFormat);
}

QString movementWords(const journal::MovementDay& day, CivilDate today)
{
    const QString movement = day.totals.sessions == 0
                                 ? Words::tr("no session")
                                 : minutesOfGoal(day.totals.played) + QStringLiteral(" · ")
                                       + Words::tr("%n resets done", nullptr, day.totals.resets);
    //: %1 is a day, %2 what was done on it
    return Words::tr("%1: %2").arg(dayWords(day.day, today), movement);
}

QString daysWords(const Stretch& days)
{
    const QLocale locale;
    //: format of a date without its year
    const QString shortly = Words::tr("d MMM");
    //: from one day to another
    return Words::tr("%1 – %2").arg(locale.toString(dateOf(days.first), shortly),
                                    locale.toString(dateOf(days.last), Words::tr("d MMM yyyy")));
}

QString axisWords(const Stretch& when, Step step)
{
    const QDate date = dateOf(when.first);
    return QLocale().toString(date, step == Step::Month ? Words::tr("MMM yyyy") : Words::tr("d MMM"));
}

QString stretchWords(const Stretch& when, Step step)
{
    const QLocale locale;
    const QDate date = dateOf(when.first);
    switch (step) {
    case Step::Day:
        return locale.toString(date, Words::tr("ddd, d MMM yyyy"));
    case Step::Week:
        return daysWords(when);
    case Step::Month:
        break;
    }
    return locale.toString(date, Words::tr("MMMM yyyy"));
}

QString spanWords(Span span)
{
    switch (span) {
    case Span::TwoWeeks:
        return Words::tr("2 weeks");
    case Span::ThreeMonths:
        return Words::tr("3 months");
    case Span::Year:
        return Words::tr("1 year");
    case Span::All:
        return Words::tr("All");
    }
    return {};
}

QString markWords(const journal::CareMark& mark)
{
    if (const auto* const flag = std::get_if<care::RedFlag>(&mark.what)) {
        return flagTitle(*flag);
    }
    if (const auto* const pattern = std::get_if<care::PainPattern>(&mark.what)) {
        return Words::tr("Pattern: %1").arg(patternWords(*pattern));
    }
    return Words::tr("Red flag: symptoms in the safety check");
}

QString meanWords(const Scores& scores)
{
    const bool isWhole = scores.count > 0 && scores.sum % scores.count == 0;
    return QLocale().toString(scores.mean(), 'f', isWhole ? 0 : 1);
}

QString scoresWords(const Scores& scores)
{
    if (scores.lowest == scores.highest) {
        return number(scores.lowest);
    }
    //: scores from 0 to 10
    return Words::tr("on average %1, between %2 and %3")
        .arg(meanWords(scores), number(scores.lowest), number(scores.highest));
}

QString adherenceWords(const Adherence& counts)
{
    QStringList parts;
    addCounted(parts, counts.offered, Words::tr("%n reminders", nullptr, counts.offered));
    addCounted(parts, counts.done, Words::tr("%n resets done", nullptr, counts.done));
    addCounted(parts, counts.ownBreak, Words::tr("%n breaks of your own", nullptr, counts.ownBreak));
    addCounted(parts, counts.snoozed, Words::tr("%n snoozed", nullptr, counts.snoozed));
    addCounted(parts, counts.held, Words::tr("%n kept back by a call", nullptr, counts.held));
    addCounted(parts, counts.skipped, Words::tr("%n skipped", nullptr, counts.skipped));
    addCounted(parts, counts.ignored, Words::tr("%n without an answer", nullptr, counts.ignored));
    addCounted(parts, counts.lapsed, Words::tr("%n after work or while paused", nullptr, counts.lapsed));
    return parts.join(QStringLiteral(" · "));
}

QString hourWords(int hour)
{
    return QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
}

} // namespace unhunch::window
