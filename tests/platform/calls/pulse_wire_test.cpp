// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/pulse_wire.h"

#include "app/platform/calls/pulse_messages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace unhunch::platform {
namespace {

using namespace std::string_literals;

/// As a server writes it, without the header.
std::string payloadOf(const PulseWriter& message)
{
    return message.packet().substr(kPulseHeaderSize);
}

std::string number(std::uint32_t value)
{
    const std::string message = payloadOf(PulseWriter(PulseCommand::Reply, value));
    return message.substr(message.size() / 2);
}

std::string text(const std::string& value)
{
    return "t" + value + "\0"s;
}

std::string properties(const PulseProperties& values)
{
    PulseWriter message(PulseCommand::Reply, 0);
    message.addProperties(values);
    return payloadOf(message).substr(2 * number(0).size());
}

const std::string kSampleSpec = "a\x03\x02\x00\x00\xac\x44"s;
const std::string kTwoChannels = "m\x02\x01\x02"s;
const std::string kTwoVolumes = "v\x02"s + std::string(8, '\1');
const std::string kLatency = "U"s + std::string(8, '\0');
const std::string kFormat = "fB\x01"s + properties({});
constexpr std::uint32_t kNone = 0xffffffff;

std::string sourceOutput(const std::string& resampleMethod, const PulseProperties& values)
{
    return number(12) + text("call audio") + number(kNone) + number(3) + number(5) + kSampleSpec
           + kTwoChannels + kLatency + kLatency + text(resampleMethod) + text("driver") + properties(values)
           + "0" + kTwoVolumes + "011" + kFormat;
}

std::string source(std::uint32_t index, std::uint32_t monitorOf)
{
    return number(index) + text("mic") + text("Mic") + kSampleSpec + kTwoChannels + number(kNone)
           + kTwoVolumes + "0" + number(monitorOf) + "N" + kLatency + text("driver") + number(0)
           + properties({{"a", "b"}}) + kLatency + "V"s + std::string(4, '\0') + number(0) + number(65537)
           + number(kNone) + number(1) + text("port") + text("Port") + number(100) + text("port") + "B\x01"s
           + kFormat;
}

TEST(PulseWireTest, AMessageTellsItsLengthAndThatItIsNoSound)
{
    const std::string packet = PulseWriter(PulseCommand::GetServerInfo, 3).packet();
    EXPECT_EQ(pulsePayloadSize(packet), packet.size() - kPulseHeaderSize);
    EXPECT_TRUE(isPulseMessage(packet));
    EXPECT_FALSE(isPulseMessage(std::string(kPulseHeaderSize, '\0')));
}

TEST(PulseWireTest, ReadsWhatWasWritten)
{
    const PulseProperties values{{"application.name", "Fake Meeting"}, {"empty", ""}};
    PulseWriter message(PulseCommand::SetClientName, 42);
    message.addProperties(values);
    const std::string payload = payloadOf(message);
    PulseReader reader(payload);
    EXPECT_EQ(reader.number(), 9U);
    EXPECT_EQ(reader.number(), 42U);
    EXPECT_EQ(reader.properties(), values);
    EXPECT_TRUE(reader.isGood());
    EXPECT_TRUE(reader.isAtEnd());
}

TEST(PulseWireTest, AValueOfAnotherTypeSpoilsTheReader)
{
    const std::string payload = number(1) + text("then");
    PulseReader reader(payload);
    EXPECT_EQ(reader.text(), "");
    EXPECT_FALSE(reader.isGood());
    EXPECT_EQ(reader.number(), 0U);
}

TEST(PulseMessagesTest, ARecordingIsReadWithItsNames)
{
    const std::string payload = sourceOutput("speex-float-1",
                                             {{"application.name", "Fake Meeting"},
                                              {"application.id", "org.example.Meeting"},
                                              {"application.process.binary", "fakemeeting"},
                                              {"application.process.id", "4711"},
                                              {"media.role", "phone"}});
    PulseReader reader(payload);
    const auto recordings = readRecordings(reader, {});
    ASSERT_TRUE(recordings.has_value());
    Recording expected;
    expected.index = 12;
    expected.source = 5;
    expected.hasClient = true;
    expected.applicationName = "Fake Meeting";
    expected.applicationId = "org.example.Meeting";
    expected.binary = "fakemeeting";
    expected.processId = "4711";
    expected.role = "phone";
    EXPECT_THAT(*recordings, testing::ElementsAre(expected));
}

TEST(PulseMessagesTest, ALevelMeterIsKnownOnBothServers)
{
    for (const std::string& payload : {sourceOutput("peaks", {}),
                                       sourceOutput("", {{"resample.peaks", "true"}}),
                                       sourceOutput("", {{"stream.monitor", "true"}})}) {
        PulseReader reader(payload);
        const auto recordings = readRecordings(reader, {});
        ASSERT_TRUE(recordings.has_value());
        EXPECT_TRUE(recordings->front().isLevelMeter);
    }
}

TEST(PulseMessagesTest, MonitorsAreTheSourcesOfASink)
{
    const std::string payload = source(4, kNone) + source(5, 1) + source(6, kNone);
    PulseReader reader(payload);
    EXPECT_EQ(readMonitors(reader), std::set<std::uint32_t>{5});
    const std::string recording = sourceOutput("", {});
    PulseReader output(recording);
    EXPECT_TRUE(readRecordings(output, {5})->front().isFromMonitor);
}

TEST(PulseMessagesTest, AnAnswerThatIsCutShortIsNoAnswer)
{
    const std::string recording = sourceOutput("peaks", {{"application.name", "Fake Meeting"}});
    const std::string monitor = source(5, 1);
    for (std::size_t size = 1; size < recording.size(); ++size) {
        PulseReader reader(std::string_view(recording).substr(0, size));
        EXPECT_FALSE(readRecordings(reader, {}).has_value()) << size;
    }
    for (std::size_t size = 1; size < monitor.size(); ++size) {
        PulseReader reader(std::string_view(monitor).substr(0, size));
        EXPECT_FALSE(readMonitors(reader).has_value()) << size;
    }
}

RC_GTEST_PROP(PulseMessagesTest,
              AnyBytesAreReadToAnEnd,
              (const std::string& bytes, std::uint8_t at, char letter))
{
    PulseReader noise(bytes);
    static_cast<void>(readRecordings(noise, {}));
    std::string damaged = sourceOutput("peaks", {{"application.name", "Fake Meeting"}});
    damaged[at % damaged.size()] = letter;
    PulseReader reader(damaged);
    const auto recordings = readRecordings(reader, {});
    RC_ASSERT(!recordings.has_value() || recordings->size() <= damaged.size());
}

} // namespace
} // namespace unhunch::platform
