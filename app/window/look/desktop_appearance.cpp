// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/desktop_appearance.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace unhunch::window::look {
namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kGnomeA11y = QStringLiteral("org.gnome.desktop.a11y.interface");
const QString kKde = QStringLiteral("org.kde.kdeglobals.KDE");

/// The first frame waits no longer than this for a portal that runs but is busy.
constexpr int kPatienceMs = 60;

QDBusMessage readAllCall()
{
    QDBusMessage call
        = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("ReadAll"));
    call << QStringList{kAppearance, kGnome, kGnomeA11y, kKde};
    return call;
}

bool isPaletteDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

DesktopWishes wishesFrom(const PortalRows& rows, DesktopWishes known, bool isTextScaleOurs)
{
    const QVariantMap appearance = rows.value(kAppearance);
    const uint scheme = appearance.value(QStringLiteral("color-scheme"), 0U).toUInt();
    if (scheme == 1 || scheme == 2) {
        known.isDark = scheme == 1;
    }
    const QVariantMap gnome = rows.value(kGnome);
    known.wantsHighContrast = appearance.value(QStringLiteral("contrast")).toUInt() == 1
                              || rows.value(kGnomeA11y).value(QStringLiteral("high-contrast")).toBool();
    known.wantsReducedMotion
        = appearance.value(QStringLiteral("reduced-motion")).toUInt() == 1
          || !gnome.value(QStringLiteral("enable-animations"), true).toBool()
          || rows.value(kKde).value(QStringLiteral("AnimationDurationFactor"), 1.0).toDouble() <= 0.0;
    const double scale = gnome.value(QStringLiteral("text-scaling-factor"), 1.0).toDouble();
    known.textScale = isTextScaleOurs && scale > 0.0 ? scale : 1.0;
    return known;
}

Appearance appearanceFor(const DesktopWishes& wishes, const settings::LookSettings& look)
{
    const bool followsMotion = look.reducedMotion == settings::ReducedMotion::System;
    const bool followsTheme = look.theme == settings::Theme::System;
    return {.dark = followsTheme ? wishes.isDark : look.theme == settings::Theme::Dark,
            .highContrast = wishes.wantsHighContrast,
            .reducedMotion
            = followsMotion ? wishes.wantsReducedMotion : look.reducedMotion == settings::ReducedMotion::On,
            .textScale = wishes.textScale * look.textScale / 100.0};
}

DesktopAppearance::DesktopAppearance(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_known{.isDark = isPaletteDark()}
    , m_wishes(m_known)
{
    m_bus.connect(kPortal,
                  kPortalPath,
                  kPortalSettings,
                  QStringLiteral("SettingChanged"),
                  this,
                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    readNow();
}

void DesktopAppearance::readNow()
{
    QDBusMessage call = readAllCall();
    call.setAutoStartService(false);
    const QDBusMessage answer = m_bus.call(call, QDBus::Block, kPatienceMs);
    if (answer.type() == QDBusMessage::ReplyMessage) {
        take(answer);
        return;
    }
    readLater();
}

void DesktopAppearance::readLater()
{
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(readAllCall()), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        take(watcher->reply());
        watcher->deleteLater();
    });
}

void DesktopAppearance::take(const QDBusMessage& answer)
{
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) {
        m_rows = qdbus_cast<PortalRows>(answer.arguments().constFirst());
        settle();
    }
}

void DesktopAppearance::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    m_rows[group].insert(key, value.variant());
    settle();
}

void DesktopAppearance::settle()
{
    const bool isTextScaleOurs = QGuiApplication::platformName() != QLatin1String("xcb");
    const DesktopWishes wishes = wishesFrom(m_rows, m_known, isTextScaleOurs);
    if (wishes != m_wishes) {
        m_wishes = wishes;
        Q_EMIT changed();
    }
}

} // namespace unhunch::window::look
