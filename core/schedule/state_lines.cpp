// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/state_lines.h"

#include "core/schedule/state_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace unhunch::schedule {
namespace {

using std::chrono::milliseconds;

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

constexpr std::array<std::pair<std::string_view, Read>, 30> kLines{{
    {"boot", readBoot},
    {"settled", [](LineReader& in, Loading& to) { to.state.settledAt = in.boot(); }},
    {"safety", readSafety},
    {"check_due_at", [](LineReader& in, Loading& to) { to.state.safety.checkDueAt = in.wall(); }},
    {"hold_since", [](LineReader& in, Loading& to) { to.state.holdSince = in.wall(); }},
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

} // namespace

bool readFields(std::string_view key, LineReader& in, Loading& loading)
{
    const auto* const line
        = std::find_if(kLines.begin(), kLines.end(), [key](const auto& entry) { return entry.first == key; });
    if (line == kLines.end()) {
        return false;
    }
    line->second(in, loading);
    return true;
}

} // namespace unhunch::schedule
