// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_words.h"

#include "app/clocks/calendar_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace unhunch::report {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderReport)
};

} // namespace

QString shortDay(CivilDate day)
{
    //: A day without its year in a chart, as QLocale writes it: d is the day, MMM the month's short name.
    return QLocale().toString(dateOf(day), Words::tr("d MMM"));
}

QString longDay(CivilDate day)
{
    //: A day with its year: d is the day, MMMM the month's name, yyyy the year.
    return QLocale().toString(dateOf(day), Words::tr("d MMMM yyyy"));
}

QString flagWords(care::RedFlag flag)
{
    switch (flag) {
    case care::RedFlag::BladderOrBowel:
        return Words::tr("Loss of bladder or bowel control");
    case care::RedFlag::Numbness:
        return Words::tr("Numbness or tingling in arms or hands during movement");
    case care::RedFlag::NightPain:
        return Words::tr("Pain that wakes from sleep or prevents a comfortable position");
    case care::RedFlag::Fever:
        return Words::tr("Fever with the back pain");
    case care::RedFlag::CancerHistory:
        return Words::tr("History of cancer with new discomfort in the upper back");
    }
    return {};
}

QString patternWords(care::PainPattern pattern)
{
    switch (pattern) {
    case care::PainPattern::Desk:
        return Words::tr("Desk: grows through the workday, between the shoulder blades");
    case care::PainPattern::Morning:
        return Words::tr("Morning: on waking, eases with gentle movement");
    case care::PainPattern::Stress:
        return Words::tr("Stress: a knot where neck meets shoulder");
    }
    return {};
}

FunctionWords functionWords()
{
    return {Words::tr("Desk work"), Words::tr("Sleep"), Words::tr("Lifting"), Words::tr("Turning the head")};
}

} // namespace unhunch::report
