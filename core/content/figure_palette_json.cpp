// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_json.h"

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

namespace unhunch::content::detail {

namespace {

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

struct NamedColour {
    const char* key;
    Rgb ThemeColours::*colour;
};

constexpr std::array kThemeColours{
    NamedColour{"bg", &ThemeColours::card},
    NamedColour{"blob", &ThemeColours::disc},
    NamedColour{"halo", &ThemeColours::halo},
    NamedColour{"accent", &ThemeColours::accent},
    NamedColour{"inset", &ThemeColours::inset},
    NamedColour{"ring", &ThemeColours::ring},
    NamedColour{"shadow", &ThemeColours::shadow},
    NamedColour{"ink", &ThemeColours::ink},
    NamedColour{"farInk", &ThemeColours::farInk},
    NamedColour{"glow", &ThemeColours::glow},
    NamedColour{"ringTrack", &ThemeColours::ringTrack},
    NamedColour{"ringIn", &ThemeColours::ringIn},
    NamedColour{"ringHold", &ThemeColours::ringHold},
    NamedColour{"ringOut", &ThemeColours::ringOut},
    NamedColour{"shirt", &ThemeColours::shirt},
    NamedColour{"shirtS", &ThemeColours::shirtShade},
    NamedColour{"shirtL", &ThemeColours::shirtLight},
    NamedColour{"shirtK", &ThemeColours::shirtLine},
    NamedColour{"pants", &ThemeColours::trousers},
    NamedColour{"pantsS", &ThemeColours::trousersShade},
    NamedColour{"pantsL", &ThemeColours::trousersLight},
    NamedColour{"pantsK", &ThemeColours::trousersLine},
    NamedColour{"shoe", &ThemeColours::shoe},
    NamedColour{"shoeS", &ThemeColours::shoeShade},
    NamedColour{"shoeK", &ThemeColours::shoeLine},
    NamedColour{"sole", &ThemeColours::sole},
    NamedColour{"soleS", &ThemeColours::soleShade},
    NamedColour{"soleK", &ThemeColours::soleLine},
    NamedColour{"muscle0", &ThemeColours::muscleLow},
    NamedColour{"muscleL", &ThemeColours::muscleTop},
    NamedColour{"muscle", &ThemeColours::muscle},
    NamedColour{"muscleK", &ThemeColours::muscleLine},
    NamedColour{"prop", &ThemeColours::prop},
    NamedColour{"propS", &ThemeColours::propShade},
    NamedColour{"propL", &ThemeColours::propLight},
    NamedColour{"mat", &ThemeColours::mat},
    NamedColour{"band", &ThemeColours::band},
    NamedColour{"wall", &ThemeColours::wall},
    NamedColour{"wallS", &ThemeColours::wallSide},
};

ThemeColours readTheme(const JsonNode& node)
{
    ThemeColours theme;
    for (const NamedColour& entry : kThemeColours) {
        theme.*entry.colour = readColour(node.at(entry.key));
    }
    return theme;
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
    return palette;
}

} // namespace unhunch::content::detail
