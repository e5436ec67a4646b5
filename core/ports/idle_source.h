// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/availability.h"

#include <chrono>
#include <functional>

namespace unhunch {

/// What an idle source watches for.
struct IdleWatch {
    std::chrono::milliseconds threshold{}; ///< no input for this long is idleness
    /// A program that keeps the screen on, such as a film, counts as input where the desktop can tell.
    bool watchingIsActivity = false;

    bool operator==(const IdleWatch&) const = default;
};

/// Whom an idle source tells. Each is called from the event loop, never from inside a call to the source.
struct IdleHandlers {
    std::function<void(std::chrono::milliseconds ago)>
        onIdle; ///< no input for the threshold; the last was `ago`
    std::function<void()> onActive; ///< the first input after `onIdle`
    std::function<void()> onTypingPause; ///< the pause asked for by awaitPause has come
    std::function<void()> onAvailability; ///< who tells idleness went away or came back
};

/// Tells when somebody stops and starts to use keyboard and pointer. Event driven: costs nothing while
/// nothing changes, and nothing while the pointer moves.
class IdleSource {
public:
    IdleSource() = default;
    IdleSource(const IdleSource&) = delete;
    IdleSource& operator=(const IdleSource&) = delete;
    IdleSource(IdleSource&&) = delete;
    IdleSource& operator=(IdleSource&&) = delete;
    virtual ~IdleSource() = default;

    /// Begins to tell; `onIdle` comes at once (from the event loop) when the threshold has passed already.
    /// Calling it again replaces watch and handlers.
    virtual void watch(const IdleWatch& watch, IdleHandlers handlers) = 0;
    /// Tells once, as soon as there was no input for `pause`; asking again replaces the one asked for.
    virtual void awaitPause(std::chrono::milliseconds pause) = 0;
    virtual void cancelPause() = 0;
    /// Where there is none the user counts as present unless locked or asleep.
    [[nodiscard]] virtual Availability availability() const = 0;
};

} // namespace unhunch
