// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QString>

#include <vector>

namespace unhunch::icons {

/// What a shape is for: decides its colour, and what becomes of it where a panel allows one colour only.
enum class Tone {
    Body, ///< the badge beneath, dark enough to outline the mark on a light panel
    Track, ///< the spent part of the ring, and what has been
    Mark, ///< what tells the state
};

struct Shape {
    QPainterPath path;
    Tone tone = Tone::Mark;
};

/// One picture on a square of `kSide` units, shapes back to front; all are filled paths, since panels
/// recolour fills only.
struct Picture {
    QString name;
    QColor body;
    /// Somebody has to look: in one colour the badge stays whole and the mark is cut out of it.
    bool isLoud = false;
    /// The ring is part of the mark; other quiet pictures get a thin one in one colour, so that they stay a
    /// family.
    bool hasRing = false;
    /// The size in pixels for those who ask for none.
    int naturalSide = 16;
    std::vector<Shape> shapes;
};

inline constexpr qreal kSide = 16;

/// The colour a shape is painted with.
[[nodiscard]] QColor colourOf(const Picture& picture, Tone tone);

/// All pictures of the tray, drawn for a raster of `pixels` to the side: straight edges lie on its lines.
[[nodiscard]] std::vector<Picture> trayPictures(int pixels);

/// The program's icon, for launchers and windows.
[[nodiscard]] Picture appPicture();

} // namespace unhunch::icons
