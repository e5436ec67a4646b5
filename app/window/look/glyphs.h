// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace unhunch::window::look {

/// The drawn signs of the window: one line weight, round ends, made for any size.
enum class Glyph {
    Pause,
    Play,
    Back,
    Skip,
    Stop,
    SoundOn,
    SoundOff,
    Hurt, ///< A small flash: "this hurts".
    Check,
    Close,
    Home,
    Journal,
    Settings,
    Help,
    ArrowUp,
    ArrowDown,
    ArrowForward,
    More,
    Power,
    Repeat, ///< A circle that begins anew.
    FullScreen,
    LeaveFullScreen,
    SmallWindow, ///< A screen with a small window in its corner.
    UsualWindow, ///< A small window that grows.
    BackView, ///< Head, shoulders and spine from behind.
    Book,
};

/// Paints a glyph into the square; Back, Skip and ArrowForward are mirrored where the painter's layout
/// direction is right to left.
void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& square, const QColor& colour);

} // namespace unhunch::window::look
