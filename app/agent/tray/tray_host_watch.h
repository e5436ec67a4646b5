// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace unhunch::tray {

/// What could show our icon.
enum class TrayHost {
    StatusNotifier, ///< a panel that shows the agent's own item
    XEmbedOnly, ///< only the old kind: the window program's fallback icon is needed
    None,
};

/// Tells which kind of tray the desktop has. A StatusNotifier host is told at once; that there is none only
/// after it has been missing for `kPatience`, so that a panel that restarts or starts late does not count.
/// One single-shot timer, and only while no host is there; nothing polls.
class TrayHostWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPatience{10'000};
    /// True if an XEmbed tray runs now; called once each time the patience is over.
    using XEmbedProbe = std::function<bool()>;

    /// `patience` differs from `kPatience` in tests only. Nothing is told before the event loop runs.
    TrayHostWatch(const QDBusConnection& connection,
                  XEmbedProbe probe,
                  QObject* parent = nullptr,
                  std::chrono::milliseconds patience = kPatience);

    /// Asks again for an old tray where no host is known: those do not announce themselves on the bus. For
    /// moments such as an unlock or an offer.
    void recheck();

Q_SIGNALS:
    /// The kind of tray is known or has changed; never twice the same in a row.
    void hostChanged(unhunch::tray::TrayHost host);

private Q_SLOTS:
    void askForHost();

private:
    void onAnswered();
    void onHostPresent();
    void onHostMissing();
    void onPatienceOver();
    void tell(TrayHost host);

    QDBusConnection m_connection;
    QDBusServiceWatcher m_services;
    std::unique_ptr<QDBusPendingCallWatcher> m_question;
    QTimer m_patience;
    XEmbedProbe m_probe;
    std::optional<TrayHost> m_told;
};

/// Asks the X server for the owner of `_NET_SYSTEM_TRAY_Sn` of the default screen, with a connection of its
/// own that is closed again. False in a Wayland session (`WAYLAND_DISPLAY` is set), without an X server,
/// without an owner.
[[nodiscard]] bool hasXEmbedTray();

} // namespace unhunch::tray
