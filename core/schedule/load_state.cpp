// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/situation.h"
#include "core/schedule/state_names.h"
#include "core/schedule/state_text.h"
#include "core/schedule/text_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace unhunch::schedule {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

/// The lines read so far.
struct Loading {
    State state;
    std::string bootId;
    Session session; ///< its lines may come in any order
};

Progress* progressOf(LineReader& in, State& state)
{
    const std::string_view owner = in.name();
    if (owner == "reset") {
        return &state.reset;
    }
    const auto plan = planFromName(owner);
    static_cast<void>(in.found(plan));
    return plan ? &state.plans.at(planIndex(*plan)).progress : &state.reset;
}

Deadline deadline(LineReader& in)
{
    const BootInstant boot = in.boot();
    return {boot, in.wall()};
}

std::uint64_t identity(LineReader& in)
{
    const std::string_view field = in.name();
    const char* const end = field.data() + field.size();
    std::uint64_t value = 0;
    const auto [stop, problem] = std::from_chars(field.data(), end, value);
    const bool isNumber = problem == std::errc{} && stop == end;
    return in.found(isNumber ? std::optional{value} : std::nullopt);
}

void readSnooze(LineReader& in, Loading& loading)
{
    Progress* const progress = progressOf(in, loading.state);
    const auto kind = in.found(valueIn(kSnoozeNames, in.name()));
    progress->snooze = Snooze{kind, deadline(in)};
}

void readAnew(LineReader& in, Loading& loading)
{
    Progress* const progress = progressOf(in, loading.state);
    progress->offerAnewAt = in.boot();
}

void readTimes(LineReader& in, Loading& loading)
{
    Progress* const progress = progressOf(in, loading.state);
    progress->timesSnoozed = in.count();
    progress->timesIgnored = in.count();
}

void readPresence(LineReader& in, Loading& loading)
{
    Presence& presence = loading.state.presence;
    presence.seenAt = in.boot();
    presence.hereAt = in.boot();
    presence.isAway = in.flag();
}

void readPlan(LineReader& in, Loading& loading)
{
    const PlanId id = in.found(planFromName(in.name()));
    PlanProgress& plan = loading.state.plans.at(planIndex(id));
    plan.isKnown = in.flag();
    plan.settledDay = in.day();
    plan.isDue = in.flag();
    plan.dueDay = in.day();
    plan.expires = in.wall();
}

void readActivity(LineReader& in, Loading& loading)
{
    const PlanId id = in.found(planFromName(in.name()));
    PlanProgress& plan = loading.state.plans.at(planIndex(id));
    plan.activityDay = in.day();
    plan.activity = deadline(in);
}

void readOffer(LineReader& in, Loading& loading)
{
    Offer offer;
    offer.id = static_cast<OfferId>(in.number(1, std::numeric_limits<OfferId>::max()));
    offer.kind = in.found(valueIn(kOfferNames, in.name()));
    offer.routine = in.text();
    const std::string_view plan = in.name();
    if (plan != "-") {
        offer.plan = in.found(planFromName(plan));
    }
    offer.since = in.boot();
    offer.repeats = in.count();
    offer.silent = in.flag();
    offer.canSnooze = in.flag();
    loading.state.offer = offer;
}

void readSession(LineReader& in, Loading& loading)
{
    Session session;
    session.routine = in.text();
    session.since = in.boot();
    session.lastHeardOf = in.boot();
    session.played = milliseconds{in.number(0, 1'000'000'000)};
    session.isInterrupted = in.flag();
    loading.state.session = session;
}

/// `session` comes before the lines that add to it.
void readSessionPaused(LineReader& in, Loading& loading)
{
    loading.session.pausedSince = in.boot();
}

void readSessionEndAsked(LineReader& in, Loading& loading)
{
    loading.session.endAskedAt = in.boot();
}

void readPause(LineReader& in, Loading& loading)
{
    const auto kind = in.found(valueIn(kPauseNames, in.name()));
    loading.state.pause = Pause{kind, deadline(in)};
}

void readKeepGoing(LineReader& in, Loading& loading)
{
    const WallInstant from = in.wall();
    loading.state.keepGoing = KeepGoing{from, in.wall()};
}

void readHold(LineReader& in, Loading& loading)
{
    Hold hold;
    hold.kind = in.found(holdKindFromName(in.name()));
    hold.id = identity(in);
    hold.since = in.boot();
    hold.sinceWall = in.wall();
    const bool isEnded = in.flag();
    const BootInstant endedAt = in.boot();
    hold.endedAt = isEnded ? std::optional{endedAt} : std::nullopt;
    hold.holder = in.text();
    if (loading.state.holds.size() < kMostHolds) {
        loading.state.holds.push_back(hold);
    }
}

void readHolder(LineReader& in, Loading& loading)
{
    HolderMemory memory;
    memory.kind = in.found(holdKindFromName(in.name()));
    memory.day = in.day();
    memory.holder = in.text();
    if (loading.state.holders.size() < kMostHolds) {
        loading.state.holders.push_back(memory);
    }
}

void readOffers(LineReader& in, Loading& loading)
{
    loading.state.nextOffer = static_cast<OfferId>(in.number(0, std::numeric_limits<OfferId>::max()));
    loading.state.discreetOffered = in.flag();
    loading.state.offerNow = in.flag();
}

void readSafety(LineReader& in, Loading& loading)
{
    loading.state.safety.hold = in.flag();
    loading.state.safety.checkDue = in.flag();
}

void readBoot(LineReader& in, Loading& loading)
{
    loading.bootId = in.text();
}

using Read = void (*)(LineReader&, Loading&);

constexpr std::array<std::pair<std::string_view, Read>, 28> kLines{{
    {"boot", readBoot},
    {"settled", [](LineReader& in, Loading& to) { to.state.settledAt = in.boot(); }},
    {"safety", readSafety},
    {"idle_since", [](LineReader& in, Loading& to) { to.state.presence.idleSince = in.boot(); }},
    {"absent_since", [](LineReader& in, Loading& to) { to.state.presence.absentSince = in.boot(); }},
    {"presence", readPresence},
    {"spell", [](LineReader& in, Loading& to) { to.state.spell = Spell{in.boot()}; }},
    {"snooze", readSnooze},
    {"anew", readAnew},
    {"times", readTimes},
    {"offers", readOffers},
    {"last_offer", [](LineReader& in, Loading& to) { to.state.lastOfferAt = in.boot(); }},
    {"settling", [](LineReader& in, Loading& to) { to.state.settlingSince = in.boot(); }},
    {"plan", readPlan},
    {"activity", readActivity},
    {"offer", readOffer},
    {"session", readSession},
    {"session_paused", readSessionPaused},
    {"session_end_asked", readSessionEndAsked},
    {"pause", readPause},
    {"keep_going", readKeepGoing},
    {"manual_meeting", [](LineReader& in, Loading& to) { to.state.manualMeetingEnd = deadline(in); }},
    {"hold", readHold},
    {"holder", readHolder},
    {"notice", [](LineReader& in, Loading& to) { to.state.holdNoticeDay = in.day(); }},
    {"meeting_since", [](LineReader& in, Loading& to) { to.state.meetingSince = in.boot(); }},
    {"holds_ended", [](LineReader& in, Loading& to) { to.state.holdsEndedAt = in.boot(); }},
    {"reset_held", [](LineReader& in, Loading& to) { to.state.resetHeldSince = in.boot(); }},
}};

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
    for (const auto& entry : kLines) {
        if (entry.first == key) {
            LineReader in{fields};
            entry.second(in, loading);
            return in.isDone() ? Result<void>{}
                               : damage(ErrorKind::Invalid, "a field is missing or out of bounds", number);
        }
    }
    return damage(ErrorKind::Malformed, "no such line", number);
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
            const bool isWhole = *line == "end " + std::to_string(checksum(before)) && rest.empty();
            return isWhole ? Result<Loading>{std::move(loading)}
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
