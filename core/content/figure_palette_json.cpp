// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_json.h"

#include <charconv>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace unhunch::content::detail {

namespace {

using figure::OutfitColours;
using figure::Rgb;
using figure::ThemeColours;

Rgb readColour(const JsonNode& node)
{
    const std::string text = node.text({7, 7}, "#000000");
    const std::string_view digits = std::string_view(text).substr(1);
    unsigned value = 0;
    const auto parsed = std::from_chars(digits.begin(), digits.end(), value, 16);
    if (text.front() != '#' || parsed.ptr != digits.end()) {
        node.fail("a colour is written #RRGGBB");
        return {};
    }
    constexpr double kFull = 255;
    return {((value >> 16U) & 0xFFU) / kFull, ((value >> 8U) & 0xFFU) / kFull, (value & 0xFFU) / kFull};
}

figure::HairColours readHair(const JsonNode& node)
{
    const std::vector<JsonNode> shades = node.items({2, 2});
    return shades.size() == 2 ? figure::HairColours{readColour(shades[0]), readColour(shades[1])}
                              : figure::HairColours{};
}

template <typename Colours>
struct NamedColour {
    const char* key;
    Rgb Colours::*colour;
};

using NamedOutfitColour = NamedColour<OutfitColours>;
using NamedThemeColour = NamedColour<ThemeColours>;

constexpr std::array kOutfitColours{
    NamedOutfitColour{"shirt", &OutfitColours::shirt},
    NamedOutfitColour{"shirtS", &OutfitColours::shirtShade},
    NamedOutfitColour{"shirtL", &OutfitColours::shirtLight},
    NamedOutfitColour{"shirtK", &OutfitColours::shirtLine},
    NamedOutfitColour{"pants", &OutfitColours::trousers},
    NamedOutfitColour{"pantsS", &OutfitColours::trousersShade},
    NamedOutfitColour{"pantsL", &OutfitColours::trousersLight},
    NamedOutfitColour{"pantsK", &OutfitColours::trousersLine},
};

constexpr std::array kThemeColours{
    NamedThemeColour{"bg", &ThemeColours::card},
    NamedThemeColour{"blob", &ThemeColours::disc},
    NamedThemeColour{"halo", &ThemeColours::halo},
    NamedThemeColour{"accent", &ThemeColours::accent},
    NamedThemeColour{"inset", &ThemeColours::inset},
    NamedThemeColour{"ring", &ThemeColours::ring},
    NamedThemeColour{"shadow", &ThemeColours::shadow},
    NamedThemeColour{"ink", &ThemeColours::ink},
    NamedThemeColour{"farInk", &ThemeColours::farInk},
    NamedThemeColour{"glow", &ThemeColours::glow},
    NamedThemeColour{"ringTrack", &ThemeColours::ringTrack},
    NamedThemeColour{"ringIn", &ThemeColours::ringIn},
    NamedThemeColour{"ringHold", &ThemeColours::ringHold},
    NamedThemeColour{"ringOut", &ThemeColours::ringOut},
    NamedThemeColour{"shoe", &ThemeColours::shoe},
    NamedThemeColour{"shoeS", &ThemeColours::shoeShade},
    NamedThemeColour{"shoeK", &ThemeColours::shoeLine},
    NamedThemeColour{"sole", &ThemeColours::sole},
    NamedThemeColour{"soleS", &ThemeColours::soleShade},
    NamedThemeColour{"soleK", &ThemeColours::soleLine},
    NamedThemeColour{"muscle0", &ThemeColours::muscleLow},
    NamedThemeColour{"muscleL", &ThemeColours::muscleTop},
    NamedThemeColour{"muscle", &ThemeColours::muscle},
    NamedThemeColour{"muscleK", &ThemeColours::muscleLine},
    NamedThemeColour{"prop", &ThemeColours::prop},
    NamedThemeColour{"propS", &ThemeColours::propShade},
    NamedThemeColour{"propL", &ThemeColours::propLight},
    NamedThemeColour{"mat", &ThemeColours::mat},
    NamedThemeColour{"band", &ThemeColours::band},
    NamedThemeColour{"wall", &ThemeColours::wall},
    NamedThemeColour{"wallS", &ThemeColours::wallSide},
};

template <typename Colours>
Colours readColours(const JsonNode& node, std::span<const NamedColour<Colours>> names)
{
    Colours colours;
    for (const NamedColour<Colours>& entry : names) {
        colours.*entry.colour = readColour(node.at(entry.key));
    }
    return colours;
}

ThemeColours readTheme(const JsonNode& node)
{
    return readColours<ThemeColours>(node, kThemeColours);
}

OutfitColours readOutfit(const JsonNode& node)
{
    return readColours<OutfitColours>(node, kOutfitColours);
}

} // namespace

figure::Palette readPalette(const JsonNode& root)
{
    figure::Palette palette;
    palette.themes = {readTheme(root.at("themes").at("light")), readTheme(root.at("themes").at("dark"))};
    std::size_t index = 0;
    for (const std::string_view name : {"porcelain", "honey", "bronze", "espresso"}) {
        const JsonNode skin = root.at("skins").at(name);
        palette.skins.at(index) = {readColour(skin.at("base")),
                                   readColour(skin.at("shade")),
                                   readColour(skin.at("light")),
                                   readColour(skin.at("line")),
                                   readColour(skin.at("lip"))};
        palette.hairs[0].at(index) = readHair(root.at("hairLightTheme").at(name));
        palette.hairs[1].at(index) = readHair(root.at("hairDarkTheme").at(name));
        ++index;
    }
    index = 0;
    for (const std::string_view name : {"lagoon", "sky", "lilac", "moss"}) {
        const JsonNode outfit = root.at("outfits").at(name);
        palette.outfits[0].at(index) = readOutfit(outfit.at("light"));
        palette.outfits[1].at(index) = readOutfit(outfit.at("dark"));
        ++index;
    }
    return palette;
}

} // namespace unhunch::content::detail
