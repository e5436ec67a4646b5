// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/week_card.h"
#include "app/window/settings/week_words.h"
#include "core/settings/value_text.h"
#include "tests/window_pages/samples.h"

#include <QAbstractButton>
#include <QLocale>
#include <QTest>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;

/// The week on the settings page as a person has it: rows to drag on, keys, what is kept of it.
class WeekPainterTest : public testing::Test {
public:
    WeekPainterTest(const WeekPainterTest&) = delete;
    WeekPainterTest& operator=(const WeekPainterTest&) = delete;
    WeekPainterTest(WeekPainterTest&&) = delete;
    WeekPainterTest& operator=(WeekPainterTest&&) = delete;

    ~WeekPainterTest() override
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QLocale::setDefault(m_before);
    }

protected:
    WeekPainterTest()
    {
        // Weeks begin on Monday, times are 24 hours.
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void open(const QByteArray& hours)
    {
        m_sample.emplace(m_theme, "[hours]\n" + hours);
        m_sample->page->resize(980, 900);
        m_sample->page->show();
        m_sample->page->choose(settings::OptionPage::WorkHours);
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::processEvents();
        }
    }

    [[nodiscard]] WeekPainter& week() const { return m_sample->page->week().painter(); }

    [[nodiscard]] DayRow& row(std::size_t day) const { return *week().rows().at(int(day)); }

    [[nodiscard]] QPoint at(std::size_t day, minutes time) const
    {
        return {int(std::lround(row(day).axis().xOf(time))), row(day).height() / 2};
    }

    /// Presses at a time of a day and lets go at another one, of any day.
    void drag(std::size_t day, minutes from, std::size_t lastDay, minutes until) const
    {
        const QPoint end = row(day).mapFromGlobal(row(lastDay).mapToGlobal(at(lastDay, until)));
        QTest::mousePress(&row(day), Qt::LeftButton, {}, at(day, from));
        QTest::mouseMove(&row(day), end);
        QMouseEvent move(
            QEvent::MouseMove, end, row(day).mapToGlobal(end), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&row(day), &move);
        QTest::mouseRelease(&row(day), Qt::LeftButton, {}, end);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1) const
    {
        for (int time = 0; time < times; ++time) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        }
    }

    [[nodiscard]] std::string hours(std::size_t day) const
    {
        return settings::hoursText(m_sample->model->settings().hours.week.at(day));
    }

    QLocale m_before;
    look::Theme m_theme;
    std::optional<samples::SettingsSample> m_sample;
};

const QByteArray kNoWork = "monday=off\ntuesday=off\nwednesday=off\nthursday=off\nfriday=off\n";

TEST_F(WeekPainterTest, ADragOverAFreeDayIsKeptAtOnceInQuartersAndUndoneAtOnce)
{
    open(kNoWork);
    drag(0, 9h + 4min, 0, 17h + 26min);
    EXPECT_EQ(hours(0), "09:00-17:30");
    EXPECT_TRUE(m_sample->fileText().contains("monday=09:00-17:30"));
    ASSERT_TRUE(m_sample->model->undo());
    EXPECT_EQ(hours(0), "off");
}

TEST_F(WeekPainterTest, ADragFromABarExtendsIt)
{
    open("monday=09:00-12:00\n");
    drag(0, 11h, 0, 14h);
    EXPECT_EQ(hours(0), "09:00-14:00");
}

TEST_F(WeekPainterTest, ADragOfAnEndMovesIt)
{
    open("monday=09:00-12:00\n");
    drag(0, 12h, 0, 10h);
    EXPECT_EQ(hours(0), "09:00-10:00");
    drag(0, 9h, 0, 8h);
    EXPECT_EQ(hours(0), "08:00-10:00");
}

TEST_F(WeekPainterTest, AClickOnABarTakesItAwayAndOneBesideItDoesNothing)
{
    open("monday=09:00-12:00, 13:00-17:00\n");
    QTest::mouseClick(&row(0), Qt::LeftButton, {}, at(0, 10h));
    EXPECT_EQ(hours(0), "13:00-17:00");
    QTest::mouseClick(&row(0), Qt::LeftButton, {}, at(0, 20h));
    EXPECT_EQ(hours(0), "13:00-17:00");
}

TEST_F(WeekPainterTest, ADragDownIntoTheMorningIsANightAndItsTailCanBeClickedAway)
{
    open(kNoWork);
    drag(0, 22h, 1, 6h);
    EXPECT_EQ(hours(0), "22:00-06:00");
    EXPECT_EQ(hours(1), "off");
    QTest::mouseClick(&row(1), Qt::LeftButton, {}, at(1, 3h));
    EXPECT_EQ(hours(0), "off");
}

TEST_F(WeekPainterTest, IsPaintedByKeyboardAlone)
{
    open(kNoWork);
    week().moveTo({0, 9h});
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier, 3);
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Space);
    EXPECT_EQ(hours(0), "09:00-12:00");
    press(Qt::Key_Return);
    EXPECT_EQ(hours(0), "off") << "all of it was work";
}

TEST_F(WeekPainterTest, ShiftAndDownPaintsSeveralDays)
{
    open(kNoWork);
    week().moveTo({1, 10h});
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier, 3);
    press(Qt::Key_Space);
    EXPECT_EQ(hours(1), "10:00-11:00");
    EXPECT_EQ(hours(2), "10:00-11:00");
    ASSERT_TRUE(m_sample->model->undo()) << "one change, one undo";
    EXPECT_EQ(hours(1), "off");
    EXPECT_EQ(hours(2), "off");
}

TEST_F(WeekPainterTest, ShiftAndRightGoesOverMidnight)
{
    open(kNoWork);
    week().moveTo({0, 23h});
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier, 2);
    press(Qt::Key_Space);
    EXPECT_EQ(hours(0), "23:00-01:15");
}

TEST_F(WeekPainterTest, DeleteTakesTheIntervalBelowTheKeyboardAway)
{
    open("monday=09:00-12:00, 13:00-17:00\n");
    week().moveTo({0, 14h});
    press(Qt::Key_Delete);
    EXPECT_EQ(hours(0), "09:00-12:00");
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    EXPECT_EQ(hours(1), "off");
}

TEST_F(WeekPainterTest, SaysEachDayAndThePlaceOfTheKeyboardInWords)
{
    open("monday=09:00-12:30, 13:30-17:30\nsunday=22:00-06:00\n");
    EXPECT_EQ(row(0).accessibleName(), QStringLiteral("Monday, 09:00 to 12:30 and 13:30 to 17:30"));
    EXPECT_EQ(row(5).accessibleName(), QStringLiteral("Saturday, no work"));
    EXPECT_EQ(row(6).accessibleName(), QStringLiteral("Sunday, 22:00 to 06:00 the next day"));
    week().moveTo({0, 12h + 30min});
    EXPECT_EQ(row(0).accessibleDescription(), QStringLiteral("Monday, 12:30 to 12:45: free"));
    EXPECT_EQ(m_sample->page->week().words(), row(0).accessibleDescription());
    press(Qt::Key_Left);
    EXPECT_EQ(row(0).accessibleDescription(), QStringLiteral("Monday, 12:15 to 12:30: work"));
}

TEST_F(WeekPainterTest, OneRowIsAStopOfTheTabKeyTheOneWhereTheKeyboardWasLast)
{
    open(kNoWork);
    week().moveTo({3, 9h});
    for (std::size_t day = 0; day < 7; ++day) {
        EXPECT_EQ(row(day).focusPolicy() == Qt::StrongFocus, day == 3) << day;
    }
}

TEST_F(WeekPainterTest, GivesTheDaysHoursToTheWholeWorkWeekAtOnce)
{
    open("monday=10:00-14:00\n");
    week().moveTo({0, 9h});
    for (auto* button : m_sample->page->week().findChildren<QAbstractButton*>()) {
        EXPECT_EQ(button->text(), QStringLiteral("Same for all weekdays"));
        EXPECT_EQ(button->accessibleDescription(), QStringLiteral("Takes the hours of Monday"));
        button->click();
    }
    EXPECT_EQ(hours(4), "10:00-14:00");
    EXPECT_EQ(hours(5), "off");
    ASSERT_TRUE(m_sample->model->undo());
    EXPECT_EQ(hours(4), "09:00-17:30");
}

TEST_F(WeekPainterTest, RightToLeftTheDayRunsLeftwardsForPointerAndKeys)
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open(kNoWork);
    EXPECT_GT(at(0, 9h).x(), at(0, 17h).x());
    drag(0, 9h, 0, 17h);
    EXPECT_EQ(hours(0), "09:00-17:00");
    week().moveTo({1, 9h});
    press(Qt::Key_Left, Qt::ShiftModifier, 3);
    press(Qt::Key_Space);
    EXPECT_EQ(hours(1), "09:00-10:00");
}

TEST_F(WeekPainterTest, TheWeekBeginsAsTheLocaleHasItAndLabelsItsHoursSo)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    open(kNoWork);
    EXPECT_EQ(week().rows().first()->day(), 6U) << "Sunday";
    EXPECT_EQ(hourLabel(15).toLower(), QStringLiteral("3 pm"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(hourLabel(15), QStringLiteral("15"));
    EXPECT_EQ(hourLabel(24), QStringLiteral("24"));
}

TEST_F(WeekPainterTest, EscapeEndsADragWithoutAChange)
{
    open(kNoWork);
    QTest::mousePress(&row(0), Qt::LeftButton, {}, at(0, 9h));
    QMouseEvent move(
        QEvent::MouseMove, at(0, 12h), row(0).mapToGlobal(at(0, 12h)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&row(0), &move);
    EXPECT_EQ(row(0).accessibleName(), QStringLiteral("Monday, 09:00 to 12:00"));
    press(Qt::Key_Escape);
    QTest::mouseRelease(&row(0), Qt::LeftButton, {}, at(0, 12h));
    EXPECT_EQ(hours(0), "off");
    EXPECT_EQ(row(0).accessibleName(), QStringLiteral("Monday, no work"));
}

} // namespace
} // namespace unhunch::window
