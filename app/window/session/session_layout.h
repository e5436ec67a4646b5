// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <functional>

namespace unhunch::window {

/// The shapes the session page takes.
enum class SessionShape {
    Wide, ///< figure beside the column of text
    Tall, ///< figure above it
    Mini ///< a small figure beside title and ring; no sentences, controls without words
};

/// What the layout must know of the texts: heights for a width at a size factor.
struct SessionMeasures {
    std::function<int(int width, double factor, bool isFull)>
        header; ///< place, title and the longest sentence; the title alone where it is not full
    std::function<int(int width, double factor)> foot; ///< the next line
    std::function<int(double factor)> cueWidth; ///< the longest cue with its arrow
    int barHeight = 0; ///< parts bar with names
    int controlsHeight = 0;
    double textScale = 1.0;
};

/// Where everything is, left to right; the page mirrors it for right to left.
struct SessionLayout {
    SessionShape shape = SessionShape::Wide;
    double factor = 1.0; ///< for all texts of the column
    QRect figure;
    QRect header;
    QRect dial;
    QRect cue;
    QRect foot;
    QRect bar;
    QRect controls;
};

/// The largest texts and the largest figure for which everything has room. Nothing overlaps and nothing is
/// cut from 360 × 240 upwards at every text scale.
[[nodiscard]] SessionLayout layOutSession(QSize size, const SessionMeasures& measures);

} // namespace unhunch::window
