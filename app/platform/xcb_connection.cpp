// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/xcb_connection.h"

#include <xcb/xcb.h>

namespace unhunch::platform {

void XcbDisconnect::operator()(xcb_connection_t* connection) const
{
    xcb_disconnect(connection);
}

Result<XcbConnection> connectToXServer(const std::string& display)
{
    XcbConnection connection(xcb_connect(display.c_str(), nullptr));
    if (xcb_connection_has_error(connection.get()) != 0) {
        return failure(ErrorKind::Unavailable, "no X server answers at " + display);
    }
    return connection;
}

} // namespace unhunch::platform
