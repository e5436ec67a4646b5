// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/icons/picture.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace unhunch::icons {

/// The picture in its colours.
[[nodiscard]] QByteArray colouredSvg(const Picture& picture);

/// One colour and no ground, for panels that recolour icons named `-symbolic`.
[[nodiscard]] QByteArray symbolicSvg(const Picture& picture);

/// Renders the picture; premultiplied as QPainter likes it.
[[nodiscard]] QImage rendered(const Picture& picture, int pixels);

/// All sizes of one picture in the file format the tray item reads (app/agent/tray/icon_pixmaps.h).
[[nodiscard]] QByteArray packedPixmaps(const std::vector<Picture>& sizes, const std::vector<int>& pixels);

} // namespace unhunch::icons
