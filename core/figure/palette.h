// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/person.h"
#include "core/figure/vec.h"

#include <array>
#include <cstdint>

namespace unhunch::figure {

/// A colour with components 0..1.
struct Rgb {
    double r = 0;
    double g = 0;
    double b = 0;

    bool operator==(const Rgb&) const = default;
};

constexpr Rgb mix(Rgb a, Rgb b, double t)
{
    return {mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t)};
}

enum class Theme { Light, Dark };

inline constexpr std::array kThemes{Theme::Light, Theme::Dark};

struct SkinColours {
    Rgb base, shade, light, line, lip;
};

struct HairColours {
    Rgb base, light;
};

struct OutfitColours {
    Rgb shirt, shirtShade, shirtLight, shirtLine;
    Rgb trousers, trousersShade, trousersLight, trousersLine;
};

/// Every colour of one theme that does not depend on the person.
struct ThemeColours {
    Rgb card, disc, halo, accent, inset, ring, shadow, ink, farInk, glow;
    Rgb ringTrack, ringIn, ringHold, ringOut;
    Rgb shoe, shoeShade, shoeLine, sole, soleShade, soleLine;
    Rgb muscleLow, muscleTop, muscle, muscleLine;
    Rgb prop, propShade, propLight, mat, band, wall, wallSide;

    /// Of cushion and blanket.
    [[nodiscard]] Rgb cosy() const { return mix(band, propLight, 0.5); }
};

/// All colours of the figure: resources/figure/palette.json.
struct Palette {
    std::array<ThemeColours, 2> themes{}; ///< by Theme
    std::array<SkinColours, 4> skins{}; ///< by Skin
    std::array<std::array<HairColours, 4>, 2> hairs{}; ///< by Theme, then Skin
    std::array<std::array<OutfitColours, 4>, 2> outfits{}; ///< by Theme, then Outfit

    [[nodiscard]] const ThemeColours& theme(Theme t) const { return themes.at(static_cast<std::size_t>(t)); }

    [[nodiscard]] const SkinColours& skin(Skin s) const { return skins.at(static_cast<std::size_t>(s)); }

    [[nodiscard]] const HairColours& hair(Theme t, Skin s) const
    {
        return hairs.at(static_cast<std::size_t>(t)).at(static_cast<std::size_t>(s));
    }

    [[nodiscard]] const OutfitColours& outfit(Theme t, Outfit o) const
    {
        return outfits.at(static_cast<std::size_t>(t)).at(static_cast<std::size_t>(o));
    }
};

} // namespace unhunch::figure
