// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/lock/combined_lock.h"

#include "app/platform/joined_availability.h"

#include <algorithm>
#include <utility>

namespace unhunch::platform {

CombinedLock::CombinedLock(std::vector<std::unique_ptr<SessionLock>> locks)
    : m_locks(std::move(locks))
    , m_said(m_locks.size())
{}

void CombinedLock::watch(std::function<void(bool)> handler)
{
    m_handler = std::move(handler);
    m_said.assign(m_locks.size(), false);
    m_isLocked = false;
    for (std::size_t witness = 0; witness < m_locks.size(); ++witness) {
        m_locks[witness]->watch([this, witness](bool isLocked) { onTold(witness, isLocked); });
    }
}

Availability CombinedLock::availability() const
{
    std::vector<Availability> parts;
    parts.reserve(m_locks.size());
    for (const auto& lock : m_locks) {
        parts.push_back(lock->availability());
    }
    return joinedAvailability(parts);
}

void CombinedLock::onTold(std::size_t witness, bool isLocked)
{
    m_said[witness] = isLocked;
    const bool isAny = std::find(m_said.begin(), m_said.end(), true) != m_said.end();
    if (std::exchange(m_isLocked, isAny) != isAny && m_handler) {
        m_handler(isAny);
    }
}

} // namespace unhunch::platform
