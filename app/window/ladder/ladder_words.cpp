// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/ladder_words.h"

#include "app/clocks/calendar_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace unhunch::window {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Ladder", text);
}

} // namespace

QString ladderLevelWords(session::LadderLevel level)
{
    switch (level) {
    case session::LadderLevel::Wall:
        return words("At the wall");
    case session::LadderLevel::Counter:
        return words("At a counter");
    case session::LadderLevel::Chair:
        return words("On a chair");
    case session::LadderLevel::Floor:
        return words("On the floor");
    }
    return {};
}

QString ladderStepWords(const session::LadderStep& step)
{
    const QLocale locale;
    //: Sets and repetitions, such as "2 × 8".
    return words("%1 × %2").arg(locale.toString(step.sets), locale.toString(step.repetitions));
}

QString ladderDoseWords(const session::LadderDose& dose)
{
    const QString step = ladderStepWords(dose.step);
    switch (dose.level) {
    case session::LadderLevel::Wall:
        //: %1 is "2 × 8"
        return words("%1 at the wall").arg(step);
    case session::LadderLevel::Counter:
        return words("%1 at a counter").arg(step);
    case session::LadderLevel::Chair:
        return words("%1 on a chair").arg(step);
    case session::LadderLevel::Floor:
        return words("%1 on the floor").arg(step);
    }
    return {};
}

QString openingWords(CivilDate day)
{
    //: %1 is a day.
    return words("on %1").arg(QLocale().toString(dateOf(day), words("d MMMM yyyy")));
}

} // namespace unhunch::window
