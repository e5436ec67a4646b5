// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/evidence/evidence_page.h"

#include <QLabel>

#include <gtest/gtest.h>

#include <set>

namespace unhunch::window {
namespace {

TEST(EvidenceTest, GivesEachStudyOnceWithItsLimitAndItsSource)
{
    std::set<QString> sources;
    for (const StudyGroup& group : studyGroups()) {
        EXPECT_FALSE(group.title.isEmpty());
        for (const Study& study : group.studies) {
            EXPECT_FALSE(study.found.isEmpty() || study.limit.isEmpty());
            EXPECT_TRUE(sources.insert(study.source).second) << qPrintable(study.source);
        }
    }
    EXPECT_EQ(sources.size(), 15U);
}

TEST(EvidenceTest, SaysThatTheProgramItselfIsUntestedAndPromisesNothing)
{
    look::Theme theme;
    EvidencePage page(theme);
    QString all;
    for (const auto* label : page.findChildren<QLabel*>()) {
        all += label->text() + QLatin1Char('\n');
    }
    EXPECT_TRUE(all.contains(QStringLiteral("has not been tested in a trial")));
    EXPECT_TRUE(all.contains(QStringLiteral("Results vary")));
    EXPECT_TRUE(all.contains(QStringLiteral("design choice")));
    for (const char* word : {"cure", "guarantee", "95%", "95 %", "proven", "prevents"}) {
        EXPECT_FALSE(all.contains(QLatin1String(word), Qt::CaseInsensitive)) << word;
    }
}

} // namespace
} // namespace unhunch::window
