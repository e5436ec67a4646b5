// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/system_time_zone.h"
#include "app/window/journal/check_in_card.h"
#include "app/window/journal/hour_card.h"
#include "app/window/journal/symptom_form.h"
#include "core/journal/care_reader.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <gmock/gmock.h>

namespace unhunch::window {
namespace {

using namespace std::chrono_literals;
using journal::Row;

constexpr WallInstant kFirst{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + 10h};

class CareCardsTest : public testing::Test {
protected:
    CareCardsTest() { EXPECT_TRUE(journal::Journal::open(m_file, journal::Role::Agent)); }

    void write(const Row& row) { ASSERT_TRUE(m_journal.add(row)); }

    static journal::Moment momentAt(WallInstant at)
    {
        return {at, "UTC", std::chrono::floor<std::chrono::days>(CivilTime{at.time_since_epoch()})};
    }

    void playFirstSession()
    {
        write(journal::SessionBegun{
            1, "office_reset", "g", journal::Origin::OnDemand, true, 90s, momentAt(kFirst - 90s)});
        write(journal::SessionEnded{1, journal::SessionOutcome::Completed, 90s, 90s, kFirst});
    }

    void note(journal::RowId id, care::Occasion occasion, WallInstant at, int pain, int sleep)
    {
        write(journal::SymptomNoted{id, occasion, momentAt(at), pain, {}, {}, {{}, sleep, {}, {}}, ""});
    }

    [[nodiscard]] CheckInServices checkIn()
    {
        return {m_journal, [this] { return now(); }, [] { return std::string("UTC"); }};
    }

    [[nodiscard]] Now now() const { return {BootInstant{}, m_now, m_zone, {}}; }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("journal.sqlite"));
    journal::BufferedJournal m_journal{
        m_file, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen};
    clocks::SystemTimeZone m_zone{QTimeZone::utc()};
    look::Theme m_theme;
    WallInstant m_now = kFirst;
};

TEST_F(CareCardsTest, AsksNothingBeforeTheFirstSession)
{
    CheckInCard card(m_theme, checkIn());
    card.reload();
    EXPECT_TRUE(card.isHidden());
}

TEST_F(CareCardsTest, AsksAfterFortyEightHoursAndKeepsTheAnswer)
{
    playFirstSession();
    note(5, care::Occasion::Start, kFirst + 1h, 6, 4);
    m_now = kFirst + 49h;
    CheckInCard card(m_theme, checkIn());
    card.reload();
    EXPECT_EQ(card.asked(), care::Occasion::After48Hours);
    EXPECT_FALSE(card.isHidden());
    card.findChild<look::PrimaryButton*>()->click();
    journal::SymptomNoted entry = card.form().entry();
    entry.pain = 4;
    entry.function.sleep = 4;
    card.form().setEntry(entry);
    for (auto* button : card.findChildren<look::PrimaryButton*>()) {
        button->setEnabled(true);
        if (!button->isHidden()) {
            button->click();
            break;
        }
    }
    EXPECT_EQ(card.asked(), std::nullopt);
    EXPECT_TRUE(card.accessibleName().contains(QStringLiteral("Pain: 6 at the start, 4 now – better")))
        << card.accessibleName().toStdString();
    EXPECT_TRUE(card.accessibleName().contains(QStringLiteral("Sleep: 4 at the start, 4 now – the same")));
}

TEST_F(CareCardsTest, SaysPlainlyWhatIsWorse)
{
    EXPECT_EQ(comparisonWords({{care::Measure::Pain, 3, 5}}),
              QStringLiteral("Pain: 3 at the start, 5 now – worse"));
    EXPECT_EQ(comparisonWords({}), QString());
}

TEST_F(CareCardsTest, ProposesAnotherTimeOnceAndKeepsTheAnswer)
{
    std::uint32_t number = 0;
    for (int day = 0; day < 5; ++day) {
        const auto moment = momentAt(kFirst + std::chrono::days{day} + 1h);
        write(journal::OfferMade{++number, "office_reset", {}, moment, false});
        write(journal::OfferAnswered{number, "office_reset", schedule::OfferOutcome::Skipped, {}, moment});
    }
    m_now = kFirst + std::chrono::days{4} + 2h;
    std::optional<int> kept;
    HourCard card(m_theme,
                  {m_journal,
                   [this] { return now(); },
                   [] { return std::string("UTC"); },
                   [&kept](int hour) { kept = hour; }});
    card.reload();
    ASSERT_EQ(card.hour(), 11);
    EXPECT_FALSE(card.isHidden());
    card.findChild<look::PrimaryButton*>()->click();
    EXPECT_EQ(kept, 11);
    EXPECT_TRUE(card.isHidden());
    const auto answers
        = m_journal.read([](const journal::Journal& journal) { return journal::proposals(journal); });
    ASSERT_EQ(answers->size(), 1U);
    EXPECT_TRUE(answers->front().isAccepted);
}

} // namespace
} // namespace unhunch::window
