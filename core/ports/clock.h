// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/now.h"

namespace unhunch {

/// Reads all clocks at once. Only shells hold one; core is handed `Now` values.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    Clock(Clock&&) = delete;
    Clock& operator=(Clock&&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Now now() const = 0;
};

} // namespace unhunch
