// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "app/window/reminder/reminder_card.h"
#include "core/session/session_start.h"

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

namespace unhunch::window {

/// Platform data that tells a running window how the session came about as well.
[[nodiscard]] QVariantMap withStart(QVariantMap platformData, const session::SessionStart& how);

/// What the agent (and other instances of this program) ask of the window over D-Bus, as signals. Serves
/// io.github.unhunch.Window1.
class WindowService : public QObject {
    Q_OBJECT

public:
    explicit WindowService(QDBusConnection bus, QObject* parent = nullptr);

    /// Takes object and name; false where another window program has the name.
    [[nodiscard]] bool take();

    // Names and types as in io.github.unhunch.Window1.xml.
    // NOLINTBEGIN(readability-identifier-naming)
public Q_SLOTS:
    void Show(const QString& page, const QVariantMap& platform_data);
    void Play(const QString& routine, const QVariantMap& platform_data);
    void Interrupt(bool interrupted);
    void EndSession();
    void Remind(uint offer, const QString& title, const QString& body, const QList<uint>& snoozes);
    void Withdraw(uint offer);
    void IgnoreProgram(const QString& name);
    void Quit();
    // NOLINTEND(readability-identifier-naming)

Q_SIGNALS:
    void showAsked(unhunch::window::PageId page, const QVariantMap& platformData);
    void playAsked(const QString& routine,
                   const unhunch::session::SessionStart& how,
                   const QVariantMap& platformData);
    void interrupted(bool isInterrupted);
    void endAsked();
    void remindAsked(const unhunch::window::Reminder& reminder);
    void withdrawn(uint offer);
    void ignoreAsked(const QString& program);
    void quitAsked();

private:
    QDBusConnection m_bus;
};

} // namespace unhunch::window
