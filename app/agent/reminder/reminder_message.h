// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/reminder/reminder_port.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::reminder {

/// What a notification server says of itself.
struct ServerTraits {
    bool hasActions = false;
    bool hasBody = false;
    bool readsMarkup = false;
    /// Draws `default` as one more button instead of taking a click on the body for it.
    bool showsDefaultAsButton = false;
};

[[nodiscard]] ServerTraits serverTraits(const QStringList& capabilities, const QString& serverName);

/// The arguments of org.freedesktop.Notifications.Notify that differ from offer to offer.
struct ReminderMessage {
    QString summary;
    QString body;
    /// Key and label by turns. Keys are answers (`answerOfAction`), so that no table has to be kept.
    QStringList actions;
    QVariantMap hints;
};

/// Actions come as default, Start, first snooze, Skip, then the other snoozes: GNOME shows three, others
/// more.
[[nodiscard]] ReminderMessage reminderMessage(const ReminderContent& content, const ServerTraits& server);

/// The answer a pressed action stands for; empty for keys that were not in `actions`.
[[nodiscard]] QString answerOfAction(const QString& key, const QStringList& actions);

} // namespace unhunch::reminder
