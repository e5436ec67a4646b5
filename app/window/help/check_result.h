// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/red_flag.h"
#include "core/care/safety_history.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace unhunch::window {

/// What somebody answered in the safety check.
struct CheckResult {
    care::CheckAnswer answer = care::CheckAnswer::NoSymptoms;
    std::optional<int> pain; ///< with SomePain, 0 to 10
    std::vector<care::RedFlag> flags;

    /// Whether sessions may go on.
    [[nodiscard]] bool isClean() const { return answer != care::CheckAnswer::Symptoms && flags.empty(); }

    bool operator==(const CheckResult&) const = default;
};

} // namespace unhunch::window
