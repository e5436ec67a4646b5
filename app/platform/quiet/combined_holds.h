// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace unhunch::platform {

/// Several sources as one: the ids of their signals are made unique, and the availability names those that
/// work.
class CombinedHolds : public HoldSource {
public:
    explicit CombinedHolds(std::vector<std::unique_ptr<HoldSource>> sources);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private:
    using Origin = std::pair<std::size_t, std::uint64_t>; ///< index of the source, and its own id

    void onBegan(std::size_t source, HoldSignal signal);
    void onEnded(const Origin& origin);

    std::vector<std::unique_ptr<HoldSource>> m_sources;
    HoldHandlers m_handlers;
    std::map<Origin, std::uint64_t> m_ids; ///< of the signals that are on
    std::uint64_t m_lastId = 0;
};

} // namespace unhunch::platform
