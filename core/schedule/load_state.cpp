// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/situation.h"
#include "core/schedule/state_lines.h"
#include "core/schedule/state_text.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace unhunch::schedule {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

tl::unexpected<Error> damage(ErrorKind kind, std::string detail, int line)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), {}, line, {}});
}

/// Cuts the first line off `rest`; nothing when its line break is missing.
std::optional<std::string_view> cutLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::pair<std::string_view, std::string_view> keyAndFields(std::string_view line)
{
    const auto space = line.find(' ');
    const bool hasFields = space != std::string_view::npos;
    return {line.substr(0, space), hasFields ? line.substr(space + 1) : std::string_view{}};
}

Result<void> readVersion(std::string_view line)
{
    const auto [key, fields] = keyAndFields(line);
    LineReader in{fields};
    const auto version = in.number(1, std::numeric_limits<int>::max());
    if (key != "unhunch-state" || !in.isDone()) {
        return damage(ErrorKind::Malformed, "this is no state file", 1);
    }
    if (version > kStateVersion) {
        return damage(ErrorKind::Newer, "the state was written by a newer version", 1);
    }
    return {};
}

Result<void> readLine(std::string_view line, int number, Loading& loading)
{
    const auto [key, fields] = keyAndFields(line);
    LineReader in{fields};
    if (!readFields(key, in, loading)) {
        return damage(ErrorKind::Malformed, "no such line", number);
    }
    return in.isDone() ? Result<void>{}
                       : damage(ErrorKind::Invalid, "a field is missing or out of bounds", number);
}

bool isEndOf(std::string_view before, std::string_view line, std::string_view rest)
{
    return rest.empty() && line == "end " + std::to_string(checksum(before));
}

/// Reads the lines up to `end`, whose sum must be that of everything before it.
Result<Loading> readLines(std::string_view text)
{
    std::string_view rest = text;
    Loading loading;
    for (int number = 1;; ++number) {
        const auto before = text.substr(0, text.size() - rest.size());
        const auto line = cutLine(rest);
        if (!line) {
            return damage(ErrorKind::Malformed, "the end is missing", number);
        }
        if (line->starts_with("end ")) {
            return isEndOf(before, *line, rest)
                       ? Result<Loading>{std::move(loading)}
                       : damage(ErrorKind::Malformed, "the checksum does not fit", number);
        }
        const auto read = number == 1 ? readVersion(*line) : readLine(*line, number, loading);
        if (!read) {
            return tl::unexpected<Error>(read.error());
        }
    }
}

/// Boot time began anew: the wall time of the end decides, but a duration never becomes longer than one can
/// ask for.
Deadline carriedOver(const Deadline& deadline, const Now& now)
{
    const auto left = std::min<milliseconds>(deadline.wall - now.wall, hours{24});
    return {now.boot + left, now.wall + left};
}

void carryOverSnooze(Progress& progress, const Now& now)
{
    progress.offerAnewAt.reset();
    if (!progress.snooze) {
        return;
    }
    if (progress.snooze->kind == SnoozeKind::Minutes) {
        progress.snooze->until = carriedOver(progress.snooze->until, now);
    } else {
        progress.snooze->until.boot = now.boot;
    }
}

/// What outlives a reboot.
State afterReboot(State old, const Now& now)
{
    State state;
    state.settledAt = now.boot;
    state.safety = old.safety;
    state.holdSince = old.holdSince;
    state.reset.snooze = old.reset.snooze;
    state.plans = old.plans;
    state.pause = old.pause;
    state.keepGoing = old.keepGoing;
    state.holders = std::move(old.holders);
    state.holdNoticeDay = old.holdNoticeDay;
    state.nextOffer = old.nextOffer;
    carryOverSnooze(state.reset, now);
    for (PlanProgress& plan : state.plans) {
        carryOverSnooze(plan.progress, now);
        if (plan.activityDay) {
            plan.activity.boot = bootOf(plan.activity.wall, now);
        }
    }
    if (state.pause && state.pause->kind == PauseKind::For) {
        state.pause->until = carriedOver(state.pause->until, now);
    } else if (state.pause) {
        state.pause->until.boot = now.boot;
    }
    return state;
}

} // namespace

Result<State> loadState(std::string_view text, std::string_view bootId, const Now& now)
{
    auto loading = readLines(text);
    if (!loading) {
        return tl::unexpected<Error>(loading.error());
    }
    State& state = loading->state;
    if (state.session) {
        state.session->pausedSince = loading->session.pausedSince;
        state.session->endAskedAt = loading->session.endAskedAt;
    }
    const bool isSameBoot = loading->bootId == bootId && state.settledAt <= now.boot;
    return isSameBoot ? std::move(state) : afterReboot(std::move(state), now);
}

} // namespace unhunch::schedule
