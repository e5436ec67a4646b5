// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/player_walk.h"

#include <algorithm>
#include <utility>

namespace unhunch::session {

namespace {

bool isHurting(const SessionState& state, const TimelinePart& part)
{
    return std::ranges::find(state.hurtExercises, part.exercise) != state.hurtExercises.end();
}

bool isRunning(const SessionState& state)
{
    return state.status == PlayerStatus::GettingReady || state.status == PlayerStatus::Playing;
}

void startPlaying(SessionState& state)
{
    state.status = PlayerStatus::Playing;
    state.since += state.getReadyLeft;
    state.getReadyLeft = milliseconds(0);
}

void playUpTo(SessionState& state, BootInstant now)
{
    const Walk walk = walkOn(state, state.position, now - state.since);
    for (const PlayedStretch& stretch : walk.played) {
        addPlayed(state.played, stretch);
    }
    state.position = walk.position;
    state.since = now;
    if (state.leftByBack && state.position > *state.leftByBack) {
        state.leftByBack.reset();
    }
    if (state.position >= state.timeline.length()) {
        state.status = PlayerStatus::Finished;
        state.outcome = outcomeAtEnd(state);
        state.since = now - walk.unused;
    }
}

void advance(SessionState& state, BootInstant now)
{
    if (state.status == PlayerStatus::GettingReady && now - state.since >= state.getReadyLeft) {
        startPlaying(state);
    }
    if (state.status == PlayerStatus::Playing) {
        playUpTo(state, now);
    }
    const bool isPausedOut = state.status == PlayerStatus::Paused && now - state.since >= kLongestPause;
    if (isPausedOut) {
        state.status = PlayerStatus::Finished;
        state.outcome = SessionOutcome::PausedOut;
        state.since += kLongestPause;
    }
}

void pauseForSleep(SessionState& state)
{
    state.getReadyLeft -= std::min(state.getReadyLeft, state.lastEvent - state.since);
    state.wasGettingReady = state.status == PlayerStatus::GettingReady;
    state.status = PlayerStatus::Paused;
    state.since = state.lastEvent;
}

} // namespace

Walk walkOn(const SessionState& state, milliseconds from, milliseconds time)
{
    Walk walk{from, {}, time};
    for (const TimelinePart& part : state.timeline.parts()) {
        if (walk.position >= part.end() || walk.position < part.start) {
            continue;
        }
        if (isHurting(state, part)) {
            walk.position = part.end();
            continue;
        }
        const milliseconds playing = std::min(walk.unused, part.end() - walk.position);
        if (playing > milliseconds(0)) {
            walk.played.push_back(PlayedStretch{walk.position, walk.position + playing});
        }
        walk.position += playing;
        walk.unused -= playing;
    }
    return walk;
}

void settle(SessionState& state, BootInstant now)
{
    if (isRunning(state) && now - state.lastEvent > kMissedTicks) {
        pauseForSleep(state);
    }
    advance(state, now);
    state.lastEvent = now;
}

milliseconds endOfPart(const SessionState& state, std::size_t part)
{
    const std::vector<TimelinePart>& parts = state.timeline.parts();
    std::size_t next = part + 1;
    while (next < parts.size() && isHurting(state, parts[next])) {
        ++next;
    }
    return next < parts.size() ? parts[next].start : state.timeline.length();
}

SessionOutcome outcomeAtEnd(const SessionState& state)
{
    milliseconds played{0};
    for (const PlayedStretch& stretch : state.played) {
        played += state.timeline.exerciseWithin(stretch.from, stretch.to);
    }
    return countsAsDone(played, state.timeline.plannedExercise()) ? SessionOutcome::Completed
                                                                  : SessionOutcome::Ended;
}

void makeRoom(SessionState& state, milliseconds at, milliseconds added)
{
    std::vector<PlayedStretch> moved;
    for (const PlayedStretch& stretch : state.played) {
        if (stretch.from < at) {
            moved.push_back(PlayedStretch{stretch.from, std::min(stretch.to, at)});
        }
        if (stretch.to > at) {
            moved.push_back(PlayedStretch{std::max(stretch.from, at) + added, stretch.to + added});
        }
    }
    state.played = std::move(moved);
    if (state.leftByBack && *state.leftByBack >= at) {
        *state.leftByBack += added;
    }
}

void addPlayed(std::vector<PlayedStretch>& played, PlayedStretch stretch)
{
    std::vector<PlayedStretch> merged;
    for (const PlayedStretch& other : played) {
        const bool isApart = other.to < stretch.from || other.from > stretch.to;
        if (isApart) {
            merged.push_back(other);
        } else {
            stretch.from = std::min(stretch.from, other.from);
            stretch.to = std::max(stretch.to, other.to);
        }
    }
    merged.insert(std::ranges::upper_bound(merged, stretch.from, {}, &PlayedStretch::from), stretch);
    played = std::move(merged);
}

} // namespace unhunch::session
