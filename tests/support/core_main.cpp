// SPDX-License-Identifier: GPL-3.0-or-later
// The main of test programs that need an event loop or D-Bus, but nothing to be seen.
#include "tests/support/english_plurals.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QCoreApplication application(argc, argv);
    const unhunch::test::EnglishPlurals plurals;
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
