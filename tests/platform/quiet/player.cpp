// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/quiet/player.h"

#include "app/platform/xcb_connection.h"

#include <xcb/xcb.h>

#include <array>
#include <cstring>

namespace unhunch::platform {
namespace {

std::uint32_t atomNamed(xcb_connection_t* connection, const char* name)
{
    const auto cookie = xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
    const XcbOwned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, cookie, nullptr));
    return reply == nullptr ? 0 : reply->atom;
}

std::uint32_t rootOf(xcb_connection_t* connection)
{
    return xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
}

/// The window that a property of the root names; 0 is none.
std::uint32_t windowNamedBy(xcb_connection_t* connection, const char* property)
{
    const auto cookie = xcb_get_property(
        connection, 0, rootOf(connection), atomNamed(connection, property), XCB_ATOM_WINDOW, 0, 1);
    const XcbOwned<xcb_get_property_reply_t> reply(xcb_get_property_reply(connection, cookie, nullptr));
    std::uint32_t window = 0;
    if (reply != nullptr && xcb_get_property_value_length(reply.get()) == sizeof window) {
        std::memcpy(&window, xcb_get_property_value(reply.get()), sizeof window);
    }
    return window;
}

} // namespace

Player::Player(const std::string& display, const std::string& className, bool isFullScreen)
    : m_connection(xcb_connect(display.c_str(), nullptr))
    , m_root(rootOf(m_connection))
    , m_window(xcb_generate_id(m_connection))
{
    xcb_create_window(m_connection,
                      XCB_COPY_FROM_PARENT,
                      m_window,
                      m_root,
                      10,
                      10,
                      100,
                      80,
                      0,
                      XCB_WINDOW_CLASS_INPUT_OUTPUT,
                      XCB_COPY_FROM_PARENT,
                      0,
                      nullptr);
    const std::string names = "player" + std::string(1, '\0') + className + std::string(1, '\0');
    xcb_change_property(m_connection,
                        XCB_PROP_MODE_REPLACE,
                        m_window,
                        XCB_ATOM_WM_CLASS,
                        XCB_ATOM_STRING,
                        8,
                        static_cast<std::uint32_t>(names.size()),
                        names.data());
    if (isFullScreen) {
        const std::uint32_t state = atomNamed(m_connection, "_NET_WM_STATE_FULLSCREEN");
        xcb_change_property(m_connection,
                            XCB_PROP_MODE_REPLACE,
                            m_window,
                            atomNamed(m_connection, "_NET_WM_STATE"),
                            XCB_ATOM_ATOM,
                            32,
                            1,
                            &state);
    }
    xcb_map_window(m_connection, m_window);
    xcb_flush(m_connection);
}

Player::~Player()
{
    xcb_disconnect(m_connection);
}

bool Player::isActive() const
{
    return windowNamedBy(m_connection, "_NET_ACTIVE_WINDOW") == m_window;
}

void Player::setFullScreen(bool isFullScreen) const
{
    ask("_NET_WM_STATE", isFullScreen ? 1 : 0, atomNamed(m_connection, "_NET_WM_STATE_FULLSCREEN"));
}

void Player::activate() const
{
    // As a panel would, whose wish a window manager follows at once.
    constexpr std::uint32_t kPanel = 2;
    ask("_NET_ACTIVE_WINDOW", kPanel, XCB_CURRENT_TIME);
}

void Player::close()
{
    xcb_destroy_window(m_connection, m_window);
    xcb_flush(m_connection);
}

bool Player::isManaged(const std::string& display)
{
    xcb_connection_t* connection = xcb_connect(display.c_str(), nullptr);
    const bool isThere = windowNamedBy(connection, "_NET_SUPPORTING_WM_CHECK") != 0;
    xcb_disconnect(connection);
    return isThere;
}

void Player::ask(const char* message, std::uint32_t first, std::uint32_t second) const
{
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = m_window;
    event.type = atomNamed(m_connection, message);
    event.data.data32[0] = first;
    event.data.data32[1] = second;
    std::array<char, sizeof event> bytes{};
    std::memcpy(bytes.data(), &event, sizeof event);
    xcb_send_event(m_connection,
                   0,
                   m_root,
                   XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                   bytes.data());
    xcb_flush(m_connection);
}

} // namespace unhunch::platform
