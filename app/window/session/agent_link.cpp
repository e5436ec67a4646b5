// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/agent_link.h"

#include "app/control/bus_names.h"

#include <QDBusPendingCallWatcher>

#include <utility>

namespace unhunch::window {
namespace {

constexpr int kAskAgainMs = 1000;

bool isNobodyThere(const QDBusError& error)
{
    return error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::NoReply
           || error.name() == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner");
}

bool isRefusal(const QDBusError& error)
{
    return error.name() == QLatin1String(control::kErrorRefused);
}

Refusal refusalOf(const QDBusError& error)
{
    if (isRefusal(error)) {
        return Refusal::Safety;
    }
    return error.name() == QLatin1String(control::kErrorCheckFirst) ? Refusal::CheckFirst : Refusal::Other;
}

} // namespace

AgentLink::AgentLink(control::AgentClient& agent, std::function<void()> startAgent, QObject* parent)
    : QObject(parent)
    , m_agent(agent)
    , m_startAgent(std::move(startAgent))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAskAgainMs);
    connect(&m_again, &QTimer::timeout, this, &AgentLink::sendEnd);
    connect(&m_agent, &control::AgentClient::vanished, this, &AgentLink::onVanished);
    connect(&m_agent, &control::AgentClient::appeared, this, &AgentLink::onAppeared);
    connect(&m_agent, &control::AgentClient::quitting, this, [this] { m_isQuitting = true; });
}

void AgentLink::begin(const QString& routine)
{
    m_routine = routine;
    m_isBeginning = true;
    m_grant.clear();
    m_row = 0;
    m_played = {};
    m_ending.reset();
    auto* watcher = new QDBusPendingCallWatcher(m_agent.beginSession(routine), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        onBegun(*watcher);
    });
}

void AgentLink::onBegun(const QDBusPendingReply<QString>& reply)
{
    if (!m_isBeginning) {
        return;
    }
    if (!reply.isError()) {
        m_isBeginning = false;
        m_grant = reply.value();
        Q_EMIT granted();
        return;
    }
    if (isNobodyThere(reply.error())) {
        // Asked again as soon as the new one owns the name.
        m_startAgent();
        return;
    }
    m_isBeginning = false;
    Q_EMIT refused(refusalOf(reply.error()));
}

void AgentLink::setProgress(qlonglong sessionRow, std::function<qlonglong()> played)
{
    m_row = sessionRow;
    m_played = std::move(played);
}

void AgentLink::stepDone(const QString& exercise, const control::Played& step)
{
    if (hasGrant()) {
        m_agent.stepDone(m_grant, exercise, step);
    }
}

void AgentLink::end(const QString& outcome, const control::Played& session)
{
    if (hasGrant()) {
        m_ending = Ending{outcome, session};
        sendEnd();
    }
}

void AgentLink::sendEnd()
{
    if (!m_ending || !hasGrant()) {
        return;
    }
    const QDBusPendingReply<> reply = m_agent.endSession(m_grant, m_ending->outcome, m_ending->played);
    auto* watcher = new QDBusPendingCallWatcher(reply, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<> answer = *watcher;
        // A refusal is an answer too: the agent has judged this session already.
        if (!answer.isError() || isRefusal(answer.error())) {
            settle();
        } else {
            m_again.start();
        }
    });
}

void AgentLink::settle()
{
    m_grant.clear();
    m_ending.reset();
    m_again.stop();
    Q_EMIT ended();
}

void AgentLink::onVanished()
{
    if (hasGrant() && !m_isQuitting) {
        m_startAgent();
    }
}

void AgentLink::onAppeared()
{
    m_isQuitting = false;
    if (m_isBeginning) {
        begin(m_routine);
        return;
    }
    if (!hasGrant()) {
        return;
    }
    takeBack();
    // Bus messages keep their order: the end that may follow finds the grant in place.
    sendEnd();
}

void AgentLink::takeBack()
{
    const qlonglong played = m_played ? m_played() : 0;
    auto* watcher = new QDBusPendingCallWatcher(
        m_agent.resumeSession(m_routine, {.grant = m_grant, .sessionRow = m_row, .playedMs = played}), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusError error = watcher->error();
        if (watcher->isError() && refusalOf(error) != Refusal::Other && hasGrant()) {
            settle();
            Q_EMIT refused(refusalOf(error));
        }
    });
}

} // namespace unhunch::window
