// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/state_names.h"
#include "core/schedule/state_text.h"
#include "core/schedule/text_fields.h"

namespace unhunch::schedule {
namespace {

void put(std::string& out, std::string_view key, const std::optional<BootInstant>& instant)
{
    if (instant) {
        LineWriter(out, key).at(*instant);
    }
}

void putSnooze(std::string& out, std::string_view owner, const Progress& progress)
{
    if (progress.snooze) {
        const Snooze& snooze = *progress.snooze;
        LineWriter(out, "snooze")
            .name(owner)
            .name(nameIn(kSnoozeNames, snooze.kind))
            .at(snooze.until.boot)
            .at(snooze.until.wall);
    }
    if (progress.offerAnewAt) {
        LineWriter(out, "anew").name(owner).at(*progress.offerAnewAt);
    }
    if (progress.timesSnoozed != 0 || progress.timesIgnored != 0) {
        LineWriter(out, "times").name(owner).number(progress.timesSnoozed).number(progress.timesIgnored);
    }
}

void putPresence(std::string& out, const Presence& presence)
{
    put(out, "idle_since", presence.idleSince);
    put(out, "absent_since", presence.absentSince);
    LineWriter(out, "presence").at(presence.seenAt).at(presence.hereAt).flag(presence.isAway);
}

void putPlan(std::string& out, PlanId id, const PlanProgress& plan)
{
    if (plan == PlanProgress{}) {
        return;
    }
    LineWriter(out, "plan")
        .name(planName(id))
        .flag(plan.isKnown)
        .on(plan.settledDay)
        .flag(plan.isDue)
        .on(plan.dueDay)
        .at(plan.expires);
    if (plan.activityDay) {
        LineWriter(out, "activity")
            .name(planName(id))
            .on(*plan.activityDay)
            .at(plan.activity.boot)
            .at(plan.activity.wall);
    }
    putSnooze(out, planName(id), plan.progress);
}

void putOffer(std::string& out, const Offer& offer)
{
    LineWriter(out, "offer")
        .number(offer.id)
        .name(nameIn(kOfferNames, offer.kind))
        .text(offer.routine)
        .name(offer.plan ? planName(*offer.plan) : "-")
        .at(offer.since)
        .number(offer.repeats)
        .flag(offer.silent)
        .flag(offer.canSnooze);
}

void putSession(std::string& out, const Session& session)
{
    LineWriter(out, "session")
        .text(session.routine)
        .at(session.since)
        .at(session.lastHeardOf)
        .number(session.played.count())
        .flag(session.isInterrupted);
    put(out, "session_paused", session.pausedSince);
    put(out, "session_end_asked", session.endAskedAt);
}

void putEnds(std::string& out, const State& state)
{
    if (state.pause) {
        LineWriter(out, "pause")
            .name(nameIn(kPauseNames, state.pause->kind))
            .at(state.pause->until.boot)
            .at(state.pause->until.wall);
    }
    if (state.keepGoing) {
        LineWriter(out, "keep_going").at(state.keepGoing->from).at(state.keepGoing->until);
    }
    if (state.manualMeetingEnd) {
        LineWriter(out, "manual_meeting").at(state.manualMeetingEnd->boot).at(state.manualMeetingEnd->wall);
    }
}

void putHolds(std::string& out, const State& state)
{
    for (const Hold& hold : state.holds) {
        LineWriter(out, "hold")
            .name(holdKindName(hold.kind))
            .text(std::to_string(hold.id))
            .at(hold.since)
            .at(hold.sinceWall)
            .flag(hold.endedAt.has_value())
            .at(hold.endedAt.value_or(BootInstant{}))
            .text(hold.holder);
    }
    for (const HolderMemory& memory : state.holders) {
        LineWriter(out, "holder").name(holdKindName(memory.kind)).on(memory.day).text(memory.holder);
    }
    if (state.holdNoticeDay) {
        LineWriter(out, "notice").on(*state.holdNoticeDay);
    }
    put(out, "meeting_since", state.meetingSince);
    put(out, "holds_ended", state.holdsEndedAt);
    put(out, "reset_held", state.resetHeldSince);
}

void putSafety(std::string& out, const State& state)
{
    LineWriter(out, "safety").flag(state.safety.hold).flag(state.safety.checkDue);
    if (state.safety.checkDueAt) {
        LineWriter(out, "check_due_at").at(*state.safety.checkDueAt);
    }
    if (state.holdSince) {
        LineWriter(out, "hold_since").at(*state.holdSince);
    }
}

} // namespace

std::string saveState(const State& state, std::string_view bootId)
{
    std::string out;
    LineWriter(out, "unhunch-state").number(kStateVersion);
    LineWriter(out, "boot").text(bootId);
    LineWriter(out, "settled").at(state.settledAt);
    putSafety(out, state);
    putPresence(out, state.presence);
    put(out, "spell", state.spell ? std::optional{state.spell->start} : std::nullopt);
    putSnooze(out, "reset", state.reset);
    LineWriter(out, "offers").number(state.nextOffer).flag(state.discreetOffered).flag(state.offerNow);
    put(out, "last_offer", state.lastOfferAt);
    put(out, "settling", state.settlingSince);
    for (const PlanId plan : kAllPlans) {
        putPlan(out, plan, state.plans.at(planIndex(plan)));
    }
    if (state.offer) {
        putOffer(out, *state.offer);
    }
    if (state.session) {
        putSession(out, *state.session);
    }
    putEnds(out, state);
    putHolds(out, state);
    const std::uint64_t sum = checksum(out);
    LineWriter(out, "end").text(std::to_string(sum));
    return out;
}

} // namespace unhunch::schedule
