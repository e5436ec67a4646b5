// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QObject>

#include <optional>

namespace unhunch::window {

/// Keeps the screen from blanking and locking while a session plays, by org.freedesktop.ScreenSaver or, where
/// nobody serves that, by the desktop portal. Never waits for an answer; a desktop that has neither blanks as
/// it likes. The desktop releases it as well when this program's connection ends.
class ScreenInhibitor : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenInhibitor)

public:
    explicit ScreenInhibitor(QDBusConnection bus, QObject* parent = nullptr);
    ~ScreenInhibitor() override;

    void setHeld(bool held);

    [[nodiscard]] bool isHeld() const { return m_isWanted; }

private:
    void askScreenSaver();
    void askPortal();
    void release();

    QDBusConnection m_bus;
    bool m_isWanted = false;
    bool m_isAsking = false;
    std::optional<uint> m_cookie;
    std::optional<QDBusObjectPath> m_request;
};

} // namespace unhunch::window
