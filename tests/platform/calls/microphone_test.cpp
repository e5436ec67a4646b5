// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/late_microphone.h"
#include "app/platform/calls/microphone_source.h"
#include "app/platform/calls/recording.h"
#include "tests/platform/calls/sound_session.h"
#include "tests/support/heard_holds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using test::waitUntil;
using testing::ElementsAre;
using testing::IsEmpty;
using Server = SoundSession::Server;

const QString kMicrophone = QStringLiteral("mic");
const QString kLoudspeaker = QStringLiteral("out.monitor");

/// Each story is told with both sound servers there are.
class MicrophoneTest : public testing::TestWithParam<Server> {
protected:
    void SetUp() override
    {
        if (!SoundSession::has(SoundSession::programsOf(GetParam()))) {
            GTEST_SKIP() << "the sound server is not installed";
        }
        ASSERT_TRUE(session.start(GetParam()));
    }

    [[nodiscard]] bool isWatching() { return source.availability().isAvailable; }

    void watch()
    {
        heard.watch(source);
        ASSERT_TRUE(waitUntil([this] { return isWatching(); }));
    }

    [[nodiscard]] bool waitForCalls(std::size_t count)
    {
        return waitUntil([this, count] { return heard.on.size() == count; });
    }

    SoundSession session;
    HeardHolds heard;
    MicrophoneSource source{session.soundSocket(), soundToolsThatListenAllDay()};
};

TEST_P(MicrophoneTest, ACallBeginsIsNamedAndEnds)
{
    watch();
    const auto call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    ASSERT_TRUE(waitForCalls(1));
    EXPECT_EQ(heard.on.front().kind, schedule::HoldKind::Microphone);
    EXPECT_EQ(heard.on.front().holder, "Fake Meeting");
    call->end();
    EXPECT_TRUE(waitForCalls(0));
    EXPECT_EQ(heard.begun, 1);
    EXPECT_EQ(heard.ended, 1);
}

TEST_P(MicrophoneTest, TheModuleThatTheAgentLoadsTellsTheSame)
{
    LateMicrophone late(QStringLiteral(UNHUNCH_MICROPHONE_MODULE), session.soundSocket());
    heard.watch(late);
    ASSERT_TRUE(waitUntil([&late] { return late.availability().isAvailable; })) << late.availability().detail;
    const auto call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    EXPECT_TRUE(waitUntil([this] { return heard.holders() == std::vector<std::string>{"Fake Meeting"}; }));
}

TEST_P(MicrophoneTest, ARecordingThatBeganBeforeWeWatchedIsTold)
{
    const auto call = session.record(QStringLiteral("Early Bird"), kMicrophone);
    ASSERT_TRUE(session.waitForRecordings(1));
    heard.watch(source);
    EXPECT_TRUE(waitUntil([this] { return heard.holders() == std::vector<std::string>{"Early Bird"}; }));
}

TEST_P(MicrophoneTest, TwoCallsAreToldApart)
{
    watch();
    const auto first = session.record(QStringLiteral("First"), kMicrophone);
    const auto second = session.record(QStringLiteral("Second"), kMicrophone);
    ASSERT_TRUE(waitForCalls(2));
    EXPECT_THAT(heard.holders(), ElementsAre("First", "Second"));
    first->end();
    ASSERT_TRUE(waitForCalls(1));
    EXPECT_THAT(heard.holders(), ElementsAre("Second"));
}

TEST_P(MicrophoneTest, RecordingWhatTheLoudspeakersPlayIsNoCall)
{
    watch();
    const auto recorder = session.record(QStringLiteral("Screen Recorder"), kLoudspeaker);
    ASSERT_TRUE(session.waitForRecordings(1));
    const auto call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    ASSERT_TRUE(waitForCalls(1));
    EXPECT_THAT(heard.holders(), ElementsAre("Fake Meeting"));
    EXPECT_EQ(heard.begun, 1);
}

TEST_P(MicrophoneTest, AToolThatListensAllDayIsNoCall)
{
    watch();
    const auto tool = session.record(QStringLiteral("noisetorch"), kMicrophone);
    ASSERT_TRUE(session.waitForRecordings(1));
    const auto call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    ASSERT_TRUE(waitForCalls(1));
    EXPECT_THAT(heard.holders(), ElementsAre("Fake Meeting"));
    EXPECT_EQ(heard.begun, 1);
}

TEST_P(MicrophoneTest, AServerThatDiesInACallEndsItAndTellsItAnewWhenItIsBack)
{
    watch();
    auto call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    ASSERT_TRUE(waitForCalls(1));
    session.crash();
    ASSERT_TRUE(waitForCalls(0));
    EXPECT_FALSE(isWatching());
    EXPECT_EQ(source.availability().detail, "the sound server went away");
    ASSERT_TRUE(session.start(GetParam()));
    call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    EXPECT_TRUE(waitForCalls(1));
    EXPECT_EQ(heard.begun, 2);
}

TEST_P(MicrophoneTest, WhoWatchesAnewIsToldAnew)
{
    watch();
    const auto call = session.record(QStringLiteral("Fake Meeting"), kMicrophone);
    ASSERT_TRUE(waitForCalls(1));
    HeardHolds another;
    another.watch(source);
    EXPECT_THAT(another.on, IsEmpty()); // never from inside a call to the source
    EXPECT_TRUE(waitUntil([&another] { return another.on.size() == 1; }));
    EXPECT_EQ(heard.ended, 0);
}

TEST_P(MicrophoneTest, TheSelfCheckNamesTheServer)
{
    EXPECT_EQ(source.availability(), (Availability{false, "not watched yet"}));
    watch();
    EXPECT_THAT(source.availability().detail,
                testing::MatchesRegex(GetParam() == Server::PulseAudio ? "PulseAudio [0-9.]+"
                                                                       : "PulseAudio .on PipeWire [0-9.]+."));
}

TEST(LateMicrophoneTest, SaysWhatIsMissing)
{
    LateMicrophone far(QString(), "");
    far.watch({});
    EXPECT_EQ(far.availability().detail, "the sound server is on another machine");
    LateMicrophone silent(QString(), "/nowhere/native");
    silent.watch({});
    EXPECT_EQ(silent.availability().detail, "no sound server listens at /nowhere/native");
    LateMicrophone partial(QStringLiteral("/nowhere/module.so"), "/dev/null");
    partial.watch({});
    EXPECT_EQ(partial.availability().detail, "its module cannot be loaded: /nowhere/module.so");
}

INSTANTIATE_TEST_SUITE_P(,
                         MicrophoneTest,
                         testing::Values(Server::PulseAudio, Server::PipeWire),
                         [](const auto& story) {
                             return story.param == Server::PulseAudio ? "OnPulseAudio" : "OnPipeWire";
                         });

class MicrophoneOfPipeWireTest : public MicrophoneTest {};

TEST_P(MicrophoneOfPipeWireTest, AProgramThatRecordsWithoutTheSoundServersProtocolIsACall)
{
    if (!SoundSession::has({QStringLiteral("pw-record")})) {
        GTEST_SKIP() << "pw-record is not installed";
    }
    watch();
    const auto call = session.run(QStringLiteral("pw-record"),
                                  {QStringLiteral("--target"), kMicrophone, QStringLiteral("/dev/null")});
    ASSERT_TRUE(waitForCalls(1));
    EXPECT_EQ(heard.on.front().holder, "pw-record");
}

INSTANTIATE_TEST_SUITE_P(, MicrophoneOfPipeWireTest, testing::Values(Server::PipeWire), [](const auto&) {
    return "Alone";
});

TEST(MicrophoneWithoutServerTest, SaysSoAndFindsTheServerThatStartsLater)
{
    if (!SoundSession::has(SoundSession::programsOf(Server::PulseAudio))) {
        GTEST_SKIP() << "the sound server is not installed";
    }
    SoundSession session;
    HeardHolds heard;
    MicrophoneSource source(session.soundSocket(), {});
    heard.watch(source);
    EXPECT_EQ(source.availability(), (Availability{false, "no sound server answers"}));
    ASSERT_TRUE(session.start(Server::PulseAudio));
    EXPECT_TRUE(waitUntil([&source] { return source.availability().isAvailable; }));
}

TEST(SoundServerSocketTest, IsTheFirstLocalOneOfAList)
{
    EXPECT_EQ(localPulseSocket("unix:/run/flatpak/pulse/native"), "/run/flatpak/pulse/native");
    EXPECT_EQ(localPulseSocket("/run/pulse/native"), "/run/pulse/native");
    EXPECT_EQ(localPulseSocket("tcp:far.example {0a1b}unix:/run/pulse/native"), "/run/pulse/native");
    EXPECT_EQ(localPulseSocket("tcp:far.example"), "");
    EXPECT_EQ(localPulseSocket("{0a1b"), "");
    EXPECT_EQ(localPulseSocket("  "), "");
}

} // namespace
} // namespace unhunch::platform
