// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <optional>

namespace unhunch::window {

/// How long the end page stays when nobody cares for it.
inline constexpr std::chrono::seconds kEndPageStay{10};

/// Who is busy with the end page right now.
struct EndPageAttention {
    bool isPointerOn = false;
    bool isFocusOn = false; ///< the keyboard is in one of its controls
    bool isReaderOn = false; ///< a screen reader runs

    [[nodiscard]] bool any() const { return isPointerOn || isFocusOn || isReaderOn; }

    bool operator==(const EndPageAttention&) const = default;
};

/// When the end page closes by itself: ten seconds after it was last attended to; never while it is.
class ClosingRule {
public:
    explicit ClosingRule(BootInstant shown)
        : m_freeSince(shown)
    {}

    void noteAttention(const EndPageAttention& attention, BootInstant now)
    {
        if (attention.any()) {
            m_freeSince.reset();
        } else if (!m_freeSince) {
            m_freeSince = now;
        }
    }

    /// Empty while somebody attends to the page.
    [[nodiscard]] std::optional<BootInstant> closesAt() const
    {
        return m_freeSince ? std::optional<BootInstant>(*m_freeSince + kEndPageStay) : std::nullopt;
    }

    [[nodiscard]] bool isDue(BootInstant now) const
    {
        const std::optional<BootInstant> at = closesAt();
        return at && now >= *at;
    }

private:
    std::optional<BootInstant> m_freeSince;
};

} // namespace unhunch::window
