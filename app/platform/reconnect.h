// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>
#include <memory>

namespace unhunch::platform {

/// Tries again when a part of the desktop went away: soon at first, then less and less often, every five
/// minutes in the end. Costs nothing while the connection holds.
class Reconnect {
public:
    /// `attempt` is called from the event loop.
    explicit Reconnect(std::function<void()> attempt);

    /// Tries once more, later than the last time.
    void later();
    /// The connection holds: the next loss starts with the shortest wait again.
    void succeeded();

    /// Destroys it from the event loop: what just told that it is lost must not go within its own call.
    void dropLater(std::shared_ptr<void> dead);

    /// What queued calls are tied to: they die with this.
    [[nodiscard]] QObject* context() { return &m_timer; }

private:
    QTimer m_timer;
    std::size_t m_attempts = 0;
};

} // namespace unhunch::platform
