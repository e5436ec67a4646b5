// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/tokens.h"

namespace unhunch::window::look {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QColor shade(int alpha)
{
    return {20, 28, 34, alpha};
}

Colours light()
{
    return {.window = rgb(0xF6F4F0),
            .card = rgb(0xFFFDFA),
            .sunken = rgb(0xEBE8E1),
            .line = rgb(0xDDD8CE),
            .ink = rgb(0x232B3E),
            .inkSoft = rgb(0x596173),
            .accent = rgb(0x2C706A),
            .accentHover = rgb(0x235C57),
            .onAccent = rgb(0xFFFFFF),
            .accentSoft = rgb(0xDFEBE8),
            .attention = rgb(0xB2432A),
            .attentionSoft = rgb(0xF9E4DA),
            .track = rgb(0xDCE4E1),
            .breathIn = rgb(0x5FA39C),
            .breathHold = rgb(0xD9A441),
            .breathOut = rgb(0x7C8FB8),
            .focus = rgb(0x1D5C8A),
            .shadow = shade(22)};
}

Colours dark()
{
    return {.window = rgb(0x15181E),
            .card = rgb(0x1E232B),
            .sunken = rgb(0x262C35),
            .line = rgb(0x363F4A),
            .ink = rgb(0xECEAE5),
            .inkSoft = rgb(0xA7B0BB),
            .accent = rgb(0x8ACBC3),
            .accentHover = rgb(0xA3DAD3),
            .onAccent = rgb(0x10211F),
            .accentSoft = rgb(0x21373A),
            .attention = rgb(0xFF9A73),
            .attentionSoft = rgb(0x402A23),
            .track = rgb(0x2D353F),
            .breathIn = rgb(0x7DB5AF),
            .breathHold = rgb(0xE2BC6C),
            .breathOut = rgb(0x8FA0CC),
            .focus = rgb(0x9CC9F2),
            .shadow = QColor(0, 0, 0, 70)};
}

Colours strongLight()
{
    Colours colours = light();
    colours.window = rgb(0xFFFFFF);
    colours.card = rgb(0xFFFFFF);
    colours.sunken = rgb(0xEFEFEF);
    colours.line = rgb(0x4A4A4A);
    colours.ink = rgb(0x000000);
    colours.inkSoft = rgb(0x2C2C2C);
    colours.accent = rgb(0x0F4A45);
    colours.accentHover = rgb(0x08332F);
    colours.attention = rgb(0x7E210C);
    colours.track = rgb(0xB9C3C0);
    colours.breathIn = rgb(0x1F6B63);
    colours.breathHold = rgb(0x8A5A00);
    colours.breathOut = rgb(0x35497A);
    colours.focus = rgb(0x003A8C);
    return colours;
}

Colours strongDark()
{
    Colours colours = dark();
    colours.window = rgb(0x000000);
    colours.card = rgb(0x0B0D10);
    colours.line = rgb(0xB8C0C8);
    colours.ink = rgb(0xFFFFFF);
    colours.inkSoft = rgb(0xE0E4E8);
    colours.accent = rgb(0xA8EDE4);
    colours.accentHover = rgb(0xD0FAF4);
    colours.onAccent = rgb(0x000000);
    colours.attention = rgb(0xFFB899);
    colours.track = rgb(0x4A5562);
    colours.focus = rgb(0xFFE066);
    return colours;
}

} // namespace

Colours coloursFor(const Appearance& appearance)
{
    if (appearance.highContrast) {
        return appearance.dark ? strongDark() : strongLight();
    }
    return appearance.dark ? dark() : light();
}

} // namespace unhunch::window::look
