// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/quiet/desktop_setting.h"

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace unhunch::platform {

/// What was found of other programs that remind of breaks.
struct OtherBreakFacts {
    std::vector<std::string> busNames; ///< that have an owner on the session bus
    unsigned gnomeState = 0; ///< State of org.gnome.Shell.ScreenTime; 0: GNOME's own reminders are off
    std::string gnomeBreaks; ///< the setting selected-breaks as GVariant text; empty where there is none
};

/// The names for people of other break programs that run, sorted by name; each once.
[[nodiscard]] std::vector<std::string> otherBreakPrograms(const OtherBreakFacts& facts);

/// Looks once which other break programs run, so that the user can be asked whether two reminders are wanted.
/// Decides nothing, starts nothing, and keeps watch of nothing.
class OtherBreakProbe : public QObject {
    Q_OBJECT

public:
    /// `bus` is the session's.
    explicit OtherBreakProbe(QDBusConnection bus);

    /// Tells `handler` the names for people, from the event loop; once per call, and only of the last call.
    void look(std::function<void(const std::vector<std::string>&)> handler);

private:
    void askForNames();
    void takeNames(const QStringList& names);
    void askShell();
    void tell();

    QDBusConnection m_bus;
    OtherBreakFacts m_facts;
    std::function<void(const std::vector<std::string>&)> m_handler;
    DesktopSetting m_gnomeBreaks;
};

} // namespace unhunch::platform
