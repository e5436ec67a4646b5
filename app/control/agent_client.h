// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::control {

/// What a session that is handed to a newly started agent brings along (BeginSession's `resume`).
struct ResumedSession {
    QString grant; ///< the grant of the agent that is gone
    qlonglong sessionRow = 0; ///< journal row of the session
    qlonglong playedMs = 0; ///< exercise milliseconds played so far
};

/// How far a step or session got, in exercise milliseconds.
struct Played {
    qlonglong playedMs = 0;
    qlonglong plannedMs = 0;
};

/// The one interface of the agent, seen from a client (window program, command line). No call ever starts the
/// agent: without one running a call fails at once with `org.freedesktop.DBus.Error.ServiceUnknown` or
/// `NameHasNoOwner`. All calls are asynchronous; the answer may be ignored.
class AgentClient : public QObject {
    Q_OBJECT

public:
    explicit AgentClient(const QDBusConnection& bus, QObject* parent = nullptr);

    /// Whether an agent owns the name; asks the bus (blocking, well under a millisecond).
    [[nodiscard]] bool isRunning() const;

    QDBusPendingReply<> start(const QString& routine);
    QDBusPendingReply<> snooze(uint minutes);
    QDBusPendingReply<> snoozeUntilMeetingEnds();
    QDBusPendingReply<> snoozeToday();
    QDBusPendingReply<> skip();
    /// `answer`: start, snooze:MINUTES, snooze:meeting, snooze:today, skip or closed.
    QDBusPendingReply<> answer(uint offer, const QString& answer);
    /// 0 means until I return, kPauseUntilTomorrow until tomorrow.
    QDBusPendingReply<> pause(uint minutes);
    QDBusPendingReply<> resume();
    QDBusPendingReply<> moved();
    QDBusPendingReply<> keepGoing(uint minutes);
    QDBusPendingReply<> meeting(uint minutes);
    QDBusPendingReply<> meetingOver();
    /// `page`: home, journal, settings, help.
    QDBusPendingReply<> open(const QString& page, const QVariantMap& platformData = {});
    /// Answers the grant, or the error `io.github.unhunch.Error.Refused`.
    QDBusPendingReply<QString> beginSession(const QString& routine);
    /// Hands a running session to an agent that was started anew; the same grant is answered.
    QDBusPendingReply<QString> resumeSession(const QString& routine, const ResumedSession& session);
    QDBusPendingReply<> stepDone(const QString& grant, const QString& exercise, const Played& step);
    /// `outcome`: completed, ended, paused_out, hurt. May be repeated.
    QDBusPendingReply<> endSession(const QString& grant, const QString& outcome, const Played& session);
    QDBusPendingReply<> careChanged();
    /// `answer`: no_symptoms, some_pain, symptoms; `pain` 0 to 10, or -1 for none; `flags` as in
    /// reportRedFlag.
    QDBusPendingReply<> answerCheck(const QString& answer, int pain, const QStringList& flags);
    /// `flag`: bladder_bowel, numbness, night_pain, fever, cancer_history.
    QDBusPendingReply<> reportRedFlag(const QString& flag);
    QDBusPendingReply<> retractReport(qlonglong report);
    QDBusPendingReply<> cleared();
    /// Removes all of the user's history; whoever asks has closed the journal.
    QDBusPendingReply<> eraseEverything();
    QDBusPendingReply<QStringList> selfCheck();
    QDBusPendingReply<QStringList> settingsProblems();
    QDBusPendingReply<> quit();
    QDBusPendingReply<QVariantMap> status();
    QDBusPendingReply<QStringList> explain();
    /// The properties Version (s), Phase (s) and SafetyHold (b) in one answer.
    QDBusPendingReply<QVariantMap> properties();
    /// org.freedesktop.Application.ActivateAction: as `start`, with the caller's activation token.
    QDBusPendingReply<>
    activateAction(const QString& action, const QVariantList& parameters, const QVariantMap& platformData);

Q_SIGNALS:
    /// Status or explanation changed: ask again if you show them.
    void changed();
    void offered(uint offer, const QString& routine);
    void withdrawn(uint offer);
    void quitting();
    /// An agent took the name (at the earliest after this object was made; one that runs already is not
    /// announced).
    void appeared();
    /// The agent's name has no owner any more.
    void vanished();

private:
    [[nodiscard]] QDBusPendingCall call(const QString& method, const QVariantList& arguments = {}) const;
    void onOwnerChanged(const QString& oldOwner, const QString& newOwner);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
};

/// Pause's argument for "until tomorrow".
inline constexpr uint kPauseUntilTomorrow = 4294967295U;
/// Pause's argument for "until I return".
inline constexpr uint kPauseUntilReturn = 0U;

} // namespace unhunch::control
