// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_runner.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unhunch::window {
namespace {

using session::PlayerStatus;
using std::chrono::milliseconds;

constexpr milliseconds kFrame{33};
/// Longer stretches than this are not walked through cue by cue: after sleep or a jump nothing is made up
/// for.
constexpr milliseconds kHeardAtOnce{3000};

} // namespace

SessionRunner::SessionRunner(const Clock& clock, double speed, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_speed(speed)
{
    m_frames.setInterval(kFrame);
    m_frames.setTimerType(Qt::PreciseTimer);
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &SessionRunner::tick);
    connect(&m_next, &QTimer::timeout, this, &SessionRunner::tick);
}

void SessionRunner::start(session::Timeline timeline)
{
    const BootInstant now = m_clock.now().boot;
    m_state = session::startSession(std::move(timeline), now);
    m_part = 0;
    m_heardUpTo = milliseconds{-1};
    Q_EMIT statusChanged(m_state->status);
    Q_EMIT frameDue(*m_state, now);
    arm(now);
}

void SessionRunner::act(const session::PlayerEvent& event)
{
    if (isRunning()) {
        settle(event);
    }
}

void SessionRunner::tick()
{
    if (isRunning()) {
        settle(session::Ticked{});
    }
}

void SessionRunner::settle(const session::PlayerEvent& event)
{
    const BootInstant now = m_clock.now().boot;
    const PlayerStatus before = m_state->status;
    const milliseconds positionBefore = session::positionAt(*m_state, now);
    m_state = session::reduce(*m_state, event, now);
    const milliseconds position = session::positionAt(*m_state, now);
    // Where an event moved the session, what lies between was not heard and is not made up for.
    const bool isMoved = !std::holds_alternative<session::Ticked>(event) && position != positionBefore;
    if (isMoved) {
        m_heardUpTo = position;
    }
    if (m_state->status == PlayerStatus::Playing || m_state->status == PlayerStatus::Finished) {
        tellCues(m_heardUpTo, position);
    }
    const std::size_t part = session::frameAt(*m_state, now).part;
    if (part != m_part || !isRunning()) {
        tellStep(std::exchange(m_part, part), now);
    }
    Q_EMIT frameDue(*m_state, now);
    if (m_state->status != before) {
        Q_EMIT statusChanged(m_state->status);
    }
    arm(now);
    if (!isRunning()) {
        Q_EMIT finished();
    }
}

void SessionRunner::tellCues(milliseconds before, milliseconds after)
{
    if (after <= before) {
        return;
    }
    m_heardUpTo = after;
    for (const session::Cue& cue :
         m_state->timeline.cuesBetween(std::max(before, after - kHeardAtOnce), after)) {
        Q_EMIT cueDue(cue);
    }
}

void SessionRunner::tellStep(std::size_t part, BootInstant now)
{
    const auto& parts = m_state->timeline.parts();
    if (part >= parts.size() || parts[part].isWarmUp) {
        return;
    }
    const auto& hurt = m_state->hurtExercises;
    const auto warmUps
        = std::count_if(parts.begin(), parts.end(), [](const auto& each) { return each.isWarmUp; });
    Q_EMIT stepEnded({.part = part,
                      .index = static_cast<int>(part) - static_cast<int>(warmUps),
                      .exercise = parts[part].exercise,
                      .played = session::playedExerciseOfPart(*m_state, part, now),
                      .planned = session::plannedExerciseOfPart(m_state->timeline, part),
                      .wasHurt = std::find(hurt.begin(), hurt.end(), parts[part].exercise) != hurt.end()});
}

milliseconds SessionRunner::played() const
{
    return m_state ? session::playedExercise(*m_state, m_clock.now().boot) : milliseconds{0};
}

void SessionRunner::setSeen(bool seen)
{
    if (seen == m_isSeen) {
        return;
    }
    m_isSeen = seen;
    if (hasSession()) {
        tick();
    }
}

void SessionRunner::setStillsOnly(bool stillsOnly)
{
    m_isStillsOnly = stillsOnly;
    if (isRunning()) {
        arm(m_clock.now().boot);
    }
}

milliseconds SessionRunner::realTime(milliseconds span) const
{
    return milliseconds{
        static_cast<milliseconds::rep>(std::ceil(static_cast<double>(span.count()) / m_speed))};
}

void SessionRunner::arm(BootInstant now)
{
    if (!isRunning()) {
        m_frames.stop();
        m_next.stop();
        return;
    }
    const bool isMoving = m_isSeen && !m_isStillsOnly && m_state->status == PlayerStatus::Playing
                          && !session::isStillAt(*m_state, now);
    if (isMoving) {
        m_next.stop();
        if (!m_frames.isActive()) {
            m_frames.start();
        }
        return;
    }
    m_frames.stop();
    if (const std::optional<BootInstant> next = session::nextChange(*m_state, now)) {
        m_next.start(realTime(*next - now));
    }
}

} // namespace unhunch::window
