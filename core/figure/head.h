// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/loft.h"
#include "core/figure/model.h"
#include "core/figure/palette.h"

#include <array>
#include <vector>

namespace unhunch::figure {

/// A point inside or on the head in the head's own frame: `h` from 0 chin to 1 crown.
constexpr Vec3 inHead(double x, double h, double z)
{
    return {x, h - 0.30, z};
}

/// The skin at height `h` (0 chin … 1 crown) and `phi` radians from the front, left positive; head frame.
[[nodiscard]] Vec3 headSurface(const FigureModel& model, double h, double phi);
/// The same, lifted off the surface by `grow`.
[[nodiscard]] Vec3 headSurface(const FigureModel& model, double h, double phi, double grow);
/// Unit vector out of the skin there; head frame.
[[nodiscard]] Vec3 headNormal(const FigureModel& model, double h, double phi);

/// Thickness of the hair over the skin; `row` runs from 0 at the hairline to 1 at the crown.
[[nodiscard]] double hairThickness(Hair style, double h, double phi, double row);

/// What of a head never changes, in the head's frame. Made once for a model.
struct HeadShapes {
    explicit HeadShapes(const FigureModel& model);

    /// The surface of the hair; the bun and the curls stand on hair that is combed back.
    [[nodiscard]] const Loft& hair(Hair style) const { return style == Hair::Crop ? crop : combedBack; }

    Loft skin;
    Loft crop;
    Loft combedBack;
    std::array<Capsule, 4> nose{};
    std::array<Capsule, 2> lips{};
    Capsule bun;
    std::vector<Capsule> curls;
};

} // namespace unhunch::figure
