// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is started with, and what the desktop and the person ask of its look.
#include "app/window/look/desktop_appearance.h"
#include "app/window/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using namespace unhunch;
using namespace unhunch::window;

TEST(OptionsTest, NothingMeansTheHomePage)
{
    EXPECT_EQ(parseOptions({})->page, PageId::Home);
}

TEST(OptionsTest, PlayNeedsARoutine)
{
    EXPECT_FALSE(parseOptions({QStringLiteral("--play")}));
    EXPECT_EQ(parseOptions({QStringLiteral("--ignore"), QStringLiteral("OBS Studio")})->ignore,
              QStringLiteral("OBS Studio"));
    EXPECT_EQ(parseOptions({QStringLiteral("--play"), QStringLiteral("office_reset")})->play,
              QStringLiteral("office_reset"));
}

TEST(OptionsTest, PlayTellsHowTheSessionCameAbout)
{
    const auto byHand = parseOptions({QStringLiteral("--play"), QStringLiteral("shoulder_mobility")});
    EXPECT_EQ(byHand->how, session::SessionStart{});
    const auto offered = parseOptions({QStringLiteral("--play"),
                                       QStringLiteral("shoulder_mobility"),
                                       QStringLiteral("--offered"),
                                       QStringLiteral("--in-meeting")});
    EXPECT_TRUE(offered->how.isOffered);
    EXPECT_TRUE(offered->how.isInMeeting);
}

TEST(OptionsTest, UnknownOptionsAreRefused)
{
    EXPECT_FALSE(parseOptions({QStringLiteral("--fly")}));
}

TEST(DesktopWishesTest, ReadsLightContrastMotionAndTextSizeFromThePortal)
{
    const look::PortalRows rows{
        {QStringLiteral("org.freedesktop.appearance"),
         {{QStringLiteral("color-scheme"), 1U}, {QStringLiteral("contrast"), 1U}}},
        {QStringLiteral("org.gnome.desktop.interface"),
         {{QStringLiteral("enable-animations"), false}, {QStringLiteral("text-scaling-factor"), 1.25}}}};
    const look::DesktopWishes wishes = look::wishesFrom(rows, {}, true);
    EXPECT_EQ(wishes,
              (look::DesktopWishes{
                  .isDark = true, .wantsHighContrast = true, .wantsReducedMotion = true, .textScale = 1.25}));
}

TEST(DesktopWishesTest, OnX11TheTextSizeHasComeWithTheResolution)
{
    const look::PortalRows rows{
        {QStringLiteral("org.gnome.desktop.interface"), {{QStringLiteral("text-scaling-factor"), 1.25}}}};
    EXPECT_EQ(look::wishesFrom(rows, {}, false).textScale, 1.0);
}

TEST(DesktopWishesTest, TheUsersOwnChoicesComeFirst)
{
    settings::LookSettings look;
    look.theme = settings::Theme::Light;
    look.textScale = 150;
    look.reducedMotion = settings::ReducedMotion::Off;
    const look::Appearance appearance
        = look::appearanceFor({.isDark = true, .wantsReducedMotion = true, .textScale = 1.0}, look);
    EXPECT_FALSE(appearance.dark);
    EXPECT_FALSE(appearance.reducedMotion);
    EXPECT_DOUBLE_EQ(appearance.textScale, 1.5);
}

/// WCAG's relative luminance.
double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

class ColoursTest : public testing::TestWithParam<std::tuple<bool, bool>> {};

TEST_P(ColoursTest, EveryTextStandsOutFromItsGround)
{
    const auto [isDark, isHigh] = GetParam();
    const look::Colours colours = look::coloursFor({.dark = isDark, .highContrast = isHigh});
    const double least = isHigh ? 7.0 : 4.5;
    for (const QColor& ground : {colours.window, colours.card}) {
        for (const QColor& ink : {colours.ink, colours.inkSoft, colours.accent, colours.attention}) {
            EXPECT_GE(contrast(ink, ground), least)
                << ink.name().toStdString() << " on " << ground.name().toStdString();
        }
    }
    EXPECT_GE(contrast(colours.onAccent, colours.accent), least);
    EXPECT_GE(contrast(colours.onAccent, colours.accentHover), least);
    EXPECT_GE(contrast(colours.ink, colours.sunken), least);
    EXPECT_GE(contrast(colours.focus, colours.window), 3.0);
}

INSTANTIATE_TEST_SUITE_P(Appearances, ColoursTest, testing::Combine(testing::Bool(), testing::Bool()));

} // namespace
