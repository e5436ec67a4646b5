// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"

#include <QPainterPath>

#include <initializer_list>

namespace unhunch::window::look::detail {

/// All glyphs are drawn in a square of so many units.
inline constexpr double kUnits = 24.0;

/// A glyph is strokes, and shapes that are filled as well.
struct Drawing {
    QPainterPath strokes;
    QPainterPath fills;
};

void polyline(QPainterPath& path, std::initializer_list<QPointF> points);

// The controls of a session and of its window, glyph by glyph.
[[nodiscard]] Drawing pause();
[[nodiscard]] Drawing play();
[[nodiscard]] Drawing skip();
[[nodiscard]] Drawing stop();
[[nodiscard]] Drawing soundOn();
[[nodiscard]] Drawing soundOff();
[[nodiscard]] Drawing hurt();
[[nodiscard]] Drawing repeat();
[[nodiscard]] Drawing fullScreen();
[[nodiscard]] Drawing leaveFullScreen();
[[nodiscard]] Drawing smallWindow();
[[nodiscard]] Drawing usualWindow();

} // namespace unhunch::window::look::detail
