// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/action_notice.h"
#include "app/agent/window_port.h"
#include "app/platform/quiet/other_break_programs.h"

#include <QStringList>

namespace unhunch::agent {

/// Notices that another program reminds of breaks as well, and asks once for each such program whether two
/// reminders are wanted. Never changes anything of the other's.
class OtherReminders : public QObject {
    Q_OBJECT

public:
    /// A file beside `stateFile` remembers the programs that were asked about; `window` outlives it.
    OtherReminders(const QDBusConnection& bus,
                   const QString& icon,
                   const QString& stateFile,
                   WindowPort& window);

    /// Looks once.
    void look();

private:
    void onFound(const std::vector<std::string>& programs);

    QString m_askedFile;
    WindowPort& m_window;
    ActionNotice m_notice;
    platform::OtherBreakProbe m_probe;
};

} // namespace unhunch::agent
