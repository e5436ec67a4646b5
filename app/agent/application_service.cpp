// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/application_service.h"

#include "app/control/bus_names.h"

#include <QDBusConnection>

namespace unhunch::agent {

ApplicationService::ApplicationService(QObject* service, Wishes& wishes)
    : QDBusAbstractAdaptor(service)
    , m_wishes(wishes)
{}

void ApplicationService::Activate(const QVariantMap& platformData)
{
    static_cast<void>(m_wishes.open(QStringLiteral("home"), platformData));
}

void ApplicationService::Open(const QStringList& /*uris*/, const QVariantMap& platformData)
{
    // There is no kind of file that opens with us.
    Activate(platformData);
}

void ApplicationService::ActivateAction(const QString& actionName,
                                        const QVariantList& parameter,
                                        const QVariantMap& platformData,
                                        const QDBusMessage& message)
{
    const auto done = act(actionName, parameter, platformData);
    if (done.has_value()) {
        return;
    }
    message.setDelayedReply(true);
    const char* const name
        = done.error().kind == ErrorKind::Refused ? control::kErrorRefused : control::kErrorInvalidArgument;
    QDBusConnection::sessionBus().send(
        message.createErrorReply(QString::fromLatin1(name), QString::fromStdString(done.error().detail)));
}

Result<void>
ApplicationService::act(const QString& action, const QVariantList& parameter, const QVariantMap& platformData)
{
    const QString first = parameter.isEmpty() ? QString() : parameter.constFirst().toString();
    if (action == QLatin1String("start")) {
        return m_wishes.start(first, platformData);
    }
    if (action == QLatin1String("snooze")) {
        return m_wishes.snoozeDefault();
    }
    return m_wishes.open(action, platformData);
}

} // namespace unhunch::agent
