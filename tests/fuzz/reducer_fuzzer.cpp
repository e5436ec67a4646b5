// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as somebody's life with the schedule: what settings there are, how long nothing happens, and what
// happens then, whether it makes sense or not. Every step has to keep the schedule's promises.
#include "core/schedule/explain.h"
#include "core/schedule/outlook.h"
#include "core/schedule/reducer.h"
#include "core/schedule/situation.h"
#include "core/schedule/state_text.h"
#include "tests/fuzz/event_reader.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

namespace {

using namespace unhunch;
using namespace unhunch::schedule;
using namespace std::chrono_literals;

constexpr std::string_view kBoot = "boot";

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

const TimeZone& zoneOf(std::uint8_t choice)
{
    static const test::DatabaseZone berlin{"Europe/Berlin"};
    static const test::DatabaseZone apia{"Pacific/Apia"};
    static const test::DatabaseZone lordHowe{"Australia/Lord_Howe"};
    switch (choice % 3) {
    case 0:
        return berlin;
    case 1:
        return apia;
    default:
        return lordHowe;
    }
}

class Life {
public:
    explicit Life(fuzz::Bytes bytes)
        : m_bytes(bytes)
        , m_config(fuzz::configFrom(m_bytes))
        , m_clock(zoneOf(m_bytes.byte()), fuzz::startFrom(m_bytes))
    {}

    void live()
    {
        send(Restarted{});
        while (!m_bytes.isEmpty()) {
            const std::uint8_t kind = m_bytes.byte();
            if (kind < 8) {
                changeTheWorld(kind);
            } else {
                m_clock.advance(fuzz::waitFrom(m_bytes));
                send(fuzz::eventFrom(m_bytes, m_state, m_clock.now()));
            }
        }
        m_clock.advance(1h);
        checkThatAWaitCanBeSplit();
    }

private:
    /// What comes with its own event: the clock is set, the zone or the settings change, the program
    /// restarts.
    void changeTheWorld(std::uint8_t kind)
    {
        if (kind < 2) {
            m_clock.setWall(m_clock.now().wall + fuzz::jumpFrom(m_bytes));
            send(ClockStepped{});
        } else if (kind < 4) {
            m_clock.setZone(zoneOf(m_bytes.byte()));
            send(ZoneChanged{});
        } else if (kind < 6) {
            m_config = fuzz::configFrom(m_bytes);
            send(ConfigChanged{});
        } else {
            restart(kind == 7);
        }
    }

    void restart(bool isReboot)
    {
        const std::string text = saveState(m_state, kBoot);
        if (isReboot) {
            m_shown = 0;
            m_clock.setNow({BootInstant{20s}, m_clock.now().wall, m_clock.now().zone});
        }
        const auto loaded = loadState(text, isReboot ? "next" : kBoot, m_clock.now());
        require(loaded.has_value());
        m_state = *loaded;
        send(Restarted{});
    }

    void send(const Event& event)
    {
        const Now now = m_clock.now();
        const Step step = reduce(m_config, m_state, event, now);
        require(!step.nextWake || *step.nextWake > now.boot);
        require(!step.nextCivilWake || *step.nextCivilWake > now.wall);
        for (const Effect& effect : step.effects) {
            check(effect);
        }
        checkGate(m_state, step);
        m_state = step.state;
        require(m_shown == (m_state.offer ? m_state.offer->id : 0));
        checkReading();
        checkSaving();
    }

    void check(const Effect& effect)
    {
        if (const auto* const shown = std::get_if<ShowOffer>(&effect)) {
            require(m_shown == 0 || m_shown == shown->offer.id);
            m_shown = shown->offer.id;
        } else if (const auto* const gone = std::get_if<WithdrawOffer>(&effect)) {
            require(m_shown == gone->id && gone->id != 0);
            m_shown = 0;
        }
    }

    /// Nothing gets past the safety gate.
    void checkGate(const State& before, const Step& step) const
    {
        const State& after = step.state;
        require(!after.safety.hold || !after.session);
        const bool isAsked = after.safety.checkDue && !isMeetingOn(after);
        const bool hasBegun
            = after.session && (!before.session || before.session->since != after.session->since);
        require(!hasBegun || !isAsked || after.session->routine == care::kSafetyCheckRoutine);
        for (const Effect& effect : step.effects) {
            if (const auto* const begun = std::get_if<BeginSession>(&effect)) {
                require(!after.safety.hold);
                require(!isAsked || begun->routine == care::kSafetyCheckRoutine);
            }
        }
    }

    void checkReading() const
    {
        const Now now = m_clock.now();
        const Outlook view = outlook(m_config, m_state, now);
        require(view.phase == phaseAt(m_config, m_state, now));
        require(view.nextIs == NextIs::Nothing || !view.next || *view.next > now.wall);
        require(!explain(m_config, m_state, now).empty());
        // Settled once, settled for good.
        const Step again = reduce(m_config, m_state, Woke{}, now);
        require(again.state == m_state && again.effects.empty());
    }

    void checkSaving() const
    {
        const auto loaded = loadState(saveState(m_state, kBoot), kBoot, m_clock.now());
        require(loaded.has_value());
        State expected = m_state;
        expected.calendar.clear();
        require(*loaded == expected);
    }

    void checkThatAWaitCanBeSplit()
    {
        const Now end = m_clock.now();
        Step split = reduce(m_config, m_state, Woke{}, {end.boot - 40min, end.wall - 40min, end.zone});
        split = reduce(m_config, split.state, Woke{}, end);
        require(split.state == reduce(m_config, m_state, Woke{}, end).state);
    }

    fuzz::Bytes m_bytes;
    Config m_config;
    test::FakeClock m_clock;
    State m_state;
    OfferId m_shown = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    Life{fuzz::Bytes{bytes, size}}.live();
    return 0;
}
