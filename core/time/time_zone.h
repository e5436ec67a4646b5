// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

namespace unhunch {

/// What a civil time means in a zone.
struct CivilLookup {
    enum class Kind {
        Unique, ///< it happens once: `first == second`
        Skipped, ///< the clocks jump over it; both are the instant at which the gap ends
        Repeated, ///< it happens twice: `first` before the clocks go back, `second` after
    };
    Kind kind = Kind::Unique;
    WallInstant first;
    WallInstant second;
};

/// A time zone as a value handed to the functions that need one; there is no "current zone" inside core.
class TimeZone {
public:
    TimeZone() = default;
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;
    TimeZone(TimeZone&&) = delete;
    TimeZone& operator=(TimeZone&&) = delete;
    virtual ~TimeZone() = default;

    /// The civil time that clocks of this zone show at `instant`.
    [[nodiscard]] virtual CivilTime toCivil(WallInstant instant) const = 0;
    /// The instants at which clocks of this zone show `civil`.
    [[nodiscard]] virtual CivilLookup toWall(CivilTime civil) const = 0;
};

} // namespace unhunch
