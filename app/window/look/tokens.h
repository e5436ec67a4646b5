// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <chrono>

/// The visual language of the window, in one place: what is not here is not drawn.
namespace unhunch::window::look {

/// Distances in device-independent pixels; everything between two things is one of these.
namespace space {
inline constexpr int kHair = 2;
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kWide = 24;
inline constexpr int kBroad = 32;
inline constexpr int kVast = 48;
} // namespace space

/// Corner radii in device-independent pixels.
namespace radius {
inline constexpr int kSmall = 8;
inline constexpr int kControl = 12;
inline constexpr int kCard = 20;
} // namespace radius

/// How long a change of state takes to be seen; zero where motion is reduced (see Theme::motion).
namespace motion {
inline constexpr std::chrono::milliseconds kQuick{120};
inline constexpr std::chrono::milliseconds kCalm{220};
} // namespace motion

/// The smallest height of something to press, in device-independent pixels.
inline constexpr int kTargetSize = 40;
/// A column of text is never wider than this at text scale 1.
inline constexpr int kReadingWidth = 620;

/// Roles of text. The sizes are steps over the desktop's own font, so that its size and scale are kept.
enum class TextRole {
    Caption, ///< Hints, units, "next".
    Body, ///< Sentences.
    Lead, ///< The one sentence of a page that is read from a distance.
    Strong, ///< A sentence that leads, labels of buttons.
    Heading, ///< The name of a group or card.
    Title, ///< The name of a page or step.
    Display ///< One large number.
};

/// What the desktop or the person asks of the look.
struct Appearance {
    bool dark = false;
    bool highContrast = false;
    bool reducedMotion = false;
    double textScale = 1.0; ///< 0.8 to 2.0; on top of the desktop's font size.

    bool operator==(const Appearance&) const = default;
};

/// The colours of one appearance. Text on its ground has a contrast of at least 4.5 (7 in high contrast).
struct Colours {
    QColor window; ///< The ground of everything, also behind the figure.
    QColor card; ///< A raised group.
    QColor sunken; ///< A field, a track, a quiet button under the pointer.
    QColor line; ///< Hairlines and outlines of fields.
    QColor ink; ///< Text.
    QColor inkSoft; ///< Secondary text.
    QColor accent; ///< The one accent: primary button, progress, links, selection.
    QColor accentHover; ///< The accent under the pointer.
    QColor onAccent; ///< Text on the accent.
    QColor accentSoft; ///< A tinted ground with `ink` or `accent` on it.
    QColor attention; ///< Warm; only for "look here": pain, safety.
    QColor attentionSoft; ///< A tinted ground for it.
    QColor track; ///< The unfilled part of rings and bars.
    QColor breathIn;
    QColor breathHold;
    QColor breathOut;
    QColor focus; ///< The outline of what has the keyboard.
    QColor shadow; ///< With alpha, beneath cards.
};

/// The colours for an appearance; text scale and motion play no part.
[[nodiscard]] Colours coloursFor(const Appearance& appearance);

} // namespace unhunch::window::look
