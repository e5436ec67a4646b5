// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_parts.h"
#include "core/figure/comforts.h"

namespace unhunch::figure {

void paintBlanket(const FigureView& view)
{
    if (leanForBlanket(view.body.torso()) <= 0) {
        return;
    }
    Loft blanket;
    shapeBlanket(blanket, view.body.torso());
    const ThemeColours& theme = view.look.theme;
    const Rgb base = theme.cosy();
    PartShape shape;
    shape.outline.lofts = {blanket};
    shape.toned = {blanket};
    shape.toneWeight = 0.62;
    shape.hasShadow = true;
    view.brush.part(shape, {base, mix(base, theme.ink, 0.35), theme.propLight, mix(base, theme.ink, 0.5)});
    view.brush.ringArc(blanket, 1, {mix(base, theme.ink, 0.25), 0.018, 0.8, Blend::Atop});
    view.brush.ringArc(blanket, blanket.rings() - 2, {mix(base, theme.ink, 0.25), 0.018, 0.8, Blend::Atop});
}

} // namespace unhunch::figure
