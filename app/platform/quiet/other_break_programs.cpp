// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/other_break_programs.h"

#include "app/platform/bus_calls.h"

#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::string_view kGnomeShell = "org.gnome.Shell";

struct KnownProgram {
    std::string_view busName;
    std::string_view name;
};

// Only programs that own a name of their own: Safe Eyes does so since its version 3; Stretchly, BreakTimer
// and Sane Break are not seen.
constexpr std::array kKnownPrograms{
    KnownProgram{"io.github.slgobinath.SafeEyes", "Safe Eyes"},
    KnownProgram{"org.gnome.BreakTimer.Daemon", "GNOME Break Timer"},
    KnownProgram{"org.kde.rsibreak", "RSIBreak"},
    KnownProgram{"org.workrave.Workrave", "Workrave"},
};

bool has(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// An empty list is written `@as []`.
bool hasEntries(const std::string& list)
{
    return list.find('\'') != std::string::npos || list.find('"') != std::string::npos;
}

} // namespace

std::vector<std::string> otherBreakPrograms(const OtherBreakFacts& facts)
{
    std::vector<std::string> programs;
    if (facts.gnomeState != 0 || hasEntries(facts.gnomeBreaks)) {
        programs.emplace_back("GNOME");
    }
    for (const KnownProgram& known : kKnownPrograms) {
        if (has(facts.busNames, known.busName)) {
            programs.emplace_back(known.name);
        }
    }
    std::sort(programs.begin(), programs.end());
    return programs;
}

OtherBreakProbe::OtherBreakProbe(QDBusConnection bus)
    : m_bus(std::move(bus))
    , m_gnomeBreaks(QStringLiteral("org.gnome.desktop.break-reminders"),
                    QStringLiteral("selected-breaks"),
                    [this](const DesktopSetting::Answer& answer) {
                        m_facts.gnomeBreaks = answer.isKnown ? answer.text.toStdString() : std::string();
                        tell();
                    })
{}

void OtherBreakProbe::look(std::function<void(const std::vector<std::string>&)> handler)
{
    m_handler = std::move(handler);
    m_facts = {};
    if (m_bus.isConnected()) {
        askForNames();
    }
}

void OtherBreakProbe::askForNames()
{
    const BusPlace bus{QStringLiteral("org.freedesktop.DBus"),
                       QStringLiteral("/org/freedesktop/DBus"),
                       QStringLiteral("org.freedesktop.DBus")};
    whenDone(m_bus.asyncCall(callTo(bus, "ListNames")), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QStringList> reply(done);
        takeNames(reply.isError() ? QStringList() : reply.value());
    });
}

void OtherBreakProbe::takeNames(const QStringList& names)
{
    for (const QString& name : names) {
        m_facts.busNames.push_back(name.toStdString());
    }
    has(m_facts.busNames, kGnomeShell) ? askShell() : tell();
}

void OtherBreakProbe::askShell()
{
    const BusPlace screenTime{QStringLiteral("org.gnome.Shell"),
                              QStringLiteral("/org/gnome/Shell/ScreenTime"),
                              QStringLiteral("org.gnome.Shell.ScreenTime")};
    const QDBusMessage call = propertyOf(screenTime, QStringLiteral("State"));
    whenDone(m_bus.asyncCall(call), this, [this](const QDBusPendingCall& done) {
        const QDBusPendingReply<QDBusVariant> reply(done);
        m_facts.gnomeState = reply.isError() ? 0U : reply.value().variant().toUInt();
        m_facts.gnomeState == 0 ? m_gnomeBreaks.read() : tell();
    });
}

void OtherBreakProbe::tell()
{
    if (m_handler) {
        std::exchange(m_handler, {})(otherBreakPrograms(m_facts));
    }
}

} // namespace unhunch::platform
