// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/week_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace unhunch::window {
namespace {

using std::chrono::minutes;

constexpr minutes kDay{24 * 60};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::WeekPainter)
};

QString timeWords(minutes at)
{
    return QLocale().toString(QTime(0, 0).addSecs(int((at % kDay).count()) * 60), QLocale::ShortFormat);
}

} // namespace

std::array<std::size_t, 7> daysInOrder()
{
    const auto first = static_cast<std::size_t>(QLocale().firstDayOfWeek()) - 1;
    std::array<std::size_t, 7> days{};
    for (std::size_t row = 0; row < days.size(); ++row) {
        days.at(row) = (first + row) % 7;
    }
    return days;
}

settings::Weekdays usualWorkdays()
{
    settings::Weekdays days;
    for (const Qt::DayOfWeek day : QLocale().weekdays()) {
        days.set(static_cast<std::size_t>(day) - 1);
    }
    return days;
}

QString dayName(std::size_t day, bool isShort)
{
    return QLocale().standaloneDayName(int(day) + 1, isShort ? QLocale::ShortFormat : QLocale::LongFormat);
}

QString spanWords(minutes from, minutes until)
{
    if (until > kDay) {
        //: an interval of work hours, both are times of day
        return Words::tr("%1 to %2 the next day").arg(timeWords(from), timeWords(until));
    }
    if (until == kDay) {
        //: an interval of work hours, %1 is a time of day
        return Words::tr("%1 to midnight").arg(timeWords(from));
    }
    //: an interval of work hours, both are times of day
    return Words::tr("%1 to %2").arg(timeWords(from), timeWords(until));
}

QString spanDigits(minutes from, minutes until)
{
    //: an interval of work hours in little room, both are times of day
    return Words::tr("%1–%2").arg(timeWords(from), timeWords(until));
}

QString dayWords(const settings::WeekHours& week, std::size_t day)
{
    const settings::DayHours& hours = week.at(day);
    if (hours.empty()) {
        //: %1 is a weekday
        return Words::tr("%1, no work").arg(dayName(day, false));
    }
    QString spans;
    for (std::size_t index = 0; index < hours.size(); ++index) {
        const QString words = spanWords(hours.at(index).from, settings::endOf(hours.at(index)));
        if (index == 0) {
            spans = words;
        } else if (index + 1 == hours.size()) {
            //: a list of intervals; %2 is the last of them
            spans = Words::tr("%1 and %2").arg(spans, words);
        } else {
            //: a list of intervals that goes on
            spans = Words::tr("%1, %2").arg(spans, words);
        }
    }
    //: %1 is a weekday, %2 its work hours
    return Words::tr("%1, %2", "day").arg(dayName(day, false), spans);
}

} // namespace unhunch::window
