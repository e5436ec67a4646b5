// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/player.h"
#include "core/session/player_walk.h"

#include <algorithm>

namespace unhunch::session {

namespace {

constexpr milliseconds kSecond = std::chrono::seconds(1);

bool isRunning(const SessionState& state)
{
    return state.status == PlayerStatus::GettingReady || state.status == PlayerStatus::Playing;
}

/// `now`, or the newest known instant where the machine slept since (the next event will find that out).
BootInstant awake(const SessionState& state, BootInstant now)
{
    const bool hasSlept = isRunning(state) && now - state.lastEvent > kMissedTicks;
    return hasSlept ? state.lastEvent : std::max(now, state.lastEvent);
}

/// Time played since `since`; nothing while getting ready or paused.
milliseconds playingTime(const SessionState& state, BootInstant now)
{
    if (!isRunning(state)) {
        return milliseconds(0);
    }
    const milliseconds getReady
        = state.status == PlayerStatus::GettingReady ? state.getReadyLeft : milliseconds(0);
    return std::max(awake(state, now) - state.since - getReady, milliseconds(0));
}

/// Everything played, the time since the last event too.
std::vector<PlayedStretch> playedBy(const SessionState& state, BootInstant now)
{
    std::vector<PlayedStretch> played = state.played;
    for (const PlayedStretch& stretch : walkOn(state, state.position, playingTime(state, now)).played) {
        addPlayed(played, stretch);
    }
    return played;
}

milliseconds exerciseIn(const SessionState& state, BootInstant now, PlayedStretch window)
{
    milliseconds sum{0};
    for (const PlayedStretch& stretch : playedBy(state, now)) {
        const milliseconds from = std::max(stretch.from, window.from);
        sum += state.timeline.exerciseWithin(from, std::min(stretch.to, window.to));
    }
    return sum;
}

} // namespace

milliseconds positionAt(const SessionState& state, BootInstant now)
{
    const milliseconds playing = playingTime(state, now);
    return playing > milliseconds(0) ? walkOn(state, state.position, playing).position : state.position;
}

Frame frameAt(const SessionState& state, BootInstant now)
{
    return state.timeline.frameAt(positionAt(state, now));
}

milliseconds getReadyLeftAt(const SessionState& state, BootInstant now)
{
    if (state.status == PlayerStatus::Paused && state.wasGettingReady) {
        return state.getReadyLeft;
    }
    if (state.status != PlayerStatus::GettingReady) {
        return milliseconds(0);
    }
    return std::max(state.getReadyLeft - (awake(state, now) - state.since), milliseconds(0));
}

bool isStillAt(const SessionState& state, BootInstant now)
{
    const bool isPlaying = isRunning(state) && getReadyLeftAt(state, now) == milliseconds(0);
    return !isPlaying || frameAt(state, now).isStill;
}

std::optional<BootInstant> nextChange(const SessionState& state, BootInstant now)
{
    if (state.status == PlayerStatus::Finished) {
        return std::nullopt;
    }
    if (state.status == PlayerStatus::Paused) {
        return std::max(state.since + kLongestPause, now + milliseconds(1));
    }
    if (const milliseconds ready = getReadyLeftAt(state, now); ready > milliseconds(0)) {
        const milliseconds over = ready % kSecond;
        return now + (over > milliseconds(0) ? over : kSecond);
    }
    return now + std::max(frameAt(state, now).untilChange, milliseconds(1));
}

milliseconds playedExercise(const SessionState& state, BootInstant now)
{
    return exerciseIn(state, now, PlayedStretch{milliseconds(0), state.timeline.length()});
}

milliseconds playedExerciseOfPart(const SessionState& state, std::size_t part, BootInstant now)
{
    if (part >= state.timeline.parts().size()) {
        return milliseconds(0);
    }
    const TimelinePart& wanted = state.timeline.parts()[part];
    return exerciseIn(state, now, PlayedStretch{wanted.start, wanted.end()});
}

milliseconds plannedExerciseOfPart(const Timeline& timeline, std::size_t part)
{
    if (part >= timeline.parts().size()) {
        return milliseconds(0);
    }
    return timeline.exerciseWithin(timeline.parts()[part].start, timeline.parts()[part].end());
}

} // namespace unhunch::session
