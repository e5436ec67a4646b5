// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

struct xcb_connection_t;

namespace unhunch::platform {

/// A window as a film player has one: a client of its own that asks the window manager for the full screen.
class Player {
public:
    /// Shows the window at once; `className` is its WM_CLASS.
    Player(const std::string& display, const std::string& className, bool isFullScreen);
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;
    Player(Player&&) = delete;
    Player& operator=(Player&&) = delete;
    ~Player();

    [[nodiscard]] bool isActive() const;
    void setFullScreen(bool isFullScreen) const;
    void activate() const;
    /// Destroys the window, as it is.
    void close();

    /// Whether a window manager runs there.
    [[nodiscard]] static bool isManaged(const std::string& display);

private:
    void ask(const char* message, std::uint32_t first, std::uint32_t second) const;

    xcb_connection_t* m_connection;
    std::uint32_t m_root = 0;
    std::uint32_t m_window = 0;
};

} // namespace unhunch::platform
