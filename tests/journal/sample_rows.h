// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/rows.h"
#include "tests/journal/journal_fixture.h"

#include <vector>

namespace unhunch::journal {

/// A little of everything that a journal can hold, from two days, with texts that are hard to carry.
inline std::vector<Row> someOfEverything()
{
    using namespace std::chrono_literals;
    const Moment next{kNoon + 24h, "America/New_York", kDay + std::chrono::days{1}};
    return {officeReset(1001),
            StepEnded{1001, 0, "rhomboid_release", 30s, 30s, StepOutcome::Done, kNoon + 30s},
            StepEnded{1001, 1, "dynamic_shoulder", 30s, 0s, StepOutcome::Hurt, kNoon + 31s},
            SessionEnded{1001, SessionOutcome::Completed, 60s, 90s, kNoon + 90s},
            PainNoted{1001, PainTime::After, 3},
            SessionRemarked{1001, "=HYPERLINK(\"x\"), \"quoted\"\nsecond line, ümlaut 日本"},
            OfferMade{4, "office_reset", kNoon - 1min, momentAt(kNoon - 1min), false},
            OfferAnswered{4, "office_reset", schedule::OfferOutcome::Started, {}, momentAt(kNoon)},
            OfferAnswered{0, "strength_daily", schedule::OfferOutcome::Lapsed, {}, next},
            SymptomNoted{1002,
                         care::Occasion::Start,
                         next,
                         6,
                         {care::Place::Neck, care::Place::LeftBlade},
                         care::PainPattern::Stress,
                         {5, 4, {}, 9},
                         "-1 is what I would say"},
            SafetyNoted{1003, momentAt(kNoon), CheckAnswered{care::CheckAnswer::SomePain, 2}},
            SafetyNoted{1004, momentAt(kNoon), FlagReported{care::RedFlag::Fever}},
            SafetyNoted{1005, next, ReportResolved{ReportResolved::How::Retracted, 1004}},
            SafetyNoted{1006, next, FlagReported{care::RedFlag::NightPain}},
            PatternAssessed{1007, next, {"mouse"}, care::PainPattern::Desk, {}, care::PainPattern::Desk},
            LadderNoted{1008, next, LadderNoted::Event::Confirmed, {}, SessionId{1001}},
            ProposalAnswered{1009, next, 15, false}};
}

} // namespace unhunch::journal
