// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/tray/dbus_types.h"

namespace unhunch::tray {

/// Reads the pictures of one icon, smallest first, from `<iconsDir>/pixmaps/<name>.argb`; made by
/// `icon_maker`. Nothing is kept: panels that find the themed SVG never ask. Empty where the file is missing
/// or damaged.
///
/// File: qCompress of big-endian QDataStream (Qt 6.0): quint32 count, then count times quint16 side, side² *
/// 4 bytes.
[[nodiscard]] IconPixmaps readIconPixmaps(const QString& iconsDir, const QString& name);

} // namespace unhunch::tray
