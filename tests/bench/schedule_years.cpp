// SPDX-License-Identifier: GPL-3.0-or-later
// Ten years of somebody's reminders: nights asleep, short absences, calls, meetings of the calendar, answers
// of all kinds and sessions, with every wake the schedule asks for. Prints the seconds it took as JSON.
#include "core/schedule/reducer.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <utility>
#include <variant>

namespace {

using namespace unhunch;
using namespace unhunch::schedule;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr std::chrono::sys_days kFirst{std::chrono::year{2026} / 1 / 1};
constexpr std::chrono::sys_days kLast{std::chrono::year{2036} / 1 / 1};

Config busyConfig()
{
    Config config;
    for (Plan& plan : config.plans.items) {
        plan.enabled = true;
    }
    return config;
}

class Years {
public:
    explicit Years(const TimeZone& zone)
        : m_clock(zone, kFirst)
        , m_config(busyConfig())
    {
        send(Restarted{});
    }

    void live()
    {
        for (CivilDate day{kFirst.time_since_epoch()}; m_clock.now().wall < kLast; day += days{1}) {
            liveDay(day);
        }
    }

    [[nodiscard]] long reductions() const { return m_reductions; }

    [[nodiscard]] long offers() const { return m_offers; }

    [[nodiscard]] long sessions() const { return m_sessions; }

private:
    void send(const Event& event)
    {
        Step step = reduce(m_config, m_state, event, m_clock.now());
        ++m_reductions;
        m_state = std::move(step.state);
        m_wake = step.nextWake;
        m_civilWake = step.nextCivilWake;
        for (const Effect& effect : step.effects) {
            m_sessions += std::holds_alternative<BeginSession>(effect) ? 1 : 0;
            m_offers += std::holds_alternative<RecordOffer>(effect) ? 1 : 0;
        }
    }

    [[nodiscard]] std::optional<WallInstant> nextWake() const
    {
        const Now now = m_clock.now();
        auto next = m_civilWake;
        if (m_wake) {
            const WallInstant wake = now.wall + (*m_wake - now.boot);
            next = std::min(next.value_or(wake), wake);
        }
        return next;
    }

    /// Wakes when asked to, answers what is offered, up to `end`.
    void passTo(WallInstant end)
    {
        while (m_clock.now().wall < end) {
            const auto wake = nextWake();
            if (!wake || *wake > end) {
                m_clock.advance(end - m_clock.now().wall);
                return;
            }
            m_clock.advance(*wake - m_clock.now().wall);
            send(Woke{});
            if (m_state.settlingSince) {
                m_clock.advance(20s);
                send(InputPaused{});
            }
            if (m_state.offer) {
                m_clock.advance(30s);
                answer();
            }
        }
    }

    void answer()
    {
        const OfferId offer = m_state.offer->id;
        const std::string routine = m_state.offer->routine;
        switch (++m_answers % 6) {
        case 0:
            break;
        case 1:
            send(OfferAnswered{offer, {AnswerKind::Snooze, 10min}});
            break;
        case 2:
            send(OfferAnswered{offer, {AnswerKind::Skip, {}}});
            break;
        default:
            send(OfferAnswered{offer, {AnswerKind::Start, {}}});
            play(routine);
        }
    }

    void play(const std::string& routine)
    {
        send(SessionBegan{routine, {}});
        const RoutineInfo* const info = m_config.routine(routine);
        const milliseconds length = info == nullptr ? 90s : info->length;
        for (int step = 0; step < 3; ++step) {
            m_clock.advance(length / 3);
            send(SessionStepDone{length / 3, length / 3});
        }
        send(SessionEnded{SessionOutcome::Completed, length, length});
    }

    void liveDay(CivilDate day)
    {
        const auto at = [this, day](minutes time) {
            return m_clock.now().zone.get().toWall(CivilTime{day} + time).first;
        };
        passTo(at(8h + 50min));
        send(WokeFromSleep{});
        send(Unlocked{});
        send(CalendarChanged{{{at(11h), at(12h), "Planning"}, {at(15h + 20min), at(16h), "Review"}}});
        for (minutes time = 9h; time < 22h; time += 60min) {
            liveHour(at(time), time);
        }
        passTo(at(23h));
        send(Locked{});
        send(WillSleep{});
    }

    void liveHour(WallInstant begin, minutes time)
    {
        passTo(begin + 13min);
        const bool isCall = time == 10h || time == 14h;
        if (isCall) {
            send(HoldBegan{HoldKind::Microphone, 1, "Firefox"});
        }
        passTo(begin + 25min);
        send(BecameIdle{m_clock.now().boot - 1min});
        passTo(begin + (time == 12h ? 55min : 28min));
        send(BecameActive{});
        if (isCall) {
            send(HoldEnded{HoldKind::Microphone, 1});
        }
    }

    test::FakeClock m_clock;
    Config m_config;
    State m_state;
    std::optional<BootInstant> m_wake;
    std::optional<WallInstant> m_civilWake;
    long m_reductions = 0;
    long m_offers = 0;
    long m_sessions = 0;
    int m_answers = 0;
};

} // namespace

int main()
{
    const test::DatabaseZone zone{"Europe/Berlin"};
    const auto begin = std::chrono::steady_clock::now();
    Years years{zone};
    years.live();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::printf("{\"simulated_years_s\": %.3f, \"reductions\": %ld, \"offers\": %ld, \"sessions\": %ld}\n",
                taken.count(),
                years.reductions(),
                years.offers(),
                years.sessions());
    return 0;
}
