// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entry_search.h"
#include "core/journal/care_reader.h"
#include "tests/window_pages/samples.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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

TEST_F(JournalEditsTest, AnEntryThatCannotBeWrittenWaitsUntilItCanBe)
{
    const auto before = all();
    const QString away = sample.file + QStringLiteral(".away");
    ASSERT_TRUE(sample.journal->close());
    ASSERT_TRUE(QFile::rename(sample.file, away));
    sample.page->noteNow();
    write(QStringLiteral("nowhere to go"));
    click(QStringLiteral("Save"));
    EXPECT_TRUE(sample.page->undoWords().contains(QStringLiteral("Kept for now")));
    ASSERT_TRUE(QFile::rename(away, sample.file));
    auto* const retry = sample.page->findChild<QTimer*>(QStringLiteral("retry"));
    ASSERT_TRUE(retry->isActive());
    QSignalSpy tried(retry, &QTimer::timeout);
    retry->start(0); // the seconds are over
    ASSERT_TRUE(tried.wait());
    EXPECT_TRUE(sample.page->undoWords().contains(QStringLiteral("written now")));
    const auto after = all();
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(std::get<journal::SymptomNoted>(after.front()).note, "nowhere to go");
}

TEST_F(JournalEditsTest, NothingFromBeforeCanBeUndoneOnceAllOfItIsDeleted)
{
    sample.page->noteNow();
    write(QStringLiteral("soon gone"));
    click(QStringLiteral("Save"));
    EXPECT_FALSE(sample.page->undoWords().isEmpty());
    sample.page->startAnew();
    EXPECT_TRUE(sample.page->undoWords().isEmpty());
    const auto now = all();
    QTest::keySequence(sample.page.get(), QKeySequence::Undo);
    EXPECT_EQ(all(), now);
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
    const auto session = std::ranges::find_if(
        before, [](const journal::Entry& entry) { return kindOf(entry) == journal::EntryKind::Session; });
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

/// A journal with rows of the safety gate and an assessment in it.
class JournalRecordsTest : public JournalEditsTest {
protected:
    JournalRecordsTest()
    {
        sample.page->showView(JournalPage::View::Entries);
        const journal::Moment at{samples::now(), "UTC", samples::today()};
        const journal::RowId id = journal::newRowId(at.at);
        keep(journal::SafetyNoted{id, at, journal::FlagReported{care::RedFlag::Numbness}});
        keep(journal::SafetyNoted{id + 1, at, journal::CheckAnswered{care::CheckAnswer::SomePain, 4}});
        keep(journal::PatternAssessed{
            id + 2, at, {"between_the_blades"}, care::PainPattern::Desk, {}, care::PainPattern::Desk});
        report = id;
        sample.read();
    }

    void keep(const journal::Row& row) const
    {
        const auto kept
            = sample.journal->read([&row](journal::Journal& journal) { return journal.write(row); });
        ASSERT_TRUE(kept);
    }

    [[nodiscard]] QModelIndex rowOf(const QString& title) const
    {
        const JournalModel& model = sample.page->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.data(model.index(row), Qt::DisplayRole).toString() == title) {
                return model.index(row);
            }
        }
        return {};
    }

    [[nodiscard]] QString detailOf(const QString& title) const
    {
        return sample.page->model().data(rowOf(title), JournalModel::DetailRole).toString();
    }

    void open(const QString& title) const
    {
        ASSERT_TRUE(rowOf(title).isValid()) << qPrintable(title);
        sample.page->open(*sample.page->model().entryAt(rowOf(title)));
    }

    [[nodiscard]] QString shownText() const
    {
        QStringList lines;
        for (const auto* const label : sample.page->findChildren<QLabel*>()) {
            lines.append(label->isVisible() ? label->text() : QString());
        }
        return lines.join(QLatin1Char(' '));
    }

    QString flag = QStringLiteral("Red flag: Numbness or tingling");
    QString check = QStringLiteral("Your answer to the safety check");
    QString pattern = QStringLiteral("Your pattern, as you answered");
    journal::RowId report = 0;
};

TEST_F(JournalRecordsTest, StandInTheListWithWhatBecameOfThem)
{
    EXPECT_EQ(detailOf(check), QStringLiteral("Some pain · Pain 4 of 10"));
    EXPECT_EQ(detailOf(pattern), QStringLiteral("Grows through the workday"));
    EXPECT_EQ(detailOf(flag), QStringLiteral("Exercises wait"));
    EXPECT_TRUE(sample.page->model().data(rowOf(flag), JournalModel::IsStandingRole).toBool());
    const journal::Moment later{samples::now() + 1h, "UTC", samples::today()};
    keep(journal::SafetyNoted{
        report + 5, later, journal::ReportResolved{journal::ReportResolved::How::Retracted, report}});
    sample.page->reload();
    EXPECT_EQ(detailOf(flag), QStringLiteral("Reported by mistake"));
    EXPECT_FALSE(sample.page->model().data(rowOf(flag), JournalModel::IsStandingRole).toBool());
}

TEST_F(JournalRecordsTest, AreReadAndSayThatTheyStayAsTheyAre)
{
    open(flag);
    EXPECT_TRUE(sample.page->isReading());
    EXPECT_FALSE(sample.page->isEditing());
    EXPECT_TRUE(shownText().contains(QStringLiteral("part of your safety record")))
        << qPrintable(shownText());
    EXPECT_EQ(button(QStringLiteral("Save")), nullptr);
    EXPECT_EQ(button(QStringLiteral("Delete")), nullptr);
    const QSignalSpy ways(sample.page.get(), &Page::pageRequested);
    click(QStringLiteral("Open help"));
    EXPECT_EQ(ways.at(0).at(0).value<PageId>(), PageId::Help);
    QTest::keyClick(button(QStringLiteral("Back to the journal")), Qt::Key_Escape);
    EXPECT_FALSE(sample.page->isReading());
    open(pattern);
    EXPECT_EQ(button(QStringLiteral("Open help")), nullptr);
    click(QStringLiteral("Answer again"));
    EXPECT_EQ(ways.at(1).at(0).value<PageId>(), PageId::Pattern);
    sample.page->left();
    EXPECT_FALSE(sample.page->isReading()) << "whoever comes back sees the journal as it is then";
}

TEST_F(JournalRecordsTest, AreNotTakenOutByDelete)
{
    const auto before = all();
    auto* const list = sample.page->findChild<QListView*>();
    for (const QString& title : {flag, check, pattern}) {
        list->setCurrentIndex(rowOf(title));
        QTest::keyClick(list, Qt::Key_Delete);
        EXPECT_TRUE(sample.page->undoWords().contains(QStringLiteral("stays in your journal")));
        EXPECT_EQ(button(QStringLiteral("Undo")), nullptr);
    }
    EXPECT_EQ(all(), before);
}

TEST_F(JournalRecordsTest, AreFoundByTheWordsTheyAreShownWith)
{
    for (const auto& [typed, title] : {std::pair{"tingling flag", flag},
                                       std::pair{"safety check pain", check},
                                       std::pair{"answered workday", pattern}}) {
        sample.page->entries().searchFor(QString::fromLatin1(typed));
        EXPECT_TRUE(rowOf(title).isValid()) << typed;
    }
    sample.page->entries().searchFor(QStringLiteral("mistake"));
    EXPECT_EQ(sample.page->model().rowCount(), 0) << "nothing was a mistake so far";
}

} // namespace
} // namespace unhunch::window
