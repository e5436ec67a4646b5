// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/availability.h"

#include <functional>

namespace unhunch {

/// Tells when the screen is locked and unlocked.
class SessionLock {
public:
    SessionLock() = default;
    SessionLock(const SessionLock&) = delete;
    SessionLock& operator=(const SessionLock&) = delete;
    SessionLock(SessionLock&&) = delete;
    SessionLock& operator=(SessionLock&&) = delete;
    virtual ~SessionLock() = default;

    /// Begins to tell changes; a screen that is locked already is told as soon as it is known. The same state
    /// is told once.
    virtual void watch(std::function<void(bool isLocked)> handler) = 0;
    [[nodiscard]] virtual Availability availability() const = 0;
};

} // namespace unhunch
