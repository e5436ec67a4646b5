// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_service.h"

#include "app/control/bus_names.h"
#include "window1_adaptor.h"

#include <QDBusMetaType>

#include <utility>

namespace unhunch::window {

QVariantMap withStart(QVariantMap platformData, const session::SessionStart& how)
{
    platformData.insert(QLatin1String(control::kStartOffered), how.isOffered);
    platformData.insert(QLatin1String(control::kStartInMeeting), how.isInMeeting);
    platformData.insert(QLatin1String(control::kStartThen), QString::fromStdString(how.then));
    return platformData;
}

WindowService::WindowService(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
    qDBusRegisterMetaType<QList<uint>>();
    new Window1Adaptor(this);
}

bool WindowService::take()
{
    return m_bus.registerObject(QLatin1String(control::kWindowPath), this)
           && m_bus.registerService(QLatin1String(control::kWindowService));
}

// Names as in the interface.
// NOLINTBEGIN(readability-identifier-naming)
void WindowService::Show(const QString& page, const QVariantMap& platform_data)
{
    Q_EMIT showAsked(pageOfName(page), platform_data);
}

void WindowService::Play(const QString& routine, const QVariantMap& platform_data)
{
    const session::SessionStart how{
        .isOffered = platform_data.value(QLatin1String(control::kStartOffered)).toBool(),
        .isInMeeting = platform_data.value(QLatin1String(control::kStartInMeeting)).toBool(),
        .then = platform_data.value(QLatin1String(control::kStartThen)).toString().toStdString()};
    Q_EMIT playAsked(routine, how, platform_data);
}

// NOLINTEND(readability-identifier-naming)

void WindowService::Interrupt(bool interrupted)
{
    Q_EMIT this->interrupted(interrupted);
}

void WindowService::EndSession()
{
    Q_EMIT endAsked();
}

void WindowService::Remind(uint offer, const QString& title, const QString& body, const QList<uint>& snoozes)
{
    Q_EMIT remindAsked({.offer = offer, .title = title, .body = body, .snoozes = snoozes});
}

void WindowService::Withdraw(uint offer)
{
    Q_EMIT withdrawn(offer);
}

void WindowService::IgnoreProgram(const QString& name)
{
    Q_EMIT ignoreAsked(name);
}

void WindowService::Quit()
{
    Q_EMIT quitAsked();
}

} // namespace unhunch::window
