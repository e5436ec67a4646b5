// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/explain_words.h"
#include "app/agent/reminder_words.h"
#include "app/agent/state_store.h"
#include "app/clocks/timekeeping.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using namespace std::chrono_literals;
using schedule::Line;
using schedule::LineKind;

constexpr CivilTime kNoon = std::chrono::local_days{std::chrono::year{2026} / 3 / 4} + 12h;

class WordsTest : public testing::Test {
protected:
    WordsTest()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        clock.setCivil(kNoon);
    }

    [[nodiscard]] QString words(const Line& line) const
    {
        return agent::explainWords({line}, titles, clock.now()).join(QLatin1Char('|'));
    }

    test::DatabaseZone zone{"Europe/Berlin"};
    test::FakeClock clock{zone};
    agent::RoutineTitles titles{{"office_reset", QStringLiteral("Office reset")}};
};

TEST_F(WordsTest, TellsTodaysTimesWithoutTheDay)
{
    Line line;
    line.kind = LineKind::CountingUntil;
    line.at = clock.now().wall + 85min;
    EXPECT_EQ(words(line), QStringLiteral("Next reset at 13:25"));
}

TEST_F(WordsTest, TellsTheDayOfATimeThatIsNotToday)
{
    Line line;
    line.kind = LineKind::OffHours;
    line.at = clock.now().wall + 21h;
    EXPECT_EQ(words(line), QStringLiteral("Off hours; work begins at Thu 5 Mar, 09:00"));
}

TEST_F(WordsTest, NamesTheHolderOfAHold)
{
    Line line;
    line.kind = LineKind::Hold;
    line.holder = "Firefox";
    line.at = clock.now().wall;
    EXPECT_EQ(words(line), QStringLiteral("Microphone in use by Firefox since 12:00"));
}

TEST_F(WordsTest, EveryKindOfLineHasWords)
{
    for (int kind = 0; kind <= static_cast<int>(LineKind::NextPlan); ++kind) {
        Line line;
        line.kind = static_cast<LineKind>(kind);
        line.routine = "office_reset";
        line.plan = schedule::PlanId::StrengthDaily;
        if (line.kind != LineKind::SafetyHold && line.kind != LineKind::WaitingForReturn
            && line.kind != LineKind::CheckDue) {
            line.at = clock.now().wall;
        }
        EXPECT_FALSE(words(line).isEmpty()) << kind;
        EXPECT_FALSE(words(line).contains(QLatin1Char('%'))) << kind;
    }
}

TEST_F(WordsTest, AReminderNamesRoutineAndLengthAndTheUsersSnoozes)
{
    schedule::Offer offer;
    offer.id = 7;
    offer.routine = "office_reset";
    const auto content = agent::reminderFor(offer, schedule::Config{}, titles, false);
    EXPECT_EQ(content.offerId, 7U);
    EXPECT_EQ(content.body, QStringLiteral("Office reset, 90 seconds."));
    EXPECT_EQ(content.snoozes, (std::vector<unsigned>{5, 10, 15}));
}

TEST_F(WordsTest, AReminderAtTheSnoozeLimitOffersNoSnooze)
{
    schedule::Offer offer;
    offer.routine = "office_reset";
    offer.canSnooze = false;
    EXPECT_TRUE(agent::reminderFor(offer, schedule::Config{}, titles, true).snoozes.empty());
    EXPECT_FALSE(agent::reminderFor(offer, schedule::Config{}, titles, true).canSnoozeUntilMeetingEnds);
}

TEST(SpeedTest, TakesANumberAndNothingElse)
{
    EXPECT_EQ(clocks::speedFromText("60"), 60.0);
    EXPECT_EQ(clocks::speedFromText(""), 1.0);
    EXPECT_EQ(clocks::speedFromText("fast"), 1.0);
    EXPECT_EQ(clocks::speedFromText("0"), 1.0);
    EXPECT_EQ(clocks::speedFromText("-3"), 1.0);
    EXPECT_EQ(clocks::speedFromText("1e9"), 1.0);
    EXPECT_EQ(clocks::speedFromText("nan"), 1.0);
}

TEST(SpeedTest, AFasterClockGoesOnWhereItWasInTheSameBoot)
{
    const clocks::Timekeeping first = clocks::timekeeping(60, "boot-a", "");
    const clocks::Timekeeping again = clocks::timekeeping(60, "boot-a", "boot " + first.bootId + "\n");
    EXPECT_EQ(again.bootId, first.bootId);
    EXPECT_EQ(again.scale.origin, first.scale.origin);
    EXPECT_NE(clocks::timekeeping(30, "boot-a", first.bootId).bootId, first.bootId);
    EXPECT_EQ(clocks::timekeeping(1, "boot-a", first.bootId).bootId, "boot-a");
}

TEST(SpeedTest, TheWindowOfAFasterAgentTellsTheSameTime)
{
    qputenv(clocks::kSpeedVariable, "60");
    clocks::handToChildren({60, BootInstant(std::chrono::milliseconds(4321))});
    EXPECT_EQ(clocks::scaleFromEnvironment().speed, 60.0);
    EXPECT_EQ(clocks::scaleFromEnvironment().origin, BootInstant(std::chrono::milliseconds(4321)));
    qunsetenv(clocks::kSpeedVariable);
    qunsetenv(clocks::kSpeedSinceVariable);
    EXPECT_EQ(clocks::scaleFromEnvironment().speed, 1.0);
}

class StateFileTest : public WordsTest {
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("unhunch/state"));
};

TEST_F(StateFileTest, ReadsBackWhatItWrote)
{
    schedule::State state;
    state.nextOffer = 42;
    agent::StateFile(path, "boot").save(state);
    EXPECT_EQ(agent::StateFile(path, "boot").load(clock.now()), state);
}

TEST_F(StateFileTest, HasNothingWhereThereIsNoFile)
{
    EXPECT_FALSE(agent::StateFile(path, "boot").load(clock.now()).has_value());
}

TEST_F(StateFileTest, SetsADamagedFileAside)
{
    QDir().mkpath(folder.filePath(QStringLiteral("unhunch")));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no state\n");
    file.close();
    EXPECT_FALSE(agent::StateFile(path, "boot").load(clock.now()).has_value());
    EXPECT_TRUE(QFile::exists(path + QStringLiteral(".damaged")));
    EXPECT_FALSE(QFile::exists(path));
}

} // namespace
} // namespace unhunch
