// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program that shows widgets: offscreen, with plain settings, so that neither the
// desktop of the person who runs it nor the build's test discovery can get in the way.
#include "tests/support/english_plurals.h"

#include <QApplication>
#include <QStandardPaths>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("QT_STYLE_OVERRIDE", "Fusion");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    const unhunch::test::EnglishPlurals plurals;
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
