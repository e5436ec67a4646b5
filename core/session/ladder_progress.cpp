// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ladder_progress.h"

#include <algorithm>

namespace unhunch::session {
namespace {

constexpr std::chrono::days kChairOpensAfter{14};
constexpr std::chrono::days kFloorOpensAfter{42};

/// The dose that is done now, and the rows about it.
struct Present {
    LadderDose dose;
    std::optional<CivilDate> movedOn;
    int confirmedInARow = 0;
};

Present presentOf(std::span<const LadderRecord> records)
{
    Present present;
    for (const LadderRecord& record : records) {
        if (record.event == LadderRecord::Event::Moved) {
            present = {ladderDoseAt(ladderIndex(record.dose)), record.day, 0};
        } else if (record.dose == present.dose) {
            const bool isConfirmed = record.event == LadderRecord::Event::Confirmed;
            present.confirmedInARow = isConfirmed ? present.confirmedInARow + 1 : 0;
        }
    }
    return present;
}

/// The first day on which the dose is open. Nobody who has not been at the wall yet has a day to count from.
std::optional<CivilDate> opensOn(const LadderDose& dose, const LadderDays& days)
{
    const std::chrono::days after = levelOpensAfter(dose.level);
    return after.count() == 0 ? days.today : days.firstWallPushUp.value_or(days.today) + after;
}

bool isLongAgo(const Present& present, const LadderDays& days)
{
    if (!days.lastStrength) {
        return false;
    }
    // Who has gone back since is not asked again.
    const CivilDate last = std::max(*days.lastStrength, present.movedOn.value_or(*days.lastStrength));
    return days.today - last >= kStepBackAfter;
}

} // namespace

std::chrono::days levelOpensAfter(LadderLevel level)
{
    switch (level) {
    case LadderLevel::Wall:
    case LadderLevel::Counter:
        return std::chrono::days{0};
    case LadderLevel::Chair:
        return kChairOpensAfter;
    case LadderLevel::Floor:
        return kFloorOpensAfter;
    }
    return kFloorOpensAfter;
}

std::size_t ladderIndex(const LadderDose& dose)
{
    const auto* const step = std::ranges::find(kLadderSteps, dose.step);
    const auto inLevel = step == kLadderSteps.end() ? 0 : step - kLadderSteps.begin();
    return static_cast<std::size_t>(dose.level) * kLadderSteps.size() + static_cast<std::size_t>(inLevel);
}

std::size_t ladderLength()
{
    return kLadderLevels.size() * kLadderSteps.size();
}

LadderDose ladderDoseAt(std::size_t index)
{
    const std::size_t place = std::min(index, ladderLength() - 1);
    return {kLadderLevels.at(place / kLadderSteps.size()), kLadderSteps.at(place % kLadderSteps.size())};
}

LadderStanding ladderStanding(std::span<const LadderRecord> records, const LadderDays& days)
{
    const Present present = presentOf(records);
    const std::size_t index = ladderIndex(present.dose);
    LadderStanding standing;
    standing.dose = present.dose;
    standing.confirmedInARow = present.confirmedInARow;
    if (index + 1 < ladderLength()) {
        standing.next = ladderDoseAt(index + 1);
        const bool isEarned = present.confirmedInARow >= kConfirmationsForAStep;
        const auto opens = opensOn(*standing.next, days);
        standing.isNextOffered = isEarned && opens <= days.today;
        if (isEarned && opens > days.today) {
            standing.nextOpensOn = opens;
        }
    }
    if (index > 0) {
        standing.previous = ladderDoseAt(index - 1);
        standing.isPreviousProposed = isLongAgo(present, days);
    }
    return standing;
}

} // namespace unhunch::session
