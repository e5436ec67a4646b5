// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/pattern_line.h"
#include "tests/window_pages/samples.h"

#include <QSet>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace unhunch::window {
namespace {

using care::PainPattern;

class PatternOnHomeTest : public testing::Test {
protected:
    QStringList orderFor(std::vector<care::PatternGuide> patterns)
    {
        m_home.patterns = std::move(patterns);
        m_home.page.show();
        m_home.page.entered();
        return m_home.page.findChild<RoutineShelf*>()->order();
    }

    look::Theme m_theme;
    samples::Home m_home{m_theme};
};

TEST_F(PatternOnHomeTest, PutsWhatFitsFirstAndHidesNothing)
{
    const QStringList usual = orderFor({});
    EXPECT_EQ(usual.first(), QStringLiteral("office_reset"));
    const QStringList stress = orderFor({*samples::assessment().find(PainPattern::Stress)});
    EXPECT_EQ(stress.first(), QStringLiteral("breathing_break"));
    EXPECT_EQ(QSet<QString>(stress.begin(), stress.end()), QSet<QString>(usual.begin(), usual.end()));
    EXPECT_EQ(orderFor({}), usual);
}

TEST_F(PatternOnHomeTest, NamesThePatternOrInvitesToFindIt)
{
    orderFor({});
    auto* line = m_home.page.findChild<PatternLine*>();
    EXPECT_TRUE(line->words().contains(QStringLiteral("two minutes")));
    orderFor({*samples::assessment().find(PainPattern::Desk)});
    EXPECT_TRUE(line->words().contains(QStringLiteral("Desk tightness")));
    const QSignalSpy asked(&m_home.page, &Page::pageRequested);
    line->findChild<look::QuietButton*>()->click();
    EXPECT_EQ(asked.first().first().value<PageId>(), PageId::Pattern);
}

} // namespace
} // namespace unhunch::window
