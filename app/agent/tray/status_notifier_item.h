// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/tray/dbus_types.h"
#include "app/control/tray/tray_action.h"
#include "app/control/tray/tray_status.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QObject>

namespace unhunch::tray {

/// What the panel shows for us, beside the menu.
struct ItemLook {
    QString icon;
    QString toolTip;
    bool needsAttention = false;

    bool operator==(const ItemLook&) const = default;
};

/// Our item at `/StatusNotifierItem`, and its registration with whatever watcher runs.
class StatusNotifierItem final : public QObject {
    Q_OBJECT

public:
    StatusNotifierItem(const QDBusConnection& connection, QString iconsDir, QObject* parent = nullptr);
    ~StatusNotifierItem() override;
    StatusNotifierItem(const StatusNotifierItem&) = delete;
    StatusNotifierItem& operator=(const StatusNotifierItem&) = delete;
    StatusNotifierItem(StatusNotifierItem&&) = delete;
    StatusNotifierItem& operator=(StatusNotifierItem&&) = delete;

    /// Tells panels only what differs from before.
    void setLook(const ItemLook& look);
    /// Minutes of a middle click; 0 where there is nothing to snooze.
    void setSnooze(unsigned minutes);

    [[nodiscard]] bool isServed() const;
    [[nodiscard]] const ItemLook& look() const;
    [[nodiscard]] const QString& iconsDir() const;
    /// The token of the last ProvideXdgActivationToken, once.
    [[nodiscard]] QString takeToken();

    void keepToken(const QString& token);
    void activate();
    void activateSecondary();
    void askForContextMenu();

Q_SIGNALS:
    /// Sent after the panel has its reply.
    void triggered(const unhunch::tray::TrayAction& action);
    void iconChanged();
    void toolTipChanged();
    void attentionChanged();

private:
    void registerWithWatcher();
    void ask(const TrayAction& action);

    QDBusConnection m_connection;
    QDBusServiceWatcher m_watchers;
    QString m_iconsDir;
    ItemLook m_look;
    QString m_token;
    unsigned m_snoozeMinutes = 0;
    bool m_isServed = false;
};

/// The wire side of `StatusNotifierItem`; the names are those of org.kde.StatusNotifierItem.
class NotifierAdaptor final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierItem")
    Q_PROPERTY(QString Category READ category CONSTANT)
    Q_PROPERTY(QString Id READ id CONSTANT)
    Q_PROPERTY(QString Title READ title CONSTANT)
    Q_PROPERTY(QString Status READ status)
    Q_PROPERTY(int WindowId READ windowId CONSTANT)
    Q_PROPERTY(QString IconThemePath READ iconThemePath CONSTANT)
    Q_PROPERTY(QString IconName READ iconName)
    Q_PROPERTY(unhunch::tray::IconPixmaps IconPixmap READ iconPixmap)
    Q_PROPERTY(QString OverlayIconName READ nothing CONSTANT)
    Q_PROPERTY(unhunch::tray::IconPixmaps OverlayIconPixmap READ noPixmap CONSTANT)
    Q_PROPERTY(QString AttentionIconName READ iconName)
    Q_PROPERTY(unhunch::tray::IconPixmaps AttentionIconPixmap READ iconPixmap)
    Q_PROPERTY(QString AttentionMovieName READ nothing CONSTANT)
    Q_PROPERTY(unhunch::tray::ToolTip ToolTip READ toolTip)
    Q_PROPERTY(bool ItemIsMenu READ itemIsMenu CONSTANT)
    Q_PROPERTY(QDBusObjectPath Menu READ menu CONSTANT)
    Q_PROPERTY(QString IconAccessibleDesc READ accessibleText)
    Q_PROPERTY(QString AttentionAccessibleDesc READ accessibleText)

public:
    explicit NotifierAdaptor(StatusNotifierItem& item);

    [[nodiscard]] QString category() const;
    [[nodiscard]] QString id() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString status() const;
    [[nodiscard]] int windowId() const;
    [[nodiscard]] QString iconThemePath() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] IconPixmaps iconPixmap() const;
    [[nodiscard]] QString nothing() const;
    [[nodiscard]] IconPixmaps noPixmap() const;
    [[nodiscard]] ToolTip toolTip() const;
    [[nodiscard]] bool itemIsMenu() const;
    [[nodiscard]] QDBusObjectPath menu() const;
    [[nodiscard]] QString accessibleText() const;

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names of the D-Bus interface
    void Activate(int x, int y);
    void SecondaryActivate(int x, int y);
    void XAyatanaSecondaryActivate(uint timestamp);
    void ContextMenu(int x, int y);
    void Scroll(int delta, const QString& orientation);
    void ProvideXdgActivationToken(const QString& token);

Q_SIGNALS:
    void NewTitle();
    void NewIcon();
    void NewAttentionIcon();
    void NewOverlayIcon();
    void NewMenu();
    void NewToolTip();
    void NewIconThemePath(const QString& path);
    void NewStatus(const QString& status);
    // NOLINTEND(readability-identifier-naming)

private:
    StatusNotifierItem& m_item;
};

} // namespace unhunch::tray
