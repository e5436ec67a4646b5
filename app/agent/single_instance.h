// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/file_descriptor.h"

#include <QDBusConnection>
#include <QString>

namespace unhunch::agent {

/// A lock on the state folder, held until the program ends, however it ends: one agent per user, whatever the
/// number of logins.
class StateLock {
public:
    enum class Outcome {
        Taken,
        HeldElsewhere, ///< by an agent of another login of this user
        Impossible, ///< the folder cannot be written; two agents at once are the lesser evil
    };

    /// `stateFile` lies in the folder. An agent that is just about to end is given a moment.
    [[nodiscard]] Outcome take(const QString& stateFile);

private:
    platform::FileDescriptor m_file;
};

/// Takes the agent's name on the session bus; false where an agent of this login has it.
[[nodiscard]] bool takeAgentName(QDBusConnection bus);

/// Says on the desktop that an agent of another login runs already; waits for the message to be sent, not for
/// an answer.
void notifyRunsElsewhere(const QDBusConnection& bus);

} // namespace unhunch::agent
