// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace unhunch::reminder {

/// One offer as the desktop shows it. Plain text; the port escapes where a server reads markup.
struct ReminderContent {
    unsigned offerId = 0;
    QString title;
    QString body;
    /// Minutes; the first is shown before *Skip*, the others after it where the server has room.
    std::vector<unsigned> snoozes{5, 10, 15};
    /// *Until the meeting ends* is among the snoozes.
    bool canSnoozeUntilMeetingEnds = false;
    /// No sound, low urgency: the discreet offer in a meeting.
    bool isSilent = false;
};

/// Shows offers outside our windows. One at a time: showing another replaces the one before.
class ReminderPort : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows the offer; answers come as signals, never from within this call. The same offer again (a repeat)
    /// is shown as new.
    virtual void show(const ReminderContent& content) = 0;
    /// Takes the offer away without an answer; another one's is left alone.
    virtual void withdraw(unsigned offerId) = 0;

Q_SIGNALS:
    /// The user chose. `answer` is as in the D-Bus method `Answer`: start, snooze:MINUTES, snooze:meeting,
    /// skip.
    void answered(unsigned offerId, const QString& answer, const QString& activationToken);
    /// Closed by the user, or by the server's own expiry, without an action.
    void closed(unsigned offerId);
    /// Nothing on this desktop can show it (any more): the window program has to.
    void unavailable(unsigned offerId);
};

} // namespace unhunch::reminder
