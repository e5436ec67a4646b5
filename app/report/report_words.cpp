// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_words.h"

#include "app/clocks/calendar_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace unhunch::report {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ProviderReport", text);
}

} // namespace

QString shortDay(CivilDate day)
{
    //: A day without its year in a chart, as QLocale writes it: d is the day, MMM the month's short name.
    return QLocale().toString(dateOf(day), words("d MMM"));
}

QString longDay(CivilDate day)
{
    //: A day with its year: d is the day, MMMM the month's name, yyyy the year.
    return QLocale().toString(dateOf(day), words("d MMMM yyyy"));
}

QString flagWords(care::RedFlag flag)
{
    switch (flag) {
    case care::RedFlag::BladderOrBowel:
        return words("Loss of bladder or bowel control");
    case care::RedFlag::Numbness:
        return words("Numbness or tingling in arms or hands during movement");
    case care::RedFlag::NightPain:
        return words("Pain that wakes from sleep or prevents a comfortable position");
    case care::RedFlag::Fever:
        return words("Fever with the back pain");
    case care::RedFlag::CancerHistory:
        return words("History of cancer with new discomfort in the upper back");
    }
    return {};
}

QString patternWords(care::PainPattern pattern)
{
    switch (pattern) {
    case care::PainPattern::Desk:
        return words("Desk: grows through the workday, between the shoulder blades");
    case care::PainPattern::Morning:
        return words("Morning: on waking, eases with gentle movement");
    case care::PainPattern::Stress:
        return words("Stress: a knot where neck meets shoulder");
    }
    return {};
}

FunctionWords functionWords()
{
    return {words("Desk work"), words("Sleep"), words("Lifting"), words("Turning the head")};
}

} // namespace unhunch::report
