// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/time_zone.h"

#include <QTimeZone>

#include <string>

namespace unhunch::clocks {

/// A zone of the system's time zone database; the one the system is set to unless another is given.
class SystemTimeZone : public TimeZone {
public:
    /// Takes $TZ where it is set, else /etc/localtime; UTC where neither makes sense.
    SystemTimeZone();
    explicit SystemTimeZone(const QTimeZone& zone);

    [[nodiscard]] CivilTime toCivil(WallInstant instant) const override;
    [[nodiscard]] CivilLookup toWall(CivilTime civil) const override;

    /// IANA name such as `Europe/Berlin`.
    [[nodiscard]] std::string name() const { return m_zone.id().toStdString(); }

    /// Reads the system's zone again; true where it is another one now. References to this object stay valid.
    bool reload();

private:
    [[nodiscard]] std::chrono::milliseconds offsetAt(WallInstant instant) const;
    [[nodiscard]] WallInstant transitionBetween(WallInstant before, WallInstant after) const;

    QTimeZone m_zone;
};

} // namespace unhunch::clocks
