// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/statistics.h"
#include "tests/journal/journal_fixture.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace unhunch::journal {

/// A few weeks of rows of any kind, as they would come to be.
struct RandomJournal {
    std::vector<SessionRecord> sessions;
    std::vector<SymptomNoted> symptoms;
    std::vector<OfferMade> offers;
    std::vector<OfferAnswered> answers;

    /// All of them, in an order in which they can be written.
    [[nodiscard]] std::vector<Row> rows() const;
};

/// An instant within a few weeks around kDay, in one of three zones, and the day it was there.
[[nodiscard]] Moment randomMoment();
/// The hour that a clock showed then, counted without the journal's own function.
[[nodiscard]] int hourAt(const Moment& moment);
[[nodiscard]] RandomJournal randomJournal();

} // namespace unhunch::journal
