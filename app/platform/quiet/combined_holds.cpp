// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/combined_holds.h"

#include "app/platform/joined_availability.h"

namespace unhunch::platform {

CombinedHolds::CombinedHolds(std::vector<std::unique_ptr<HoldSource>> sources)
    : m_sources(std::move(sources))
{}

void CombinedHolds::watch(HoldHandlers handlers)
{
    m_handlers = std::move(handlers);
    m_ids.clear();
    for (std::size_t source = 0; source < m_sources.size(); ++source) {
        m_sources[source]->watch({[this, source](const HoldSignal& signal) { onBegan(source, signal); },
                                  [this, source](std::uint64_t id) {
                                      onEnded({source, id});
                                  }});
    }
}

Availability CombinedHolds::availability() const
{
    std::vector<Availability> parts;
    parts.reserve(m_sources.size());
    for (const auto& source : m_sources) {
        parts.push_back(source->availability());
    }
    return joinedAvailability(parts);
}

void CombinedHolds::onBegan(std::size_t source, HoldSignal signal)
{
    const std::uint64_t id = ++m_lastId;
    m_ids[{source, signal.id}] = id;
    signal.id = id;
    if (m_handlers.onBegan) {
        m_handlers.onBegan(signal);
    }
}

void CombinedHolds::onEnded(const Origin& origin)
{
    const auto found = m_ids.find(origin);
    if (found == m_ids.end()) {
        return;
    }
    const std::uint64_t id = found->second;
    m_ids.erase(found);
    if (m_handlers.onEnded) {
        m_handlers.onEnded(id);
    }
}

} // namespace unhunch::platform
