// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/wakes.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

/// Keeps the earliest instants that are still ahead.
class Collector {
public:
    explicit Collector(const Now& now)
        : m_now(now)
    {}

    void add(BootInstant instant)
    {
        if (instant > m_now.boot && (!m_wakes.boot || instant < *m_wakes.boot)) {
            m_wakes.boot = instant;
        }
    }

    void add(WallInstant instant)
    {
        if (instant > m_now.wall && (!m_wakes.wall || instant < *m_wakes.wall)) {
            m_wakes.wall = instant;
        }
    }

    template <typename Instant>
    void add(const std::optional<Instant>& instant, std::chrono::milliseconds later = {})
    {
        if (instant) {
            add(*instant + later);
        }
    }

    void add(const Snooze& snooze)
    {
        if (snooze.kind == SnoozeKind::Minutes) {
            add(snooze.until.boot);
        } else {
            add(snooze.until.wall);
        }
    }

    [[nodiscard]] Wakes wakes() const { return m_wakes; }

private:
    Now m_now;
    Wakes m_wakes;
};

void addPresence(Collector& collector, const Config& config, const State& state)
{
    if (!state.presence.isAway) {
        collector.add(state.presence.absentSince, config.naturalBreak);
    }
    for (const Hold& hold : state.holds) {
        collector.add(hold.endedAt, config.signalReturns);
    }
    if (state.manualMeetingEnd) {
        collector.add(state.manualMeetingEnd->boot);
    }
    for (const BusyInterval& meeting : state.calendar) {
        collector.add(meeting.begin - config.beforeMeeting);
        collector.add(meeting.begin);
        collector.add(meeting.end);
    }
}

void addReset(Collector& collector, const Config& config, const State& state)
{
    collector.add(resetDueAt(config, state));
    if (state.spell && !state.calendar.empty()) {
        collector.add(state.spell->start + config.interval / 2);
    }
    collector.add(state.reset.offerAnewAt);
    if (state.reset.snooze) {
        collector.add(*state.reset.snooze);
    }
    collector.add(state.holdsEndedAt, config.grace);
    collector.add(state.settlingSince, config.settleAtMost);
    collector.add(state.resetHeldSince, config.holdNoticeAfter);
    if (state.resetHeldSince) {
        collector.add(state.meetingSince, config.discreetAfter);
    }
    if (state.offer) {
        collector.add(state.offer->since + config.ignoredAfter);
    }
}

void addSession(Collector& collector, const Config& config, const State& state)
{
    if (!state.session) {
        return;
    }
    const Session& session = *state.session;
    collector.add(session.pausedSince, config.pausedOutAfter);
    collector.add(session.endAskedAt, kAnswerToEndSession);
    collector.add(silentUntil(config, session));
}

void addPlan(Collector& collector, Draft& draft, PlanId id)
{
    const Plan& plan = draft.config.plans.at(id);
    const PlanProgress& progress = draft.state.plans.at(planIndex(id));
    if (!plan.enabled) {
        return;
    }
    if (plan.trigger == PlanTrigger::FirstActivity) {
        if (progress.activityDay) {
            collector.add(progress.activity.boot + plan.afterActivity);
        }
    } else if (const auto next = draft.planTimes(id).next) {
        collector.add(next->at);
    }
    if (progress.isDue) {
        collector.add(progress.expires);
    }
    if (progress.progress.snooze) {
        collector.add(*progress.progress.snooze);
    }
}

void addEnds(Collector& collector, const State& state)
{
    if (state.pause && state.pause->kind == PauseKind::For) {
        collector.add(state.pause->until.boot);
    } else if (state.pause) {
        collector.add(state.pause->until.wall);
    }
    if (state.keepGoing) {
        collector.add(state.keepGoing->from);
        collector.add(state.keepGoing->until);
    }
}

} // namespace

BootInstant silentUntil(const Config& config, const Session& session)
{
    return session.lastHeardOf + lengthOf(config, session.routine) + kLongestSilence;
}

std::optional<BootInstant> Wakes::earliest(const Now& now) const
{
    if (!wall) {
        return boot;
    }
    const BootInstant civil = bootOf(*wall, now);
    return boot ? std::min(*boot, civil) : civil;
}

Wakes nextWakes(Draft& draft)
{
    Collector collector{draft.now};
    addPresence(collector, draft.config, draft.state);
    addReset(collector, draft.config, draft.state);
    addSession(collector, draft.config, draft.state);
    addEnds(collector, draft.state);
    collector.add(draft.work().validUntil);
    bool isAnyDue = isResetDue(draft.config, draft.state, draft.now) || !draft.state.calendar.empty();
    for (const PlanId plan : kAllPlans) {
        addPlan(collector, draft, plan);
        isAnyDue = isAnyDue || draft.state.plans.at(planIndex(plan)).isDue;
    }
    if (isAnyDue) {
        collector.add(draft.state.lastOfferAt, draft.config.offerSpacing);
    }
    return collector.wakes();
}

} // namespace unhunch::schedule
