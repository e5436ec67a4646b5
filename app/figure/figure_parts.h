// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/paint_figure.h"

namespace unhunch::figure {

/// One view of one body while it is painted: what the parts below need to know.
struct FigureView {
    Brush& brush;
    const Body& body;
    const FigureLook& look;
    Side nearArm = Side::Left;
    Side nearLeg = Side::Left;
    double farArm = 0; ///< 0 frontal … 1 from the side: how much the far arm is set back
    double farLeg = 0;

    FigureView(Brush& b, const Body& figure, const FigureLook& person);

    /// How far a limb is set back: 0 for the near one.
    [[nodiscard]] double farnessOfArm(Side side) const { return side == nearArm ? 0 : farArm; }

    [[nodiscard]] double farnessOfLeg(Side side) const { return side == nearLeg ? 0 : farLeg; }

    /// The head is seen from behind.
    [[nodiscard]] bool isHeadAway() const;
    /// Colours of a limb, set back by `farness`; never towards black, which looks dead.
    [[nodiscard]] PartColours farther(PartColours colours, double farness) const;
    [[nodiscard]] PartColours skinColours() const;
    [[nodiscard]] PartColours shirtColours() const;
    [[nodiscard]] PartColours trouserColours() const;
};

void paintArm(const FigureView& view, Side side);
void paintHand(const FigureView& view, Side side);
void paintLeg(const FigureView& view, Side side);
void paintPelvis(const FigureView& view);
void paintShirt(const FigureView& view);
/// Skin and collar; nothing where `paintNeckBehind` has painted it already, but the collar.
void paintNeck(const FigureView& view);
/// Before the shirt: the neck where it is bent away from the viewer.
void paintNeckBehind(const FigureView& view);
void paintMuscles(const FigureView& view);
/// Lies where the muscles are shown, which it covers.
void paintBlanket(const FigureView& view);
void paintHead(const FigureView& view);
void paintFace(const FigureView& view);
void paintHair(const FigureView& view);

} // namespace unhunch::figure
