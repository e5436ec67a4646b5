// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/evidence/evidence_page.h"
#include "app/window/help/red_flags.h"
#include "tests/window_pages/help_samples.h"
#include "tests/window_pages/rooms.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <set>

namespace unhunch::window {
namespace {

using rooms::allRooms;
using rooms::PageRoomTest;
using rooms::roomName;
using rooms::settingsRooms;
using rooms::usualRooms;

TEST_P(PageRoomTest, HomeHasRoomForItsTextInEveryPhase)
{
    samples::Home home(m_theme);
    for (int phase = 0; phase <= int(HomePhase::SafetyHold); ++phase) {
        HomeStatus status = samples::status(HomePhase(phase));
        status.isCheckDue = status.phase == HomePhase::Counting;
        const auto show = [&] { home.page.showStatus(status); };
        EXPECT_THAT(clippedIn(home.page, show), testing::IsEmpty()) << phase;
    }
}

TEST_P(PageRoomTest, WelcomeHasRoomForItsTextInEveryStep)
{
    const samples::WelcomeSample sample(m_theme);
    for (int step = 0; step < 4; ++step) {
        const auto show = [&] { sample.page->showStep(WelcomePage::Step(step)); };
        EXPECT_THAT(clippedIn(*sample.page, show), testing::IsEmpty()) << step;
    }
}

/// Pages that can be had in a very narrow window, too.
class NarrowRoomTest : public PageRoomTest {};

TEST_P(NarrowRoomTest, TheJournalHasRoomForItsText)
{
    const samples::JournalSample sample(m_theme, samples::journalRows(45));
    EXPECT_THAT(clippedIn(*sample.page, [&] { sample.read(); }), testing::IsEmpty());
    sample.page->trends().showTables(true);
    EXPECT_THAT(clippedIn(*sample.page), testing::IsEmpty());
    sample.page->showView(JournalPage::View::Entries);
    EXPECT_THAT(clippedIn(*sample.page), testing::IsEmpty());
    const samples::JournalSample empty(m_theme, {});
    EXPECT_THAT(clippedIn(*empty.page, [&] { empty.read(); }), testing::IsEmpty());
}

TEST_P(NarrowRoomTest, TheFormsOfTheJournalHaveRoomForTheirText)
{
    const samples::JournalSample sample(m_theme, samples::journalRows(12));
    sample.read();
    EXPECT_THAT(clippedIn(*sample.page, [&] { sample.page->noteNow(); }), testing::IsEmpty());
    std::set<journal::EntryKind> opened;
    for (int row = 0; row < sample.page->model().rowCount(); ++row) {
        const auto* const entry = sample.page->model().entryAt(sample.page->model().index(row));
        if (entry != nullptr && opened.insert(kindOf(*entry)).second) {
            sample.page->open(*entry);
            EXPECT_THAT(clippedIn(*sample.page), testing::IsEmpty());
        }
    }
    EXPECT_GE(opened.size(), 3U);
}

TEST_P(PageRoomTest, HelpHasRoomForItsText)
{
    HelpPage page(m_theme);
    EXPECT_THAT(clippedIn(page), testing::IsEmpty());
    samples::Help held(m_theme, QStringLiteral("CA"), samples::reports());
    EXPECT_THAT(clippedIn(held.page, [&held] { held.page.entered(); }), testing::IsEmpty());
}

TEST_P(PageRoomTest, TheQuestionsOfTheSafetyCheckHaveRoomForTheirText)
{
    samples::Questions page(m_theme);
    EXPECT_THAT(clippedIn(page), testing::IsEmpty());
}

TEST_P(NarrowRoomTest, TheQuestionsAfterThePatternHaveRoomForTheirText)
{
    samples::PatternSample sample(m_theme);
    const auto tick = [&] {
        for (auto* card : sample.page.findChildren<SignCard*>()) {
            card->click();
        }
    };
    EXPECT_THAT(clippedIn(sample.page, tick), testing::IsEmpty());
    for (const auto* card : sample.page.findChildren<SignCard*>()) {
        EXPECT_GE(card->height(), card->heightForWidth(card->width())) << qPrintable(card->text());
    }
}

TEST_P(NarrowRoomTest, ThePatternHasRoomForItsText)
{
    for (const std::vector<std::string>& signs : {std::vector<std::string>{"on_waking", "whole_upper_back"},
                                                  {"between_the_blades", "knot_at_the_neck"},
                                                  {}}) {
        samples::PatternSample sample(m_theme, samples::answer(signs));
        EXPECT_THAT(clippedIn(sample.page, [&] { sample.page.entered(); }), testing::IsEmpty());
    }
}

TEST_P(NarrowRoomTest, WhatIsKnownHasRoomForItsText)
{
    EvidencePage page(m_theme);
    EXPECT_THAT(clippedIn(page), testing::IsEmpty());
}

class SettingsRoomTest : public PageRoomTest {};

TEST_P(SettingsRoomTest, EveryPageHasRoomForItsText)
{
    samples::SettingsSample sample(
        m_theme, "[plans]\nevening=true\n[schedule]\nrepeats=x\n[hours]\nmonday=22:00-06:00\n");
    sample.status = samples::quietStatus();
    for (const settings::OptionPage page : settings::kOptionPages) {
        const auto choose = [&] {
            sample.page->entered();
            sample.page->choose(page);
        };
        EXPECT_THAT(clippedIn(*sample.page, choose), testing::IsEmpty()) << settings::pageTitle(page);
    }
}

TEST_P(SettingsRoomTest, WhatASearchFindsHasRoomForItsText)
{
    const samples::SettingsSample sample(m_theme, {});
    EXPECT_THAT(clippedIn(*sample.page, [&] { sample.page->search(QStringLiteral("e")); }),
                testing::IsEmpty());
}

TEST_P(SettingsRoomTest, EverythingToPressIsLargeEnough)
{
    const samples::SettingsSample sample(m_theme, {});
    for (const settings::OptionPage page : settings::kOptionPages) {
        EXPECT_THAT(clippedIn(*sample.page, [&] { sample.page->choose(page); }), testing::IsEmpty());
        for (const auto* button : sample.page->findChildren<QAbstractButton*>()) {
            // What stock fields hold inside them (the cross of a search) is theirs.
            const bool isOwn = qobject_cast<QLineEdit*>(button->parentWidget()) == nullptr;
            if (button->isVisible() && isOwn) {
                EXPECT_GE(std::min(button->width(), button->height()), 24)
                    << qPrintable(button->text() + button->accessibleName());
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Rooms, PageRoomTest, testing::ValuesIn(usualRooms()), roomName);
INSTANTIATE_TEST_SUITE_P(Rooms, NarrowRoomTest, testing::ValuesIn(allRooms()), roomName);
INSTANTIATE_TEST_SUITE_P(Rooms, SettingsRoomTest, testing::ValuesIn(settingsRooms()), roomName);

TEST(HelpPageTest, PutsTheEmergencyFirstAndLargest)
{
    look::Theme theme;
    HelpPage page(theme);
    page.resize(980, 1400);
    page.show();
    QCoreApplication::processEvents();
    const QLabel* emergency = nullptr;
    const QAbstractButton* fever = nullptr;
    for (const auto* label : page.findChildren<QLabel*>()) {
        emergency = label->text().contains(QStringLiteral("emergency care immediately")) ? label : emergency;
    }
    for (const auto* choice : page.findChildren<QAbstractButton*>()) {
        fever = choice->text().startsWith(QStringLiteral("Fever")) ? choice : fever;
    }
    ASSERT_NE(emergency, nullptr);
    ASSERT_NE(fever, nullptr);
    EXPECT_LT(emergency->mapTo(&page, QPoint()).y(), fever->mapTo(&page, QPoint()).y());
    EXPECT_GT(emergency->font().pointSizeF(), fever->font().pointSizeF());
}

TEST(HelpPageTest, KnowsTheFiveRedFlags)
{
    const QList<RedFlag> flags = redFlags();
    ASSERT_EQ(flags.size(), 5);
    EXPECT_TRUE(flags.first().isEmergency);
    EXPECT_EQ(std::ranges::count_if(flags, &RedFlag::isEmergency), 1);
}

} // namespace
} // namespace unhunch::window
