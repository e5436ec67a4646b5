// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/session_grants.h"

#include <QRandomGenerator>

#include <algorithm>
#include <string>

namespace unhunch::agent {
namespace {

using schedule::SessionOutcome;

constexpr std::chrono::milliseconds kLongestSession = std::chrono::hours(24);

QString newGrant()
{
    QRandomGenerator* const random = QRandomGenerator::system();
    constexpr int kHexadecimal = 16;
    return QString::number(random->generate64(), kHexadecimal)
           + QString::number(random->generate64(), kHexadecimal);
}

std::optional<SessionOutcome> outcomeFromName(const QString& name)
{
    if (name == QLatin1String("completed")) {
        return SessionOutcome::Completed;
    }
    if (name == QLatin1String("ended")) {
        return SessionOutcome::Ended;
    }
    if (name == QLatin1String("paused_out")) {
        return SessionOutcome::PausedOut;
    }
    if (name == QLatin1String("hurt")) {
        return SessionOutcome::Hurt;
    }
    return std::nullopt;
}

/// What a program on the bus says need not make sense.
std::chrono::milliseconds bounded(std::chrono::milliseconds time)
{
    return std::clamp(time, std::chrono::milliseconds(0), kLongestSession);
}

} // namespace

SessionGrants::SessionGrants(ScheduleRunner& runner)
    : m_runner(runner)
{}

tl::unexpected<Error> SessionGrants::refusal() const
{
    return m_runner.state().safety.hold
               ? failure(ErrorKind::Refused, "sessions are stopped until a provider has cleared you")
               : failure(ErrorKind::Postponed, "the safety check comes first");
}

Result<QString> SessionGrants::begin(const QString& routine)
{
    const std::string id = routine.toStdString();
    if (m_runner.config().routine(id) == nullptr) {
        return failure(ErrorKind::Invalid, "there is no routine " + id);
    }
    if (!m_grant.isEmpty() && m_runner.state().session.has_value()) {
        return failure(ErrorKind::Refused, "a session is playing already");
    }
    m_runner.dispatch(schedule::SessionBegan{id, {}});
    if (!m_runner.state().session.has_value()) {
        return refusal();
    }
    m_grant = newGrant();
    return m_grant;
}

Result<QString> SessionGrants::takeBack(const QString& routine, const ResumedGrant& resumed)
{
    if (!m_grant.isEmpty() && m_grant != resumed.grant && m_runner.state().session.has_value()) {
        return failure(ErrorKind::Refused, "another session is playing");
    }
    m_runner.dispatch(schedule::SessionBegan{routine.toStdString(), bounded(resumed.played)});
    if (!m_runner.state().session.has_value()) {
        return refusal();
    }
    m_grant = resumed.grant;
    return m_grant;
}

Result<void> SessionGrants::stepDone(const QString& grant, const PlayedTime& time)
{
    if (!holds(grant)) {
        return failure(ErrorKind::Refused, "this grant does not hold");
    }
    m_runner.dispatch(schedule::SessionStepDone{bounded(time.played), bounded(time.planned)});
    return {};
}

Result<void> SessionGrants::end(const QString& grant, const QString& outcome, const PlayedTime& time)
{
    const auto how = outcomeFromName(outcome);
    if (!how.has_value()) {
        return failure(ErrorKind::Invalid, "there is no outcome " + outcome.toStdString());
    }
    if (!grant.isEmpty() && grant == m_endedGrant) {
        return {};
    }
    if (!holds(grant)) {
        return failure(ErrorKind::Refused, "this grant does not hold");
    }
    m_endedGrant = m_grant;
    m_grant.clear();
    m_runner.dispatch(schedule::SessionEnded{*how, bounded(time.played), bounded(time.planned)});
    return {};
}

bool SessionGrants::holds(const QString& grant)
{
    if (m_grant.isEmpty() && m_runner.state().session.has_value()) {
        m_grant = grant;
    }
    return !grant.isEmpty() && grant == m_grant;
}

void SessionGrants::windowVanished()
{
    m_grant.clear();
    if (m_runner.state().session.has_value()) {
        m_runner.dispatch(schedule::SessionEnded{SessionOutcome::Vanished, {}, {}});
    }
}

} // namespace unhunch::agent
