// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace unhunch::window {

/// Why the agent gives no grant.
enum class Refusal {
    Safety, ///< the safety gate is closed, and help is what to show
    CheckFirst, ///< the safety check comes first
    Other,
};

/// The thread between a running session and the agent: asks for the grant, reports steps, and ends it,
/// however often the agent goes away in between. A session outlives its agent: a new one is started and given
/// the grant.
class AgentLink : public QObject {
    Q_OBJECT

public:
    /// `startAgent` starts the resident program without waiting for it. Both outlive the link.
    AgentLink(control::AgentClient& agent, std::function<void()> startAgent, QObject* parent = nullptr);

    /// Asks for leave to play. Answers by granted() or refused(). Starts an agent where none runs.
    void begin(const QString& routine);
    /// The session has its journal row now; `played` tells its exercise milliseconds whenever it is asked.
    void setProgress(qlonglong sessionRow, std::function<qlonglong()> played);
    void stepDone(const QString& exercise, const control::Played& step);
    /// Repeated until the agent has answered.
    void end(const QString& outcome, const control::Played& session);

    [[nodiscard]] bool hasGrant() const { return !m_grant.isEmpty(); }

    [[nodiscard]] const QString& grant() const { return m_grant; }

Q_SIGNALS:
    void granted();
    /// No grant is given, or it is not taken back by an agent that was started anew: the session is over.
    void refused(unhunch::window::Refusal why);
    /// The agent knows of the end.
    void ended();

private:
    struct Ending {
        QString outcome;
        control::Played played;
    };

    void takeBack();
    void onBegun(const QDBusPendingReply<QString>& reply);
    void onVanished();
    void onAppeared();
    void sendEnd();
    void settle();

    control::AgentClient& m_agent;
    std::function<void()> m_startAgent;
    QString m_routine;
    QString m_grant;
    qlonglong m_row = 0;
    std::function<qlonglong()> m_played;
    std::optional<Ending> m_ending;
    QTimer m_again;
    bool m_isBeginning = false;
    bool m_isQuitting = false;
};

} // namespace unhunch::window
