// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/field_editors.h"
#include "app/window/settings/settings_words.h"
#include "tests/window_pages/samples.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include <gmock/gmock.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace unhunch::window {
namespace {

class SettingsPageTest : public testing::Test {
protected:
    void open(const QByteArray& text = {})
    {
        m_sample.emplace(m_theme, text);
        m_sample->status = samples::quietStatus();
        m_sample->page->resize(980, 640);
        m_sample->page->show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] OptionRow& row(std::string_view key) const { return *m_sample->page->rowOf(key); }

    template <typename Field>
    [[nodiscard]] Field& field(std::string_view key) const
    {
        return *qobject_cast<Field*>(row(key).editor().field());
    }

    void type(std::string_view key, const QString& text) const
    {
        auto& line = field<QLineEdit>(key);
        line.setText(text);
        QTest::keyClick(&line, Qt::Key_Return);
    }

    [[nodiscard]] QAbstractButton& buttonNamed(const QString& name) const
    {
        const auto all = m_sample->page->findChildren<QAbstractButton*>();
        return **std::find_if(all.begin(), all.end(), [&name](const QAbstractButton* button) {
            return button->text() == name || button->accessibleName() == name;
        });
    }

    [[nodiscard]] const settings::Settings& settings() const { return m_sample->model->settings(); }

    look::Theme m_theme;
    std::optional<samples::SettingsSample> m_sample;
};

TEST_F(SettingsPageTest, HasARowWithANamedControlForEveryOption)
{
    open();
    for (const settings::Option& option : settings::options()) {
        OptionRow* row = m_sample->page->rowOf(option.key);
        ASSERT_NE(row, nullptr) << option.key;
        EXPECT_FALSE(row->editor().field()->accessibleName().isEmpty()) << option.key;
    }
}

TEST_F(SettingsPageTest, SaysWhatCanBeToldOnThisDesktopForAReport)
{
    open();
    m_sample->page->entered();
    EXPECT_TRUE(m_sample->page->selfCheck().text().contains(QStringLiteral("Microphone: available")));
    auto* const copy = m_sample->page->selfCheck().findChild<QAbstractButton*>();
    ASSERT_NE(copy, nullptr);
    copy->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), m_sample->page->selfCheck().text());
}

TEST_F(SettingsPageTest, SavesANumberAtOnce)
{
    open();
    field<QSpinBox>("schedule/resetInterval").setValue(75);
    EXPECT_EQ(settings().schedule.resetInterval, std::chrono::minutes(75));
    EXPECT_TRUE(m_sample->fileText().contains("75")) << m_sample->fileText().constData();
}

TEST_F(SettingsPageTest, SavesASwitchAndShowsWhatBelongsToIt)
{
    open();
    EXPECT_TRUE(row("plans/eveningTime").isHidden());
    field<QCheckBox>("plans/evening").click();
    EXPECT_TRUE(settings().plans.evening.isOn);
    EXPECT_FALSE(row("plans/eveningTime").isHidden());
}

TEST_F(SettingsPageTest, SavesTypedHoursAndTakesDashesAsPeopleTypeThem)
{
    open();
    type("hours/monday", QStringLiteral("8:00 \u2013 12:00, 13:00-16:30"));
    EXPECT_EQ(row("hours/monday").error(), QString());
    EXPECT_EQ(settings().hours.week[0].size(), 2U);
}

TEST_F(SettingsPageTest, RefusesBadHoursWithAMessageAndKeepsWhatWasTyped)
{
    open();
    type("hours/monday", QStringLiteral("9 to 5"));
    EXPECT_FALSE(row("hours/monday").error().isEmpty());
    EXPECT_EQ(field<QLineEdit>("hours/monday").text(), QStringLiteral("9 to 5"));
    EXPECT_EQ(settings().hours, settings::HoursSettings());
    type("hours/monday", QStringLiteral("off"));
    EXPECT_EQ(row("hours/monday").error(), QString());
    EXPECT_TRUE(settings().hours.week[0].empty());
}

TEST_F(SettingsPageTest, RefusesSnoozesOutOfBounds)
{
    open();
    type("schedule/snoozes", QStringLiteral("0, 5"));
    EXPECT_FALSE(row("schedule/snoozes").error().isEmpty());
    EXPECT_EQ(settings().schedule.snoozes.size(), 3U);
}

TEST_F(SettingsPageTest, TakesBackTheLastChangesOneByOne)
{
    open();
    field<QSpinBox>("schedule/resetInterval").setValue(75);
    field<QCheckBox>("sound/mute").click();
    ASSERT_TRUE(m_sample->model->undo());
    EXPECT_FALSE(settings().sound.isMuted);
    EXPECT_FALSE(field<QCheckBox>("sound/mute").isChecked());
    EXPECT_EQ(settings().schedule.resetInterval, std::chrono::minutes(75));
    ASSERT_TRUE(m_sample->model->undo());
    EXPECT_EQ(settings(), settings::Settings());
    EXPECT_EQ(m_sample->model->lastChange(), nullptr);
}

TEST_F(SettingsPageTest, PutsOneRowBackToItsDefault)
{
    open("[schedule]\nresetInterval=60\nrepeats=5\n");
    auto* button = row("schedule/resetInterval").findChild<DefaultButton*>();
    EXPECT_FALSE(button->isHidden());
    button->click();
    EXPECT_EQ(settings().schedule.resetInterval, std::chrono::minutes(90));
    EXPECT_EQ(settings().schedule.repeats, 5);
    EXPECT_TRUE(button->isHidden());
}

TEST_F(SettingsPageTest, ShowsBadRowsWithLineAndWhatIsUsedInstead)
{
    open("[schedule]\nresetInterval=60\nrepeats=ninety\n");
    const QStringList lines = m_sample->page->problemLines();
    ASSERT_EQ(lines.size(), 1);
    EXPECT_EQ(lines.first(),
              QStringLiteral("settings.ini, line 3: “Remind again” cannot be read. 2 is used instead."));
    field<QSpinBox>("schedule/repeats").setValue(4);
    EXPECT_TRUE(m_sample->page->problemLines().isEmpty());
}

TEST_F(SettingsPageTest, FindsRowsByAllWordsInAnyOrder)
{
    open();
    m_sample->page->search(QStringLiteral("time evening"));
    EXPECT_FALSE(row("plans/eveningTime").isHidden());
    EXPECT_TRUE(row("plans/weekendTime").isHidden());
    EXPECT_TRUE(row("sound/mute").isHidden());
    m_sample->page->search(QString());
    EXPECT_FALSE(row("sound/mute").isHidden());
    EXPECT_TRUE(row("plans/eveningTime").isHidden());
}

TEST_F(SettingsPageTest, ShowsEditsOfTheFileFromOutside)
{
    open();
    m_sample->writeFile("[sound]\nvolume=35\n");
    m_sample->model->reload();
    EXPECT_EQ(field<QSpinBox>("sound/volume").value(), 35);
}

TEST_F(SettingsPageTest, KeepsHandEditsMadeBetweenTwoChanges)
{
    open();
    m_sample->writeFile("[sound]\nvolume=35\n");
    field<QSpinBox>("schedule/resetInterval").setValue(75);
    EXPECT_EQ(settings().sound.volume, 35);
    EXPECT_TRUE(m_sample->fileText().contains("35"));
}

TEST_F(SettingsPageTest, SaysWhenItCannotSaveAndShowsWhatIsInForce)
{
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root writes everywhere";
    }
    open("[sound]\nvolume=35\n");
    const QString folder = QFileInfo(m_sample->file).path();
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    field<QCheckBox>("sound/mute").click();
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    EXPECT_TRUE(row("sound/mute").error().startsWith(QStringLiteral("Not saved")));
    EXPECT_FALSE(field<QCheckBox>("sound/mute").isChecked());
}

TEST_F(SettingsPageTest, ShowsOnePageAtATimeAndFindsRowsOfAllOfThem)
{
    open();
    const auto isShown = [this](std::string_view key) { return row(key).isVisible(); };
    EXPECT_TRUE(isShown("schedule/resetInterval"));
    EXPECT_FALSE(isShown("sound/volume"));
    m_sample->page->choose(settings::OptionPage::LookAndSound);
    EXPECT_FALSE(isShown("schedule/resetInterval"));
    EXPECT_TRUE(isShown("sound/volume"));
    m_sample->page->search(QStringLiteral("minutes"));
    EXPECT_TRUE(isShown("schedule/resetInterval"));
    EXPECT_FALSE(isShown("sound/volume"));
    QTest::keyClick(m_sample->page.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(m_sample->page->findChild<QLineEdit*>(QStringLiteral("settingsSearch"))->hasFocus());
    QTest::keyClick(m_sample->page->findChild<QLineEdit*>(QStringLiteral("settingsSearch")), Qt::Key_Escape);
    EXPECT_TRUE(isShown("sound/volume"));
    EXPECT_FALSE(isShown("schedule/resetInterval"));
}

TEST_F(SettingsPageTest, ThePagesNamesStandAtTheSideOrInADropDownWhereThereIsNoRoom)
{
    open();
    auto& list = *m_sample->page->findChild<PageList*>();
    auto& dropDown = *m_sample->page->findChild<QComboBox*>(QStringLiteral("settingsPages"));
    EXPECT_TRUE(list.isVisible());
    EXPECT_FALSE(dropDown.isVisible());
    QTest::keyClick(&list, Qt::Key_Down);
    EXPECT_EQ(m_sample->page->chosen(), settings::OptionPage::WorkHours);
    m_sample->page->resize(420, 640);
    QCoreApplication::processEvents();
    EXPECT_FALSE(list.isVisible());
    EXPECT_TRUE(dropDown.isVisible());
    EXPECT_EQ(dropDown.currentText(), QStringLiteral("Work hours"));
    QTest::keyClick(&dropDown, Qt::Key_Down);
    EXPECT_EQ(m_sample->page->chosen(), settings::OptionPage::QuietTimes);
}

TEST_F(SettingsPageTest, TellsHowEachSignalOfAMeetingStandsNow)
{
    open();
    m_sample->page->entered();
    EXPECT_EQ(row("quiet/microphone").state(), QStringLiteral("On now: Firefox, Zoom"));
    EXPECT_EQ(row("quiet/camera").state(), QStringLiteral("Not now."));
    EXPECT_EQ(row("quiet/fullScreen").state(), QStringLiteral("Cannot be told on this desktop."));
    field<QCheckBox>("quiet/microphone").click();
    m_sample->page->refreshSignals();
    EXPECT_EQ(row("quiet/microphone").state(), QString());
    m_sample->status.clear();
    m_sample->page->refreshSignals();
    EXPECT_EQ(row("quiet/camera").state(), QString()) << "no agent, nothing known";
}

TEST_F(SettingsPageTest, BadRowsOfTheFileAreListedWhicheverPageIsChosen)
{
    open("[schedule]\nrepeats=ninety\n");
    m_sample->page->choose(settings::OptionPage::About);
    const auto labels = m_sample->page->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("“Remind again” cannot be read"));
    }));
}

TEST_F(SettingsPageTest, OpensTheFolderOfTheSettingsFile)
{
    open();
    m_sample->page->choose(settings::OptionPage::Data);
    buttonNamed(QStringLiteral("Open folder: Settings")).click();
    ASSERT_EQ(m_sample->opened.size(), 1);
    EXPECT_EQ(m_sample->opened.first().toLocalFile(), QFileInfo(m_sample->file).absolutePath());
    buttonNamed(QStringLiteral("Delete everything…")).click();
    EXPECT_EQ(m_sample->done, QStringList{QStringLiteral("Delete everything…")});
}

TEST_F(SettingsPageTest, AddsDaysOffByTheCalendarAndTakesThemAwayAgain)
{
    open();
    m_sample->page->choose(settings::OptionPage::WorkHours);
    const auto dates = m_sample->page->findChildren<QDateEdit*>();
    ASSERT_EQ(dates.size(), 2);
    dates.first()->setDate(QDate(2026, 12, 24));
    EXPECT_EQ(dates.last()->date(), QDate(2026, 12, 24)) << "days off mostly are one day";
    dates.last()->setDate(QDate(2027, 1, 1));
    buttonNamed(QStringLiteral("Add days off")).click();
    EXPECT_EQ(field<QLineEdit>("hours/datesOff").text(), QStringLiteral("2026-12-24..2027-01-01"));
    ASSERT_EQ(settings().hours.datesOff.size(), 1U);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto buttons = row("hours/datesOff").findChildren<look::IconButton*>();
    const auto remove = std::find_if(buttons.begin(), buttons.end(), [](const look::IconButton* button) {
        return button->accessibleName().startsWith(QStringLiteral("Work on"));
    });
    ASSERT_NE(remove, buttons.end());
    (*remove)->click();
    EXPECT_TRUE(settings().hours.datesOff.empty());
}

TEST(SettingsWordsTest, PutsDetailsOfAPlanBelowItsSwitch)
{
    EXPECT_EQ(parentOf(*settings::findOption("plans/eveningDays")), settings::findOption("plans/evening"));
    EXPECT_EQ(parentOf(*settings::findOption("plans/evening")), nullptr);
    EXPECT_EQ(parentOf(*settings::findOption("sound/volume")), nullptr);
}

} // namespace
} // namespace unhunch::window
