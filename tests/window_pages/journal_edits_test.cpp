// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entry_search.h"
#include "core/journal/care_reader.h"
#include "tests/window_pages/samples.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;

class JournalEditsTest : public testing::Test {
protected:
    JournalEditsTest()
    {
        sample.page->resize(980, 640);
        sample.page->show();
        sample.read();
    }

    [[nodiscard]] std::vector<journal::Entry> all() const
    {
        return sample.journal
            ->read([](const journal::Journal& journal) { return journal::entries(journal, 1000); })
            .value();
    }

    [[nodiscard]] QAbstractButton* button(const QString& name) const
    {
        for (auto* const found : sample.page->findChildren<QAbstractButton*>()) {
            if (found->isVisible() && (found->text() == name || found->accessibleName() == name)) {
                return found;
            }
        }
        return nullptr;
    }

    void click(const QString& name) const
    {
        QAbstractButton* const found = button(name);
        ASSERT_NE(found, nullptr) << qPrintable(name);
        found->click();
    }

    void write(const QString& words) const
    {
        for (auto* const note : sample.page->findChildren<QPlainTextEdit*>()) {
            if (note->isVisible()) {
                note->setPlainText(words);
            }
        }
    }

    look::Theme theme;
    samples::JournalSample sample{theme, samples::journalRows(5)};
};

TEST_F(JournalEditsTest, KeepHowTheUserFeels)
{
    const auto before = all();
    click(QStringLiteral("Note how you feel"));
    click(QStringLiteral("Pain right now: 6 of 10"));
    click(QStringLiteral("Between the blades"));
    click(QStringLiteral("Grows through the workday"));
    click(QStringLiteral("Sleep: 7 of 10"));
    write(QStringLiteral("after the train"));
    click(QStringLiteral("Save"));
    const auto after = all();
    ASSERT_EQ(after.size(), before.size() + 1);
    const auto& entry = std::get<journal::SymptomNoted>(after.front());
    EXPECT_EQ(entry.pain, 6);
    EXPECT_THAT(entry.places, testing::ElementsAre(care::Place::BetweenBlades));
    EXPECT_EQ(entry.pattern, care::PainPattern::Desk);
    EXPECT_EQ(entry.function, (care::FunctionScores{{}, 7, {}, {}}));
    EXPECT_EQ(entry.note, "after the train");
    EXPECT_EQ(entry.at.day, samples::today());
    EXPECT_FALSE(sample.page->isEditing());
    click(QStringLiteral("Undo"));
    EXPECT_EQ(all(), before);
}

TEST_F(JournalEditsTest, KeepNothingWhereNothingWasSaid)
{
    const auto before = all();
    click(QStringLiteral("Note how you feel"));
    click(QStringLiteral("Save"));
    EXPECT_EQ(all(), before);
    EXPECT_FALSE(sample.page->isEditing());
}

TEST_F(JournalEditsTest, LeaveAScoreOpenAgain)
{
    click(QStringLiteral("Note how you feel"));
    click(QStringLiteral("Pain right now: 6 of 10"));
    click(QStringLiteral("Pain right now: clear"));
    EXPECT_TRUE(sample.page->editor().symptoms().isEmpty());
}

TEST_F(JournalEditsTest, KeepWhatIsHalfWrittenWhenThePageIsLeft)
{
    const auto before = all();
    sample.page->noteNow();
    write(QStringLiteral("half a sen"));
    sample.page->left();
    EXPECT_EQ(all().size(), before.size() + 1);
    EXPECT_TRUE(sample.page->isEditing());
    write(QStringLiteral("half a sentence"));
    click(QStringLiteral("Save"));
    const auto after = all();
    ASSERT_EQ(after.size(), before.size() + 1) << "still one entry";
    EXPECT_EQ(std::get<journal::SymptomNoted>(after.front()).note, "half a sentence");
}

TEST_F(JournalEditsTest, ASessionsPainAndNoteCanBeChangedAndChangedBack)
{
    const auto before = all();
    const auto session
        = std::ranges::find_if(before, [](const journal::Entry& entry) { return markOf(entry).isSession; });
    sample.page->open(*session);
    click(QStringLiteral("Pain before: 8 of 10"));
    write(QStringLiteral("the chair was too low"));
    click(QStringLiteral("Save"));
    const auto changed = sample.journal->read(
        [&](const journal::Journal& journal) { return journal.session(idOf(*session)); });
    EXPECT_EQ((*changed)->painBefore, 8);
    EXPECT_EQ((*changed)->note, "the chair was too low");
    click(QStringLiteral("Undo"));
    EXPECT_EQ(all(), before);
}

TEST_F(JournalEditsTest, DeleteInTheListTakesAnEntryOutAndUndoBringsItBack)
{
    const auto before = all();
    sample.page->showView(JournalPage::View::Entries);
    auto* const list = sample.page->findChild<QListView*>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (sample.page->model().entryAt(sample.page->model().index(row)) == nullptr) {
            continue;
        }
        list->setCurrentIndex(sample.page->model().index(row));
        QTest::keyClick(list, Qt::Key_Delete);
        ASSERT_EQ(all().size(), before.size() - 1);
        EXPECT_TRUE(sample.page->undoWords().contains(QStringLiteral("deleted")));
        click(QStringLiteral("Undo"));
        ASSERT_EQ(all(), before);
    }
}

TEST_F(JournalEditsTest, ReturnOpensAnEntryAndEscapeLeadsBackToTheList)
{
    sample.page->showView(JournalPage::View::Entries);
    auto* const list = sample.page->findChild<QListView*>();
    list->setCurrentIndex(sample.page->model().index(1));
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_TRUE(sample.page->isEditing());
    QTest::keyClick(&sample.page->editor(), Qt::Key_Escape);
    EXPECT_FALSE(sample.page->isEditing());
}

TEST_F(JournalEditsTest, EveryFieldHasANameForScreenReaders)
{
    sample.page->noteNow();
    for (const QWidget* const widget : sample.page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollArea")) {
            continue;
        }
        const auto* const asButton = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (asButton && !asButton->text().isEmpty());
        EXPECT_TRUE(isNamed) << widget->metaObject()->className();
    }
}

TEST_F(JournalEditsTest, TheSearchFindsNotesSessionsExercisesAndPlaces)
{
    const auto search
        = [](const char* typed) { return *searchFor(QString::fromUtf8(typed), samples::catalogue()); };
    EXPECT_THAT(search("office").routines, testing::Contains("office_reset"));
    EXPECT_FALSE(search("rhomboid").exercises.empty());
    EXPECT_THAT(search("BLADES").places, testing::Contains(care::Place::BetweenBlades));
    EXPECT_THAT(search("morning stiff").patterns, testing::ElementsAre(care::PainPattern::Morning));
    EXPECT_EQ(search(" long  call ").words, "long call");
    EXPECT_EQ(searchFor(QStringLiteral("  "), samples::catalogue()), std::nullopt);
    sample.page->showView(JournalPage::View::Entries);
    sample.page->entries().searchFor(QStringLiteral("nowhere to be found"));
    EXPECT_EQ(sample.page->model().rowCount(), 0);
    EXPECT_TRUE(sample.page->notice().isEmpty()) << "an empty search is no empty journal";
    sample.page->entries().searchFor(QStringLiteral("long call"));
    EXPECT_EQ(sample.page->model().rowCount(), 2) << "an entry and its day";
}

} // namespace
} // namespace unhunch::window
