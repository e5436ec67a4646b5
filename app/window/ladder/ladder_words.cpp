// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/ladder_words.h"

#include "app/clocks/calendar_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace unhunch::window {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ladder)
};

} // namespace

QString ladderLevelWords(session::LadderLevel level)
{
    switch (level) {
    case session::LadderLevel::Wall:
        return Words::tr("At the wall");
    case session::LadderLevel::Counter:
        return Words::tr("At a counter");
    case session::LadderLevel::Chair:
        return Words::tr("On a chair");
    case session::LadderLevel::Floor:
        return Words::tr("On the floor");
    }
    return {};
}

QString ladderStepWords(const session::LadderStep& step)
{
    const QLocale locale;
    //: Sets and repetitions, such as "2 × 8".
    return Words::tr("%1 × %2").arg(locale.toString(step.sets), locale.toString(step.repetitions));
}

QString ladderDoseWords(const session::LadderDose& dose)
{
    const QString step = ladderStepWords(dose.step);
    switch (dose.level) {
    case session::LadderLevel::Wall:
        //: %1 is "2 × 8"
        return Words::tr("%1 at the wall").arg(step);
    case session::LadderLevel::Counter:
        return Words::tr("%1 at a counter").arg(step);
    case session::LadderLevel::Chair:
        return Words::tr("%1 on a chair").arg(step);
    case session::LadderLevel::Floor:
        return Words::tr("%1 on the floor").arg(step);
    }
    return {};
}

QString openingWords(CivilDate day)
{
    //: %1 is a day.
    return Words::tr("on %1").arg(QLocale().toString(dateOf(day), Words::tr("d MMMM yyyy")));
}

} // namespace unhunch::window
