// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_host_watch.h"

#include <QtGlobal>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#include <string>

namespace unhunch::tray {

namespace {

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};

struct Free {
    void operator()(void* reply) const
    {
        std::free(reply); // NOLINT: xcb hands out malloc'ed replies
    }
};

using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;
template <typename T>
using Reply = std::unique_ptr<T, Free>;

bool hasOwner(xcb_connection_t* connection, const std::string& selection)
{
    constexpr uint8_t kOnlyIfExists = 1;
    const auto length = static_cast<uint16_t>(selection.size());
    const Reply<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, kOnlyIfExists, length, selection.c_str()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE) {
        return false;
    }
    const Reply<xcb_get_selection_owner_reply_t> owner(
        xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

} // namespace

bool hasXEmbedTray()
{
    if (!qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || qEnvironmentVariableIsEmpty("DISPLAY")) {
        return false;
    }
    int screen = 0;
    const Connection connection(xcb_connect(nullptr, &screen));
    if (xcb_connection_has_error(connection.get()) != 0) {
        return false;
    }
    return hasOwner(connection.get(), "_NET_SYSTEM_TRAY_S" + std::to_string(screen));
}

} // namespace unhunch::tray
