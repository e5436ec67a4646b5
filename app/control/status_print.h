// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::control {

/// The status as one JSON object, with the explanation under `explain`.
[[nodiscard]] QByteArray statusAsJson(const QVariantMap& status, const QStringList& explanation);

/// One line for a waybar custom module with `return-type: json`: the headline, all lines as tooltip, the
/// phase as class.
[[nodiscard]] QByteArray statusAsWaybar(const QVariantMap& status, const QStringList& explanation);

} // namespace unhunch::control
