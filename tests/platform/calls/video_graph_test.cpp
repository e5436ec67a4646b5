// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/video_graph.h"

#include "tests/support/heard_holds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

using schedule::HoldKind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::uint32_t kSource = 30;
constexpr std::uint32_t kViewer = 40;

VideoGraph pictures(VideoPart part, bool isRunning)
{
    VideoGraph graph;
    graph.nodes[kSource] = {part, isRunning, "", 1};
    return graph;
}

void look(VideoGraph& graph, std::uint32_t viewer, const std::string& application)
{
    graph.nodes[viewer] = {VideoPart::Viewer, false, application, viewer + 100};
    graph.links[viewer + 200] = {kSource, viewer};
}

TEST(VideoGraphTest, ClassAndRoleTellWhatANodeIsFor)
{
    EXPECT_EQ(videoPartOf("Video/Source", "Camera"), VideoPart::Camera);
    EXPECT_EQ(videoPartOf("Video/Source", ""), VideoPart::Screen);
    EXPECT_EQ(videoPartOf("Stream/Output/Video", ""), VideoPart::Screen);
    EXPECT_EQ(videoPartOf("Stream/Input/Video", "Camera"), VideoPart::Viewer);
    EXPECT_EQ(videoPartOf("Audio/Source", ""), std::nullopt);
    EXPECT_EQ(videoPartOf("", "Camera"), std::nullopt);
}

TEST(VideoGraphTest, ARunningCameraIsHeldByItsViewer)
{
    VideoGraph graph = pictures(VideoPart::Camera, true);
    look(graph, kViewer, "Fake Meeting");
    EXPECT_THAT(holdsOf(graph, {}), ElementsAre(HoldSignal{HoldKind::Camera, kViewer, "Fake Meeting"}));
}

TEST(VideoGraphTest, ARunningCameraWithoutAKnownViewerHasNoHolder)
{
    EXPECT_THAT(holdsOf(pictures(VideoPart::Camera, true), {}),
                ElementsAre(HoldSignal{HoldKind::Camera, kSource, ""}));
}

TEST(VideoGraphTest, ACameraThatDoesNotRunIsNotInUse)
{
    VideoGraph graph = pictures(VideoPart::Camera, false);
    EXPECT_THAT(holdsOf(graph, {}), IsEmpty());
    look(graph, kViewer, "Fake Meeting");
    EXPECT_THAT(holdsOf(graph, {}), IsEmpty());
}

TEST(VideoGraphTest, AScreenIsSharedOnlyWhenSomebodyLooks)
{
    VideoGraph graph = pictures(VideoPart::Screen, true);
    EXPECT_THAT(holdsOf(graph, {}), IsEmpty());
    look(graph, kViewer, "Fake Meeting");
    EXPECT_THAT(holdsOf(graph, {}), ElementsAre(HoldSignal{HoldKind::ScreenShare, kViewer, "Fake Meeting"}));
}

TEST(VideoGraphTest, EachViewerIsTold)
{
    VideoGraph graph = pictures(VideoPart::Camera, true);
    look(graph, kViewer, "One");
    look(graph, kViewer + 1, "Two");
    EXPECT_EQ(holdsOf(graph, {}).size(), 2U);
}

TEST(VideoGraphTest, AViewerWithoutANameIsCalledAsItsProgram)
{
    VideoGraph graph = pictures(VideoPart::Camera, true);
    look(graph, kViewer, "");
    EXPECT_EQ(holdsOf(graph, {}).front().holder, "");
    graph.clients[kViewer + 100] = "Fake Browser";
    EXPECT_EQ(holdsOf(graph, {}).front().holder, "Fake Browser");
}

TEST(VideoGraphTest, ThePreviewsOfATaskBarShareNothing)
{
    VideoGraph graph = pictures(VideoPart::Screen, true);
    look(graph, kViewer, "Plasmashell");
    EXPECT_THAT(holdsOf(graph, desktopPartsThatLookAtWindows()), IsEmpty());
}

} // namespace
} // namespace unhunch::platform
