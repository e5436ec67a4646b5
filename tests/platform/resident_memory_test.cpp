// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/resident_memory.h"

#include <QFile>
#include <QTimeZone>

#include <gtest/gtest.h>

namespace unhunch::platform {
namespace {

/// Pages of files that are mapped and present, in kB.
int presentFilePages()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("RssFile:")) {
            return line.mid(8).trimmed().split(' ').front().toInt();
        }
    }
    return 0;
}

TEST(ResidentMemoryTest, WhatIsGivenBackComesAgainWhenItIsNeeded)
{
    const int before = presentFilePages();
    ASSERT_GT(before, 0);
    giveBackIdleMemory();
    EXPECT_LT(presentFilePages(), before);
    EXPECT_TRUE(QTimeZone("Europe/Berlin").isValid());
    EXPECT_EQ(QStringLiteral("%1 %2").arg(3.25).arg(QStringLiteral("and more")),
              QStringLiteral("3.25 and more"));
}

} // namespace
} // namespace unhunch::platform
