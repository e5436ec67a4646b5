// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/hold_watch.h"

#include "core/schedule/outlook.h"
#include "tests/support/agent_fakes.h"
#include "tests/support/fake_zone.h"

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using namespace std::chrono_literals;
using schedule::HoldKind;
using schedule::Phase;
using settings::QuietSettings;

// A Wednesday.
constexpr CivilTime kNine = std::chrono::local_days{std::chrono::year{2026} / 3 / 4} + 9h;

/// What a test says the desktop tells.
class ToldSource : public HoldSource {
public:
    explicit ToldSource(ToldSource*& place)
        : m_place(place)
    {
        place = this;
    }

    ToldSource(const ToldSource&) = delete;
    ToldSource& operator=(const ToldSource&) = delete;
    ToldSource(ToldSource&&) = delete;
    ToldSource& operator=(ToldSource&&) = delete;

    ~ToldSource() override { m_place = nullptr; }

    void watch(HoldHandlers handlers) override { m_handlers = std::move(handlers); }

    [[nodiscard]] Availability availability() const override { return {true, "the test"}; }

    void begin(const HoldSignal& signal) const { m_handlers.onBegan(signal); }

    void end(std::uint64_t id) const { m_handlers.onEnded(id); }

private:
    ToldSource*& m_place;
    HoldHandlers m_handlers;
};

class HoldWatchTest : public testing::Test {
protected:
    HoldWatchTest()
    {
        day.runner.start({});
        watch.apply({});
    }

    [[nodiscard]] Phase phase() const
    {
        return schedule::outlook(day.runner.config(), day.runner.state(), day.clock.now()).phase;
    }

    [[nodiscard]] std::vector<std::string> holders() const
    {
        std::vector<std::string> names;
        for (const schedule::Hold& hold : day.runner.state().holds) {
            if (!hold.endedAt) {
                names.push_back(std::string(schedule::holdKindName(hold.kind)) + " " + hold.holder);
            }
        }
        return names;
    }

    static schedule::Config config()
    {
        schedule::Config config;
        config.hasIdleSource = false;
        return config;
    }

    using Names = std::vector<std::string>;

    test::DatabaseZone zone{"Europe/Berlin"};
    test::RunnerWithFakes day{zone, kNine, config()};
    ToldSource* sound = nullptr;
    ToldSource* camera = nullptr;
    agent::HoldWatch watch{
        {{"Microphone", {HoldKind::Microphone}, [this] { return std::make_unique<ToldSource>(sound); }},
         {"Camera",
          {HoldKind::Camera, HoldKind::ScreenShare},
          [this] { return std::make_unique<ToldSource>(camera); }}},
        day.runner};
};

TEST_F(HoldWatchTest, ACallOfThreeHoursHoldsTheResetAndOneOfferComesAMinuteAfterIt)
{
    day.runFor(60min);
    sound->begin({HoldKind::Microphone, 1, "Firefox"});
    day.runFor(3h);
    EXPECT_EQ(phase(), Phase::Held);
    sound->end(1);
    day.runFor(59s);
    EXPECT_EQ(phase(), Phase::Held);
    day.runFor(2s);
    EXPECT_EQ(phase(), Phase::Reminding);
}

TEST_F(HoldWatchTest, SeveralStreamsOfOneProgramAreOneHold)
{
    sound->begin({HoldKind::Microphone, 1, "Firefox"});
    sound->begin({HoldKind::Microphone, 2, "Firefox"});
    EXPECT_EQ(holders(), Names{"microphone Firefox"});
    sound->end(1);
    EXPECT_EQ(holders(), Names{"microphone Firefox"});
    sound->end(2);
    EXPECT_EQ(holders(), Names{});
}

TEST_F(HoldWatchTest, SourcesMayUseTheSameIds)
{
    sound->begin({HoldKind::Microphone, 1, "Firefox"});
    camera->begin({HoldKind::Camera, 1, "Cheese"});
    EXPECT_EQ(holders(), (Names{"microphone Firefox", "camera Cheese"}));
    sound->end(1);
    EXPECT_EQ(holders(), Names{"camera Cheese"});
}

TEST_F(HoldWatchTest, AnIgnoredProgramHoldsNothingAtOnceAndAgainWhenItIsTakenOffTheList)
{
    sound->begin({HoldKind::Microphone, 1, "NoiseTorch"});
    QuietSettings quiet;
    quiet.ignored = {"noisetorch"};
    watch.apply(quiet);
    EXPECT_EQ(holders(), Names{});
    watch.apply({});
    EXPECT_EQ(holders(), Names{"microphone NoiseTorch"});
}

TEST_F(HoldWatchTest, ASignalThatIsSwitchedOffEndsAndItsSourceIsNotEvenRun)
{
    sound->begin({HoldKind::Microphone, 1, "Firefox"});
    QuietSettings quiet;
    quiet.heedsMicrophone = false;
    watch.apply(quiet);
    EXPECT_EQ(holders(), Names{});
    EXPECT_EQ(sound, nullptr);
    EXPECT_EQ(watch.selfCheck().value(0), QStringLiteral("Microphone: switched off in the settings"));
    EXPECT_EQ(watch.selfCheck().value(1), QStringLiteral("Camera: available (the test)"));
}

TEST_F(HoldWatchTest, ASourceOfTwoKindsRunsForTheOneThatIsHeeded)
{
    QuietSettings quiet;
    quiet.heedsCamera = false;
    watch.apply(quiet);
    ASSERT_NE(camera, nullptr);
    camera->begin({HoldKind::Camera, 1, "Cheese"});
    camera->begin({HoldKind::ScreenShare, 2, "Firefox"});
    EXPECT_EQ(holders(), Names{"screen_share Firefox"});
    quiet.heedsScreenShare = false;
    watch.apply(quiet);
    EXPECT_EQ(camera, nullptr);
}

} // namespace
} // namespace unhunch
