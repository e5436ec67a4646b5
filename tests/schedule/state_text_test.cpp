// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/state_text.h"

#include "core/schedule/text_fields.h"
#include "tests/schedule/story.h"

#include <string>

namespace unhunch::schedule {
namespace {

using namespace test;

constexpr std::string_view kThisBoot = "2f1c8c3a-boot";

class StateText : public Workday {
protected:
    std::string save() const { return saveState(sim.state, kThisBoot); }

    /// What is read back after `downtime`, in the same boot or after a reboot.
    State load(std::string_view bootId)
    {
        auto loaded = loadState(save(), bootId, sim.clock.now());
        EXPECT_TRUE(loaded.has_value());
        return loaded.value_or(State{});
    }

    /// The program was killed; it starts again after a while.
    void restart(std::chrono::milliseconds downtime, std::string_view bootId = kThisBoot)
    {
        const std::string text = save();
        sim.clock.advance(downtime);
        sim.state = loadState(text, bootId, sim.clock.now()).value_or(State{});
        sim.log.clear();
        sim.send(Restarted{});
    }
};

TEST_F(StateText, ReadsBackWhatItWroteInTheSameBoot)
{
    sim.config.plans.at(PlanId::EveningWindDown).enabled = true;
    sim.send(ConfigChanged{});
    sim.runUntil(10h + 31min);
    sim.answer(AnswerKind::Snooze, 15min);
    sim.send(HoldBegan{HoldKind::App, 77, "Some app, 100 %\nand more"});
    sim.send(PauseRequested{{PauseKind::For, 30min}});

    EXPECT_EQ(load(kThisBoot), sim.state);
}

TEST_F(StateText, ARunningCountdownSurvivesAKill)
{
    sim.runUntil(10h);
    restart(2min);

    sim.runUntil(10h + 31min);

    EXPECT_THAT(sim.offerTimes(), ElementsAre(10h + 30min));
}

TEST_F(StateText, AnOfferThatWasUpIsShownAgainUnderItsId)
{
    sim.runUntil(10h + 31min);
    const OfferId offer = sim.state.offer->id;

    restart(1min);

    ASSERT_EQ(sim.count<ShowOffer>(), 1U);
    EXPECT_EQ(sim.all<ShowOffer>().front().offer.id, offer);
    EXPECT_EQ(sim.count<RecordOffer>(), 0U);
}

TEST_F(StateText, ASpellEndsWithTheUsersAbsenceOverTheRestart)
{
    sim.runUntil(10h);
    sim.send(Locked{});
    restart(6min);

    EXPECT_EQ(sim.state.spell->start, sim.clock.now().boot);
}

TEST_F(StateText, AHoldToldAgainAfterTheRestartNeverEnded)
{
    sim.send(HoldBegan{HoldKind::Microphone, 3, "Zoom"});
    sim.runFor(10min);
    const BootInstant since = sim.state.holds.front().since;
    restart(5s);

    sim.send(HoldBegan{HoldKind::Microphone, 1, "Zoom"});
    sim.runFor(1min);

    ASSERT_THAT(sim.state.holds, SizeIs(1));
    EXPECT_EQ(sim.state.holds.front().since, since);
}

TEST_F(StateText, AHoldNotToldAgainIsOver)
{
    sim.send(HoldBegan{HoldKind::Microphone, 3, "Zoom"});
    restart(5s);

    sim.runFor(1min);

    EXPECT_THAT(sim.state.holds, IsEmpty());
}

TEST_F(StateText, AfterARebootTheSpellIsGoneAndTheSnoozeIsNot)
{
    sim.runUntil(10h + 25min);
    sim.send(AnswerRequested{{AnswerKind::Snooze, 60min}});
    const std::string text = save();
    FakeClock later{berlin, sim.clock.now().wall + 20min, BootInstant{30s}};

    const State state = loadState(text, "another-boot", later.now()).value_or(State{});

    EXPECT_FALSE(state.spell);
    EXPECT_EQ(state.reset.snooze->until.boot, later.now().boot + 40min);
}

TEST_F(StateText, APauseSurvivesAReboot)
{
    sim.send(PauseRequested{{PauseKind::For, 120min}});
    const std::string text = save();
    FakeClock later{berlin, sim.clock.now().wall + 30min, BootInstant{30s}};

    const State state = loadState(text, "another-boot", later.now()).value_or(State{});

    EXPECT_EQ(state.pause->until.boot, later.now().boot + 90min);
}

TEST_F(StateText, AClockThatWasWrongMakesNoEndlessPause)
{
    sim.send(PauseRequested{{PauseKind::For, 120min}});
    const std::string text = save();
    FakeClock wrong{berlin, sim.clock.now().wall - std::chrono::years{30}, BootInstant{30s}};

    const State state = loadState(text, "another-boot", wrong.now()).value_or(State{});

    EXPECT_LE(state.pause->until.boot, wrong.now().boot + 24h);
}

TEST_F(StateText, ASafetyHoldSurvivesEverything)
{
    sim.send(SafetyChanged{{true, true}});

    EXPECT_TRUE(load("another-boot").safety.hold);
}

TEST_F(StateText, AnyDamagedByteIsAnErrorWithItsLine)
{
    sim.runUntil(10h + 31min);
    sim.send(HoldBegan{HoldKind::Camera, 3, "Zoom"});
    const std::string text = save();
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string damaged = text;
        damaged.at(i) = static_cast<char>(damaged.at(i) ^ 0x01);

        const auto loaded = loadState(damaged, kThisBoot, sim.clock.now());

        ASSERT_FALSE(loaded.has_value()) << i;
        EXPECT_GT(loaded.error().line, 0);
    }
}

TEST_F(StateText, ACutOffTextIsAnError)
{
    const std::string text = save();
    for (std::size_t length = 0; length < text.size(); ++length) {
        EXPECT_FALSE(loadState(text.substr(0, length), kThisBoot, sim.clock.now()).has_value()) << length;
    }
}

TEST_F(StateText, OneOfANewerVersionSaysSo)
{
    const auto loaded = loadState("unhunch-state 99\nend 0\n", kThisBoot, sim.clock.now());

    ASSERT_FALSE(loaded.has_value());
    EXPECT_EQ(loaded.error().kind, ErrorKind::Newer);
    EXPECT_EQ(loaded.error().line, 1);
}

TEST_F(StateText, AValueOutOfBoundsIsAnErrorEvenUnderAGoodChecksum)
{
    std::string text = "unhunch-state 1\nboot x\nspell 99999999999999999\n";
    text += "end " + std::to_string(checksum(text)) + "\n";

    const auto loaded = loadState(text, kThisBoot, sim.clock.now());

    ASSERT_FALSE(loaded.has_value());
    EXPECT_EQ(loaded.error().line, 3);
}

TEST(EscapedText, ComesBackAsItWas)
{
    for (const std::string text : {"", "%", "a b", "tab\t", "Zoom", "ümlaut", "%20", "\n"}) {
        EXPECT_EQ(unescaped(escaped(text)), text);
        EXPECT_EQ(escaped(text).find(' '), std::string::npos);
    }
}

} // namespace
} // namespace unhunch::schedule
