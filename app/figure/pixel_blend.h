// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/layer.h"
#include "app/figure/pixel_math.h"
#include "core/figure/palette.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace unhunch::figure {

/// 32 bit premultiplied ARGB.
using Pixel = std::uint32_t;

constexpr Pixel kOddBytes = 0x00FF00FFU;

/// Each byte of `p` times a / 255, rounded.
constexpr Pixel scaled(Pixel p, unsigned a)
{
    Pixel even = (p & kOddBytes) * a + 0x00800080U;
    even = ((even + ((even >> 8U) & kOddBytes)) >> 8U) & kOddBytes;
    Pixel odd = ((p >> 8U) & kOddBytes) * a + 0x00800080U;
    odd = (odd + ((odd >> 8U) & kOddBytes)) & ~kOddBytes;
    return even | odd;
}

constexpr unsigned alphaOf(Pixel p)
{
    return p >> 24U;
}

inline Pixel opaque(Rgb c)
{
    const auto byte = [](double v) { return static_cast<Pixel>(std::lround(std::clamp(v, 0.0, 1.0) * 255)); };
    return 0xFF000000U | (byte(c.r) << 16U) | (byte(c.g) << 8U) | byte(c.b);
}

/// An opacity 0..1 as 0…255.
inline unsigned byteOf(double opacity)
{
    return static_cast<unsigned>(nearestWhole(std::clamp(opacity, 0.0, 1.0) * 255));
}

/// Paints on everything.
inline void over(Pixel& target, Pixel colour, unsigned alpha)
{
    target = alpha == 255 ? colour : scaled(colour, alpha) + scaled(target, 255 - alpha);
}

/// Paints only on what is painted already; it stays as opaque as it was.
inline void atop(Pixel& target, Pixel colour, unsigned alpha)
{
    const unsigned ground = alphaOf(target);
    if (ground == 0) {
        return;
    }
    if (alpha == 255 && ground == 255) {
        target = colour;
        return;
    }
    const Pixel paint = ground == 255 ? colour : scaled(colour, ground);
    target = scaled(paint, alpha) + scaled(target, 255 - alpha);
}

/// a × b / 255, rounded, for bytes.
constexpr unsigned times(unsigned a, unsigned b)
{
    const unsigned t = a * b + 128;
    return (t + (t >> 8U)) >> 8U;
}

inline void blendInto(Pixel& target, Pixel colour, unsigned alpha, Blend blend)
{
    if (alpha == 0) {
        return;
    }
    if (blend == Blend::Over) {
        over(target, colour, alpha);
    } else {
        atop(target, colour, alpha);
    }
}

/// Another pixel, premultiplied, on top.
inline void cover(Pixel& target, Pixel above)
{
    if (alphaOf(above) == 255) {
        target = above;
    } else if (above != 0) {
        target = above + scaled(target, 255 - alphaOf(above));
    }
}

} // namespace unhunch::figure
