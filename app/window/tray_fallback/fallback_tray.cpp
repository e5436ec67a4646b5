// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tray_fallback/fallback_tray.h"

#include "app/control/tray/tray_menu.h"

#include <QDBusArgument>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QIcon>

#include <utility>

namespace unhunch::window {
namespace {

using tray::TrayVerb;

/// A panel may come up after us: looked for this often and this many times, then only when the agent tells of
/// a change.
constexpr int kSearchMs = 2000;

QList<uint> numbers(const QVariant& value)
{
    if (value.canConvert<QDBusArgument>()) {
        return qdbus_cast<QList<uint>>(value);
    }
    return value.value<QList<uint>>();
}

bool canSnooze(const QString& phase)
{
    return phase != QLatin1String("safetyhold") && phase != QLatin1String("session")
           && phase != QLatin1String("offhours") && phase != QLatin1String("paused");
}

} // namespace

tray::TrayStatus trayStatusFrom(const QVariantMap& status, const QStringList& lines)
{
    const QString phase = status.value(QStringLiteral("phase")).toString();
    tray::TrayStatus shown;
    shown.lines = lines;
    shown.isPaused = phase == QLatin1String("paused");
    shown.canSnooze = canSnooze(phase);
    shown.canKeepGoing = phase == QLatin1String("offhours");
    shown.speed = status.value(QStringLiteral("speed"), 1.0).toDouble();
    const QList<uint> snoozes = numbers(status.value(QStringLiteral("snoozes")));
    if (!snoozes.isEmpty()) {
        shown.snoozes.assign(snoozes.begin(), snoozes.end());
    }
    if (phase == QLatin1String("safetyhold")) {
        shown.start = tray::TrayStart::Help;
    } else if (phase == QLatin1String("session")) {
        shown.start = tray::TrayStart::RunningSession;
    } else if (status.value(QStringLiteral("checkDue")).toBool()) {
        shown.start = tray::TrayStart::SafetyCheck;
    }
    return shown;
}

FallbackTray::FallbackTray(control::AgentClient& agent, QString iconFolder, QObject* parent)
    : QObject(parent)
    , m_agent(agent)
    , m_iconFolder(std::move(iconFolder))
{
    m_search.setInterval(kSearchMs);
    connect(&m_search, &QTimer::timeout, this, &FallbackTray::makeIcon);
    connect(&m_agent, &control::AgentClient::changed, this, &FallbackTray::refresh);
    connect(&m_agent, &control::AgentClient::appeared, this, &FallbackTray::refresh);
    connect(&m_menu, &QMenu::aboutToShow, this, &FallbackTray::refresh);
    refresh();
    makeIcon();
}

void FallbackTray::makeIcon()
{
    // Qt 6.4 keeps for good whether it found a tray when an icon was made: one is only made where there is a
    // tray now.
    if (m_icon != nullptr || !QSystemTrayIcon::isSystemTrayAvailable()) {
        if (m_icon == nullptr && !m_search.isActive()) {
            m_search.start();
        }
        return;
    }
    m_search.stop();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger) {
                click();
            } else if (reason == QSystemTrayIcon::MiddleClick) {
                perform({.verb = TrayVerb::Snooze, .minutes = m_firstSnooze});
            }
        });
    m_icon->setIcon(picture(m_iconName));
    m_icon->setToolTip(m_toolTip);
    m_icon->show();
}

void FallbackTray::refresh()
{
    auto* status = new QDBusPendingCallWatcher(m_agent.status(), this);
    auto* explain = new QDBusPendingCallWatcher(m_agent.explain(), this);
    // Answers come in the order of the questions, so the second one has both.
    connect(explain, &QDBusPendingCallWatcher::finished, this, [this, status, explain] {
        const QDBusPendingReply<QVariantMap> state = *status;
        const QDBusPendingReply<QStringList> lines = *explain;
        status->deleteLater();
        explain->deleteLater();
        if (!state.isError()) {
            showStatus(state.value(), lines.isError() ? QStringList() : lines.value());
        }
    });
}

void FallbackTray::showStatus(const QVariantMap& status, const QStringList& lines)
{
    m_phase = status.value(QStringLiteral("phase")).toString();
    const tray::TrayStatus shown = trayStatusFrom(status, lines);
    m_firstSnooze = shown.snoozes.front();
    m_menu.clear();
    fill(m_menu, tray::trayMenu(shown));
    m_toolTip = lines.join(QLatin1Char('\n'));
    const QString name = status.value(QStringLiteral("icon")).toString();
    const bool isOther = std::exchange(m_iconName, name) != name;
    if (m_icon != nullptr) {
        m_icon->setToolTip(m_toolTip);
        if (isOther) {
            m_icon->setIcon(picture(name));
        }
    }
}

QIcon FallbackTray::picture(const QString& name) const
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        const QString file
            = QStringLiteral("%1/hicolor/%2x%2/status/%3.png").arg(m_iconFolder).arg(size).arg(name);
        if (QFile::exists(file)) {
            icon.addFile(file, {size, size});
        }
    }
    if (icon.isNull()) {
        icon.addFile(m_iconFolder + QStringLiteral("/hicolor/scalable/status/") + name
                     + QStringLiteral(".svg"));
    }
    return icon;
}

void FallbackTray::fill(QMenu& menu, const std::vector<tray::MenuItem>& rows)
{
    for (const tray::MenuItem& row : rows) {
        if (row.isSeparator()) {
            menu.addSeparator();
        } else {
            addRow(menu, row);
        }
    }
}

void FallbackTray::addRow(QMenu& menu, const tray::MenuItem& row)
{
    // An ampersand in a hold's name is no mnemonic.
    const QString label = QString(row.label).replace(QLatin1Char('&'), QLatin1String("&&"));
    if (!row.children.empty()) {
        QMenu* below = menu.addMenu(label);
        below->setEnabled(row.isEnabled);
        fill(*below, row.children);
        return;
    }
    QAction* entry = menu.addAction(label);
    entry->setEnabled(row.isEnabled);
    if (row.action) {
        connect(entry, &QAction::triggered, this, [this, action = *row.action] { perform(action); });
    }
}

void FallbackTray::click()
{
    if (m_phase == QLatin1String("safetyhold")) {
        m_agent.open(QStringLiteral("help"));
    } else {
        // The agent passes every start through the safety gate, and raises a session that runs.
        m_agent.start(QStringLiteral("office_reset"));
    }
}

void FallbackTray::performTimed(const tray::TrayAction& action)
{
    if (action.verb == TrayVerb::Snooze) {
        m_agent.snooze(action.minutes);
    } else if (action.verb == TrayVerb::Pause) {
        m_agent.pause(action.minutes);
    } else if (action.verb == TrayVerb::PauseUntilTomorrow) {
        m_agent.pause(control::kPauseUntilTomorrow);
    } else if (action.verb == TrayVerb::PauseUntilReturn) {
        m_agent.pause(control::kPauseUntilReturn);
    } else if (action.verb == TrayVerb::Resume) {
        m_agent.resume();
    } else if (action.verb == TrayVerb::Meeting) {
        m_agent.meeting(action.minutes);
    } else {
        m_agent.keepGoing(action.minutes);
    }
}

void FallbackTray::openPage(TrayVerb verb)
{
    if (verb == TrayVerb::OpenJournal) {
        m_agent.open(QStringLiteral("journal"));
    } else if (verb == TrayVerb::OpenSettings) {
        m_agent.open(QStringLiteral("settings"));
    } else if (verb == TrayVerb::OpenHelp) {
        m_agent.open(QStringLiteral("help"));
    } else {
        m_agent.open(QStringLiteral("home"));
    }
}

void FallbackTray::perform(const tray::TrayAction& action)
{
    switch (action.verb) {
    case TrayVerb::Start:
        click();
        break;
    case TrayVerb::Snooze:
    case TrayVerb::Pause:
    case TrayVerb::Meeting:
    case TrayVerb::KeepGoing:
    case TrayVerb::PauseUntilTomorrow:
    case TrayVerb::PauseUntilReturn:
    case TrayVerb::Resume:
        performTimed(action);
        break;
    case TrayVerb::Moved:
        m_agent.moved();
        break;
    case TrayVerb::SnoozeUntilMeetingEnds:
        m_agent.snoozeUntilMeetingEnds();
        break;
    case TrayVerb::SnoozeToday:
        m_agent.snoozeToday();
        break;
    case TrayVerb::Skip:
        m_agent.skip();
        break;
    case TrayVerb::MeetingOver:
        m_agent.meetingOver();
        break;
    case TrayVerb::OpenHome:
    case TrayVerb::OpenJournal:
    case TrayVerb::OpenSettings:
    case TrayVerb::OpenHelp:
        openPage(action.verb);
        break;
    case TrayVerb::Quit:
        m_agent.quit();
        break;
    }
}

} // namespace unhunch::window
