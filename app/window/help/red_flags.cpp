// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/red_flags.h"

#include <QCoreApplication>

namespace unhunch::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::RedFlags)
};

} // namespace

QList<RedFlag> redFlags()
{
    return {
        {QStringLiteral("bladder_bowel"), Words::tr("You lose control of your bladder or bowels"), true},
        {QStringLiteral("numbness"),
         Words::tr("Numbness or tingling in your arms or hands when you move"),
         false},
        {QStringLiteral("night_pain"),
         Words::tr("Pain that wakes you from sleep, or lets you find no comfortable position"),
         false},
        {QStringLiteral("fever"), Words::tr("Fever together with the back pain"), false},
        {QStringLiteral("cancer_history"),
         Words::tr("You have had cancer, and the discomfort in your upper back is new"),
         false},
    };
}

} // namespace unhunch::window
