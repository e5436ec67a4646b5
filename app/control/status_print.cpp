// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/status_print.h"

#include <QDBusArgument>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unhunch::control {
namespace {

QJsonValue jsonOf(const QVariant& value)
{
    if (value.userType() != qMetaTypeId<QDBusArgument>()) {
        return QJsonValue::fromVariant(value);
    }
    // Arrays inside a{sv} arrive unread; the only one of the interface is a list of minutes.
    QJsonArray list;
    for (const uint number : qdbus_cast<QList<uint>>(value)) {
        list.append(static_cast<qint64>(number));
    }
    return list;
}

} // namespace

QByteArray statusAsJson(const QVariantMap& status, const QStringList& explanation)
{
    QJsonObject object;
    for (auto entry = status.constBegin(); entry != status.constEnd(); ++entry) {
        object.insert(entry.key(), jsonOf(entry.value()));
    }
    object.insert(QStringLiteral("explain"), QJsonArray::fromStringList(explanation));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray statusAsWaybar(const QVariantMap& status, const QStringList& explanation)
{
    const QJsonObject object{{QStringLiteral("text"), explanation.value(0)},
                             {QStringLiteral("tooltip"), explanation.join(QLatin1Char('\n'))},
                             {QStringLiteral("class"), status.value(QStringLiteral("phase")).toString()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace unhunch::control
