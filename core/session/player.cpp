// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/player.h"

#include "core/session/player_walk.h"

#include <algorithm>
#include <utility>

namespace unhunch::session {

namespace {

std::size_t partIndex(const SessionState& state)
{
    return state.timeline.frameAt(state.position).part;
}

const TimelinePart& currentPart(const SessionState& state)
{
    return state.timeline.parts()[partIndex(state)];
}

bool canMove(const SessionState& state)
{
    const bool isUnderWay = state.status == PlayerStatus::Playing || state.status == PlayerStatus::Paused;
    return isUnderWay && !state.wasGettingReady;
}

void note(std::vector<std::string>& exercises, const std::string& exercise)
{
    if (std::ranges::find(exercises, exercise) == exercises.end()) {
        exercises.push_back(exercise);
    }
}

void finish(SessionState& state, SessionOutcome outcome, BootInstant now)
{
    state.status = PlayerStatus::Finished;
    state.outcome = outcome;
    state.since = now;
}

/// Moving while paused is a sign of life, and starts the longest pause anew.
void moveTo(SessionState& state, milliseconds position, BootInstant now)
{
    state.position = position;
    state.since = now;
}

void pause(SessionState& state, BootInstant now)
{
    state.getReadyLeft = getReadyLeftAt(state, now);
    state.wasGettingReady = state.status == PlayerStatus::GettingReady;
    state.status = PlayerStatus::Paused;
    state.since = now;
}

void startAtOnce(SessionState& state, BootInstant now)
{
    state.status = PlayerStatus::Playing;
    state.getReadyLeft = milliseconds(0);
    state.since = now;
}

void skipPart(SessionState& state, BootInstant now)
{
    const TimelinePart part = currentPart(state);
    note(state.skippedExercises, part.exercise);
    moveTo(state, endOfPart(state, partIndex(state)), now);
    if (state.position >= state.timeline.length()) {
        finish(state, outcomeAtEnd(state), now);
    }
}

void apply(SessionState& /*state*/, const Ticked& /*event*/, BootInstant /*now*/)
{}

void apply(SessionState& state, const Paused& /*event*/, BootInstant now)
{
    if (state.status == PlayerStatus::Playing || state.status == PlayerStatus::GettingReady) {
        pause(state, now);
    }
}

void apply(SessionState& state, const Resumed& /*event*/, BootInstant now)
{
    if (state.status != PlayerStatus::Paused) {
        return;
    }
    state.status
        = std::exchange(state.wasGettingReady, false) ? PlayerStatus::GettingReady : PlayerStatus::Playing;
    state.since = now;
    settle(state, now);
}

void apply(SessionState& state, const BackPressed& /*event*/, BootInstant now)
{
    if (!canMove(state)) {
        return;
    }
    const std::size_t part = partIndex(state);
    state.leftByBack = std::max(state.leftByBack.value_or(state.position), state.position);
    moveTo(state, state.timeline.parts()[part == 0 ? 0 : part - 1].start, now);
}

void apply(SessionState& state, const SkipPressed& /*event*/, BootInstant now)
{
    if (state.status == PlayerStatus::GettingReady) {
        startAtOnce(state, now);
    } else if (canMove(state) && state.leftByBack) {
        moveTo(state, *std::exchange(state.leftByBack, std::nullopt), now);
    } else if (canMove(state)) {
        skipPart(state, now);
    }
}

void apply(SessionState& state, const RepeatPressed& /*event*/, BootInstant now)
{
    if (canMove(state)) {
        moveTo(state, currentPart(state).start, now);
    }
}

void apply(SessionState& state, const ExtraTimePressed& /*event*/, BootInstant now)
{
    if (!canMove(state)) {
        return;
    }
    moveTo(state, state.position, now);
    ExtendedTimeline longer = state.timeline.withExtraTime(state.position, kExtraTime);
    makeRoom(state, longer.at, longer.added);
    state.timeline = std::move(longer.timeline);
}

void apply(SessionState& state, const Hurt& /*event*/, BootInstant now)
{
    if (state.timeline.parts().empty()) {
        return;
    }
    if (state.status != PlayerStatus::Paused) {
        pause(state, now);
    }
    state.wasGettingReady = false;
    state.leftByBack.reset();
    note(state.hurtExercises, currentPart(state).exercise);
    moveTo(state, endOfPart(state, partIndex(state)), now);
}

void apply(SessionState& state, const HurtEnded& /*event*/, BootInstant now)
{
    finish(state, SessionOutcome::Hurt, now);
}

void apply(SessionState& state, const Ended& /*event*/, BootInstant now)
{
    finish(state, SessionOutcome::Ended, now);
}

void apply(SessionState& state, const GetReadySkipped& /*event*/, BootInstant now)
{
    if (state.status == PlayerStatus::GettingReady) {
        startAtOnce(state, now);
    }
}

} // namespace

std::string_view outcomeName(SessionOutcome outcome)
{
    switch (outcome) {
    case SessionOutcome::Completed:
        return "completed";
    case SessionOutcome::Ended:
        return "ended";
    case SessionOutcome::PausedOut:
        return "paused_out";
    case SessionOutcome::Hurt:
        return "hurt";
    case SessionOutcome::None:
        break;
    }
    return "";
}

SessionState startSession(Timeline timeline, BootInstant now)
{
    SessionState state;
    state.timeline = std::move(timeline);
    state.since = now;
    state.lastEvent = now;
    return state;
}

SessionState reduce(SessionState state, const PlayerEvent& event, BootInstant now)
{
    const BootInstant at = std::max(now, state.lastEvent);
    settle(state, at);
    if (state.status != PlayerStatus::Finished) {
        std::visit([&state, at](const auto& happened) { apply(state, happened, at); }, event);
    }
    return state;
}

bool countsAsDone(milliseconds played, milliseconds planned)
{
    return planned > milliseconds(0) && played * 3 >= planned * 2;
}

} // namespace unhunch::session
