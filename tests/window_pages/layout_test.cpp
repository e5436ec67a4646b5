// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/evidence/evidence_page.h"
#include "app/window/help/red_flags.h"
#include "tests/window_pages/help_samples.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <set>

/// In failures texts are read as texts.
static void PrintTo(const QString& text, std::ostream* out)
{
    *out << text.toStdString();
}

namespace unhunch::window {
namespace {

/// What makes a page wider than its window: the widest that is shown and holds nothing else.
QString widestIn(const QWidget& page)
{
    const QWidget* widest = nullptr;
    for (const auto* widget : page.findChildren<QWidget*>()) {
        const bool isLeaf = widget->isVisible() && widget->findChildren<QWidget*>().isEmpty();
        if (isLeaf
            && (widest == nullptr || widget->minimumSizeHint().width() > widest->minimumSizeHint().width())) {
            widest = widget;
        }
    }
    const auto* const button = qobject_cast<const QAbstractButton*>(widest);
    const auto* const label = qobject_cast<const QLabel*>(widest);
    const QString words = button != nullptr ? button->text() : label != nullptr ? label->text() : QString();
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widest->metaObject()->className()), words);
}

/// Everything shown that has less room than its text needs, by its text.
QStringList clipped(const QWidget& page)
{
    QStringList found;
    for (const auto* label : page.findChildren<QLabel*>()) {
        const int needed
            = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isTooNarrow = label->minimumSizeHint().width() > label->width();
        if (label->isVisible() && !label->text().isEmpty() && (label->height() < needed || isTooNarrow)) {
            found.append(label->text());
        }
    }
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        // What a line edit holds (the cross that clears it) is laid out by it alone.
        const bool isInField = qobject_cast<const QLineEdit*>(button->parentWidget()) != nullptr;
        if (button->isVisible() && !isInField && button->width() < button->minimumSizeHint().width()) {
            found.append(button->text() + button->accessibleName());
        }
    }
    for (const auto* area : page.findChildren<QScrollArea*>()) {
        if (area->isVisible() && area->widget() != nullptr
            && area->widget()->minimumSizeHint().width() > area->viewport()->width()) {
            found.append(QStringLiteral("the page is wider than its window, by ")
                         + widestIn(*area->widget()));
        }
    }
    return found;
}

struct Room {
    const char* name;
    QSize size;
    double textScale;
};

void PrintTo(const Room& room, std::ostream* out)
{
    *out << room.name;
}

class PageRoomTest : public testing::TestWithParam<Room> {
protected:
    PageRoomTest() { m_theme.setAppearance({.textScale = GetParam().textScale}); }

    [[nodiscard]] QStringList clippedIn(
        Page& page, const std::function<void()>& afterShow = [] {}) const
    {
        page.resize(GetParam().size);
        page.show();
        QCoreApplication::processEvents();
        afterShow();
        for (int round = 0; round < 5; ++round) {
            QCoreApplication::processEvents();
        }
        QStringList found = clipped(page);
        if (page.width() > GetParam().size.width()) {
            found.append(QStringLiteral("the page does not get as narrow as its window"));
        }
        return found;
    }

    look::Theme m_theme;
};

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

INSTANTIATE_TEST_SUITE_P(Rooms,
                         SettingsRoomTest,
                         testing::Values(Room{"usual", {980, 640}, 1.0},
                                         Room{"small", {640, 480}, 1.0},
                                         Room{"narrow", {360, 640}, 1.0},
                                         Room{"narrowLargeText", {360, 640}, 1.5},
                                         Room{"largeText", {980, 640}, 2.0},
                                         Room{"largeTextSmall", {640, 480}, 2.0},
                                         Room{"largeTextWide", {1500, 900}, 2.0},
                                         Room{"smallText", {640, 480}, 0.8},
                                         Room{"screen4k", {3840, 2160}, 1.0}),
                         [](const auto& room) { return std::string(room.param.name); });

/// The rooms of every page.
std::vector<Room> usualRooms()
{
    return {{"usual", {980, 640}, 1.0},
            {"small", {640, 480}, 1.0},
            {"largeText", {980, 640}, 2.0},
            {"largeTextSmall", {640, 480}, 2.0},
            {"smallText", {640, 480}, 0.8},
            {"screen4k", {3840, 2160}, 1.0}};
}

/// The same and those of the narrowest window.
std::vector<Room> allRooms()
{
    std::vector<Room> rooms = usualRooms();
    rooms.push_back({"narrow", {360, 640}, 1.0});
    rooms.push_back({"largeTextNarrow", {360, 640}, 2.0});
    return rooms;
}

const auto kRoomName = [](const testing::TestParamInfo<Room>& room) { return std::string(room.param.name); };

INSTANTIATE_TEST_SUITE_P(Rooms, PageRoomTest, testing::ValuesIn(usualRooms()), kRoomName);
INSTANTIATE_TEST_SUITE_P(Rooms, NarrowRoomTest, testing::ValuesIn(allRooms()), kRoomName);

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
