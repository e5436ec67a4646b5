// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/session_lock.h"

#include <functional>
#include <memory>
#include <vector>

namespace unhunch::platform {

/// Several witnesses of one lock: locked while any of them says so. Its availability names those that work.
class CombinedLock : public SessionLock {
public:
    explicit CombinedLock(std::vector<std::unique_ptr<SessionLock>> locks);

    void watch(std::function<void(bool isLocked)> handler) override;
    [[nodiscard]] Availability availability() const override;

private:
    void onTold(std::size_t witness, bool isLocked);

    std::vector<std::unique_ptr<SessionLock>> m_locks;
    std::vector<bool> m_said;
    std::function<void(bool)> m_handler;
    bool m_isLocked = false;
};

} // namespace unhunch::platform
