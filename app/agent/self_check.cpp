// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/self_check.h"

#include <QCoreApplication>

namespace unhunch::agent {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("SelfCheck", text);
}

} // namespace

QString availabilityLine(const char* part, const Availability& availability)
{
    const QString detail = QString::fromStdString(availability.detail);
    if (availability.isAvailable) {
        //: a line of the self-check: %1 is a part such as "Idle time", %2 who serves it
        return QCoreApplication::translate("SelfCheck", "%1: available (%2)").arg(words(part), detail);
    }
    //: a line of the self-check: %1 is a part such as "Idle time", %2 the reason
    return QCoreApplication::translate("SelfCheck", "%1: not available here: %2").arg(words(part), detail);
}

QString switchedOffLine(const char* part)
{
    //: a line of the self-check: %1 is a part such as "Microphone"
    return QCoreApplication::translate("SelfCheck", "%1: switched off in the settings").arg(words(part));
}

} // namespace unhunch::agent
