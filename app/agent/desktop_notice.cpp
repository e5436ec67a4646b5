// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/desktop_notice.h"

#include "app/control/install_paths.h"
#include "app/platform/notification_server.h"

namespace unhunch::agent {

QDBusPendingCall sendNotice(const QDBusConnection& bus, const QString& title, const QString& body)
{
    platform::Notification notice;
    notice.icon = control::InstallPaths::find().applicationIcon;
    notice.title = title;
    notice.body = body;
    notice.hints = platform::quietHints();
    return bus.asyncCall(platform::notifyCall(notice));
}

} // namespace unhunch::agent
