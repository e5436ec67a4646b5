// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/tray/dbus_types.h"
#include "app/control/tray/menu_item.h"

namespace unhunch::tray {

/// A row's dbusmenu properties other than their defaults. `names` filters; empty means all.
[[nodiscard]] QVariantMap menuProperties(const MenuItem& item, const QStringList& names);

/// A row with what lies beneath it down to `depth` levels; negative means all levels.
[[nodiscard]] MenuLayout menuLayout(const MenuItem& item, int depth, const QStringList& names);

/// What to tell a host that knows `before` and shall show `after`. Both must have the same shape.
struct MenuChange {
    MenuPropertiesList updated;
    MenuRemovedPropertiesList removed;

    [[nodiscard]] bool isEmpty() const { return updated.isEmpty() && removed.isEmpty(); }
};

[[nodiscard]] MenuChange menuChange(const MenuItem& before, const MenuItem& after);

} // namespace unhunch::tray
