// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/told_holds.h"

#include <algorithm>
#include <utility>

namespace unhunch::platform {
namespace {

bool contains(const std::vector<HoldSignal>& signals, const HoldSignal& signal)
{
    return std::ranges::find(signals, signal) != signals.end();
}

} // namespace

void ToldHolds::setHandlers(HoldHandlers handlers)
{
    m_handlers = std::move(handlers);
    m_told.clear();
}

void ToldHolds::tell(const std::vector<HoldSignal>& signals)
{
    // First remembered, then told: a handler may well ask this source for something.
    const std::vector<HoldSignal> before = std::exchange(m_told, signals);
    for (const HoldSignal& signal : before) {
        if (!contains(signals, signal) && m_handlers.onEnded) {
            m_handlers.onEnded(signal.id);
        }
    }
    for (const HoldSignal& signal : signals) {
        if (!contains(before, signal) && m_handlers.onBegan) {
            m_handlers.onBegan(signal);
        }
    }
}

} // namespace unhunch::platform
