// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/availability.h"
#include "core/schedule/hold.h"

#include <cstdint>
#include <functional>
#include <string>

namespace unhunch {

/// Something the user is busy with began: a call, a film, silence that was asked for.
struct HoldSignal {
    schedule::HoldKind kind = schedule::HoldKind::Microphone;
    std::uint64_t id = 0; ///< the source's own; unique among its signals that are on
    std::string holder; ///< name for people, such as "Firefox"; empty where nobody tells

    bool operator==(const HoldSignal&) const = default;
};

/// Whom a hold source tells. Each is called from the event loop, never from inside a call to the source.
struct HoldHandlers {
    std::function<void(const HoldSignal&)> onBegan;
    std::function<void(std::uint64_t id)> onEnded; ///< of a signal that was told before
};

/// Tells what speaks against a reminder now. Event driven: costs nothing while nothing changes. Only that
/// something is in use is ever known, never what is said, shown or played.
class HoldSource {
public:
    HoldSource() = default;
    HoldSource(const HoldSource&) = delete;
    HoldSource& operator=(const HoldSource&) = delete;
    HoldSource(HoldSource&&) = delete;
    HoldSource& operator=(HoldSource&&) = delete;
    virtual ~HoldSource() = default;

    /// Begins to tell; what is on already is told as soon as it is known. When the part of the desktop that
    /// serves this source goes away, all its signals end; when it comes back, they are told anew.
    virtual void watch(HoldHandlers handlers) = 0;
    [[nodiscard]] virtual Availability availability() const = 0;
};

} // namespace unhunch
