// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/layer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace unhunch::figure {

namespace {

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

Pixel opaque(Rgb c)
{
    const auto byte = [](double v) { return static_cast<Pixel>(std::lround(std::clamp(v, 0.0, 1.0) * 255)); };
    return 0xFF000000U | (byte(c.r) << 16U) | (byte(c.g) << 8U) | byte(c.b);
}

unsigned byteOf(double opacity)
{
    return static_cast<unsigned>(std::clamp(opacity, 0.0, 1.0) * 255 + 0.5);
}

inline void over(Pixel& target, Pixel colour, unsigned alpha)
{
    target = alpha == 255 ? colour : scaled(colour, alpha) + scaled(target, 255 - alpha);
}

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

unsigned times(unsigned a, unsigned b)
{
    const unsigned t = a * b + 128;
    return (t + (t >> 8U)) >> 8U;
}

/// Paints `colour` wherever a mask covers a row.
struct RowPainter {
    Pixel colour = 0;
    unsigned opacity = 255;
    Blend blend = Blend::Over;

    void paint(Pixel* row, const CoverageMask& mask, int y) const
    {
        const int left = mask.rowLeft(y);
        const int right = mask.rowRight(y);
        if (opacity != 255 || blend != Blend::Over) {
            paintPixels(row, mask.row(y), left, right);
            return;
        }
        paintPixels(row, mask.row(y), left, mask.solidLeft(y));
        std::fill(row + mask.solidLeft(y), row + mask.solidRight(y), colour);
        paintPixels(row, mask.row(y), mask.solidRight(y), right);
    }

private:
    void paintPixels(Pixel* row, const std::uint8_t* coverage, int left, int right) const
    {
        for (int x = left; x < right; ++x) {
            const unsigned alpha = opacity == 255 ? coverage[x] : times(coverage[x], opacity);
            if (alpha == 0) {
                continue;
            }
            if (blend == Blend::Over) {
                over(row[x], colour, alpha);
            } else {
                atop(row[x], colour, alpha);
            }
        }
    }
};

/// The falling edge of a soft spot, over the distance from its centre (0..1).
double softness(double distance)
{
    constexpr double kKnots[4][2] = {{0, 1}, {0.45, 0.75}, {0.75, 0.28}, {1, 0}};
    for (int i = 0; i < 3; ++i) {
        if (distance <= kKnots[i + 1][0]) {
            const double t = (distance - kKnots[i][0]) / (kKnots[i + 1][0] - kKnots[i][0]);
            return mix(kKnots[i][1], kKnots[i + 1][1], t);
        }
    }
    return 0;
}

} // namespace

PixelRect Layer::inside(PixelRect rect) const
{
    return {std::max(rect.left, 0),
            std::max(rect.top, 0),
            std::min(rect.right, m_width),
            std::min(rect.bottom, m_height)};
}

void Layer::clear(PixelRect rect)
{
    const PixelRect r = inside(rect);
    for (int y = r.top; y < r.bottom && !r.isEmpty(); ++y) {
        std::memset(row(y) + r.left, 0, static_cast<std::size_t>(r.right - r.left) * sizeof(Pixel));
    }
}

void Layer::fill(const CoverageMask& mask, const Ink& ink, Blend blend)
{
    const RowPainter painter{opaque(ink.colour), byteOf(ink.opacity), blend};
    for (int y = mask.bounds().top; y < mask.bounds().bottom; ++y) {
        painter.paint(row(y), mask, y);
    }
}

void Layer::fillMoved(const CoverageMask& mask, int dx, int dy, const Ink& ink)
{
    const Pixel colour = opaque(ink.colour);
    const unsigned opacity = byteOf(ink.opacity);
    const PixelRect b = mask.bounds();
    for (int y = std::max(b.top, -dy); y < std::min(b.bottom, m_height - dy); ++y) {
        Pixel* target = row(y + dy);
        const int right = std::min(mask.rowRight(y), m_width - dx);
        for (int x = std::max(mask.rowLeft(y), -dx); x < right; ++x) {
            if (target[x + dx] != 0) { // most of a contact shadow falls on nothing
                atop(target[x + dx], colour, times(mask.row(y)[x], opacity));
            }
        }
    }
}

void Layer::fillGradient(const CoverageMask& mask, const VerticalGradient& gradient, Blend blend)
{
    const double height = std::max(gradient.bottomY - gradient.topY, 1e-6);
    for (int y = mask.bounds().top; y < mask.bounds().bottom; ++y) {
        const double t = std::clamp((y + 0.5 - gradient.topY) / height, 0.0, 1.0);
        const RowPainter painter{opaque(mix(gradient.top.colour, gradient.bottom.colour, t)),
                                 byteOf(mix(gradient.top.opacity, gradient.bottom.opacity, t)),
                                 blend};
        painter.paint(row(y), mask, y);
    }
}

void Layer::tone(const CoverageMask& mask, const ToneBuffer& tone, Rgb colour)
{
    const Pixel paint = opaque(colour);
    const PixelRect m = mask.bounds();
    const PixelRect t = tone.bounds();
    for (int y = std::max(m.top, t.top); y < std::min(m.bottom, t.bottom); ++y) {
        const int right = std::min(mask.rowRight(y), t.right);
        const std::uint16_t* tones = tone.row(y);
        const std::uint8_t* coverage = mask.row(y);
        Pixel* pixels = row(y);
        for (int x = std::max(mask.rowLeft(y), t.left); x < right; ++x) {
            const unsigned amount = tones[x] & 0xFFU;
            if (amount != 0) {
                atop(pixels[x], paint, times(coverage[x], amount));
            }
        }
    }
}

void Layer::spot(const SoftSpot& spot, Blend blend)
{
    const double det = cross(spot.axisA, spot.axisB);
    if (std::abs(det) < 1e-9) {
        return;
    }
    const double halfWidth = std::hypot(spot.axisA.x, spot.axisB.x);
    const double halfHeight = std::hypot(spot.axisA.y, spot.axisB.y);
    const PixelRect box = inside({static_cast<int>(std::floor(spot.centre.x - halfWidth)),
                                  static_cast<int>(std::floor(spot.centre.y - halfHeight)),
                                  static_cast<int>(std::ceil(spot.centre.x + halfWidth)) + 1,
                                  static_cast<int>(std::ceil(spot.centre.y + halfHeight)) + 1});
    const Pixel colour = opaque(spot.ink.colour);
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            const Vec2 p{x + 0.5 - spot.centre.x, y + 0.5 - spot.centre.y};
            const double a = cross(p, spot.axisB) / det;
            const double b = cross(spot.axisA, p) / det;
            const double squared = a * a + b * b;
            if (squared >= 1) {
                continue;
            }
            const unsigned alpha = byteOf(spot.ink.opacity * softness(std::sqrt(squared)));
            if (blend == Blend::Over) {
                over(row(y)[x], colour, alpha);
            } else {
                atop(row(y)[x], colour, alpha);
            }
        }
    }
}

void Layer::fillDifference(const CoverageMask& outer, const CoverageMask& inner, const Ink& ink)
{
    const Pixel colour = opaque(ink.colour);
    const unsigned opacity = byteOf(ink.opacity);
    for (int y = outer.bounds().top; y < outer.bounds().bottom; ++y) {
        for (int x = outer.rowLeft(y); x < outer.rowRight(y); ++x) {
            const bool hasInner = x >= inner.rowLeft(y) && x < inner.rowRight(y);
            const int rest = outer.row(y)[x] - (hasInner ? inner.row(y)[x] : 0);
            if (rest > 0) {
                over(row(y)[x], colour, times(static_cast<unsigned>(rest), opacity));
            }
        }
    }
}

void Layer::draw(const Layer& source, PixelRect rect)
{
    const PixelRect r = inside(rect);
    for (int y = r.top; y < r.bottom && !r.isEmpty(); ++y) {
        const Pixel* from = source.row(y);
        Pixel* to = row(y);
        for (int x = r.left; x < r.right; ++x) {
            if (alphaOf(from[x]) == 255) {
                to[x] = from[x];
            } else if (from[x] != 0) {
                to[x] = from[x] + scaled(to[x], 255 - alphaOf(from[x]));
            }
        }
    }
}

void Layer::drawDisc(const Layer& source, PixelPoint corner, Vec2 centre, double radius)
{
    const double solid = std::pow(std::max(0.0, radius - 1), 2); // no need of the exact distance within it
    const PixelRect r = inside({corner.x, corner.y, corner.x + source.width(), corner.y + source.height()});
    for (int y = r.top; y < r.bottom; ++y) {
        const Pixel* from = source.row(y - corner.y);
        Pixel* to = row(y);
        for (int x = r.left; x < r.right; ++x) {
            Pixel p = from[x - corner.x];
            if (p == 0) {
                continue;
            }
            const Vec2 off{x - corner.x + 0.5 - centre.x, y - corner.y + 0.5 - centre.y};
            const double squared = off.x * off.x + off.y * off.y;
            if (squared > solid) {
                p = scaled(p, byteOf(radius - std::sqrt(squared) + 0.5));
            }
            if (alphaOf(p) == 255) {
                to[x] = p;
            } else {
                to[x] = p + scaled(to[x], 255 - alphaOf(p));
            }
        }
    }
}

} // namespace unhunch::figure
