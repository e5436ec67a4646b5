// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/recording.h"

#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

Recording conversation()
{
    Recording recording;
    recording.index = 7;
    recording.hasClient = true;
    recording.applicationName = "Fake Meeting";
    recording.applicationId = "org.example.Meeting";
    recording.binary = "fakemeeting";
    recording.processId = "4711";
    recording.role = "phone";
    return recording;
}

bool counts(const Recording& recording, const std::vector<std::string>& ignored = {})
{
    return isConversation(recording, ignored, "99");
}

TEST(RecordingTest, AProgramAtTheMicrophoneIsAConversation)
{
    EXPECT_TRUE(counts(conversation()));
    EXPECT_TRUE(counts(conversation(), soundToolsThatListenAllDay()));
}

TEST(RecordingTest, WhatIsOpenedButDoesNotRunIsNone)
{
    Recording recording = conversation();
    recording.isCorked = true;
    EXPECT_FALSE(counts(recording));
}

TEST(RecordingTest, WhatTheLoudspeakersPlayIsNone)
{
    Recording recording = conversation();
    recording.isFromMonitor = true;
    EXPECT_FALSE(counts(recording));
}

TEST(RecordingTest, LevelMetersAndVolumeControlsAreNone)
{
    Recording meter = conversation();
    meter.isLevelMeter = true;
    EXPECT_FALSE(counts(meter));
    for (const char* const id : {"org.gnome.VolumeControl", "org.PulseAudio.pavucontrol"}) {
        Recording control = conversation();
        control.applicationId = id;
        EXPECT_FALSE(counts(control)) << id;
    }
}

TEST(RecordingTest, WhatTheServerDoesWithinItselfIsNone)
{
    Recording internal = conversation();
    internal.hasClient = false;
    EXPECT_FALSE(counts(internal));
    Recording filter = conversation();
    filter.role = "filter";
    EXPECT_FALSE(counts(filter));
}

TEST(RecordingTest, OurOwnIsNone)
{
    Recording own = conversation();
    own.processId = "99";
    EXPECT_FALSE(counts(own));
}

TEST(RecordingTest, AnIgnoredOneIsKnownByAnyOfItsNamesInAnyCase)
{
    EXPECT_FALSE(counts(conversation(), {"other", "fake meeting"}));
    EXPECT_FALSE(counts(conversation(), {"FakeMeeting"}));
    EXPECT_FALSE(counts(conversation(), {"ORG.EXAMPLE.MEETING"}));
    EXPECT_TRUE(counts(conversation(), {"fake", "Fake Meeting 2", ""}));
}

TEST(RecordingTest, AnEmptyEntryIgnoresNobodyWithoutAName)
{
    Recording nameless;
    nameless.hasClient = true;
    EXPECT_TRUE(counts(nameless, {""}));
}

TEST(RecordingTest, TheHolderIsTheApplicationElseItsProgramElseNobody)
{
    Recording recording = conversation();
    EXPECT_EQ(holderOf(recording), "Fake Meeting");
    recording.applicationName.clear();
    EXPECT_EQ(holderOf(recording), "fakemeeting");
    recording.binary.clear();
    EXPECT_EQ(holderOf(recording), "");
}

TEST(RecordingTest, NoMeetingProgramIsOnTheListOfToolsThatListenAllDay)
{
    for (const char* const program : {"Firefox",
                                      "Chromium",
                                      "Google Chrome",
                                      "ZOOM VoiceEngine",
                                      "zoom",
                                      "Skype",
                                      "teams-for-linux",
                                      "Discord",
                                      "WEBRTC VoiceEngine",
                                      "OBS",
                                      "Mumble"}) {
        EXPECT_FALSE(isListed(soundToolsThatListenAllDay(), {program})) << program;
    }
}

} // namespace
} // namespace unhunch::platform
