// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/layer.h"

#include "app/figure/pixel_blend.h"
#include "app/figure/pixel_math.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unhunch::figure {

namespace {

/// Paints `colour` wherever a mask covers a row.
struct RowPainter {
    Pixel colour = 0;
    unsigned opacity = 255;
    Blend blend = Blend::Over;

    void paint(std::span<Pixel> row, const CoverageMask& mask, int y) const
    {
        const std::span<const std::uint8_t> coverage = mask.row(y);
        const int left = mask.rowLeft(y);
        const int right = mask.rowRight(y);
        if (opacity != 255 || blend != Blend::Over) {
            paintPixels(partOf(row, left, right), partOf(coverage, left, right));
            return;
        }
        const std::span<Pixel> solid = partOf(row, mask.solidLeft(y), mask.solidRight(y));
        coverEdge(partOf(row, left, mask.solidLeft(y)), partOf(coverage, left, mask.solidLeft(y)));
        std::fill(solid.begin(), solid.end(), colour);
        coverEdge(partOf(row, mask.solidRight(y), right), partOf(coverage, mask.solidRight(y), right));
    }

private:
    /// Most of what is painted is opaque: its edges need no questions for each pixel.
    void coverEdge(std::span<Pixel> pixels, std::span<const std::uint8_t> coverage) const
    {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            blendInto(pixels[i], colour, coverage[i], Blend::Over);
        }
    }

    void paintPixels(std::span<Pixel> pixels, std::span<const std::uint8_t> coverage) const
    {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const unsigned alpha = opacity == 255 ? coverage[i] : times(coverage[i], opacity);
            blendInto(pixels[i], colour, alpha, blend);
        }
    }
};

void shadeRow(std::span<Pixel> pixels, std::span<const std::uint8_t> coverage, Pixel colour, unsigned opacity)
{
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (pixels[i] != 0) { // most of a contact shadow falls on nothing
            atop(pixels[i], colour, times(coverage[i], opacity));
        }
    }
}

void toneRow(std::span<Pixel> pixels,
             std::span<const std::uint8_t> coverage,
             std::span<const std::uint16_t> tones,
             Pixel colour)
{
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const unsigned amount = tones[i] & 0xFFU;
        if (amount != 0) {
            atop(pixels[i], colour, times(coverage[i], amount));
        }
    }
}

void coverRow(std::span<Pixel> pixels, std::span<const Pixel> above)
{
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        cover(pixels[i], above[i]);
    }
}

/// Coverage at any column, also outside of the covered part of the row.
int coverageAt(const CoverageMask& mask, int x, int y)
{
    const bool isCovered = x >= mask.rowLeft(y) && x < mask.rowRight(y);
    return isCovered ? mask.row(y)[indexOf(x)] : 0;
}

/// The falling edge of a soft spot, over the distance from its centre (0..1).
double softness(double distance)
{
    struct Knot {
        double distance = 0;
        double softness = 0;
    };

    constexpr std::array<Knot, 4> kKnots{Knot{0, 1}, Knot{0.45, 0.75}, Knot{0.75, 0.28}, Knot{1, 0}};
    for (std::size_t i = 0; i + 1 < kKnots.size(); ++i) {
        const Knot& from = kKnots[i];
        const Knot& to = kKnots[i + 1];
        if (distance <= to.distance) {
            return mix(
                from.softness, to.softness, (distance - from.distance) / (to.distance - from.distance));
        }
    }
    return 0;
}

/// A soft spot, ready to be asked for each pixel.
struct SpotField {
    const SoftSpot& spot;
    double det = 0;

    [[nodiscard]] unsigned alphaAt(int x, int y) const
    {
        const Vec2 p{x + 0.5 - spot.centre.x, y + 0.5 - spot.centre.y};
        const double a = cross(p, spot.axisB) / det;
        const double b = cross(spot.axisA, p) / det;
        const double squared = a * a + b * b;
        return squared >= 1 ? 0 : byteOf(spot.ink.opacity * softness(std::sqrt(squared)));
    }
};

/// A disc that pixels are cut to.
struct DiscCut {
    Vec2 centre;
    double radius = 0;
    double solid = 0; ///< within this squared distance there is no need of the exact one

    [[nodiscard]] Pixel cut(Pixel p, int x, int y) const
    {
        const Vec2 off{x + 0.5 - centre.x, y + 0.5 - centre.y};
        const double squared = off.x * off.x + off.y * off.y;
        return p != 0 && squared > solid ? scaled(p, byteOf(radius - std::sqrt(squared) + 0.5)) : p;
    }
};

} // namespace

PixelRect Layer::inside(PixelRect rect) const
{
    return {std::max(rect.left, 0),
            std::max(rect.top, 0),
            std::min(rect.right, m_width),
            std::min(rect.bottom, m_height)};
}

void Layer::clear(PixelRect rect) const
{
    const PixelRect r = inside(rect);
    for (int y = r.top; y < r.bottom && !r.isEmpty(); ++y) {
        const std::span<Pixel> pixels = partOf(row(y), r.left, r.right);
        std::fill(pixels.begin(), pixels.end(), Pixel{0});
    }
}

void Layer::fill(const CoverageMask& mask, const Ink& ink, Blend blend) const
{
    const RowPainter painter{opaque(ink.colour), byteOf(ink.opacity), blend};
    for (int y = mask.bounds().top; y < mask.bounds().bottom; ++y) {
        painter.paint(row(y), mask, y);
    }
}

void Layer::fillUnder(const CoverageMask& hidden,
                      const CoverageMask& mask,
                      PixelPoint by,
                      const Ink& ink) const
{
    const Pixel colour = opaque(ink.colour);
    const unsigned opacity = byteOf(ink.opacity);
    const PixelRect b = mask.bounds();
    for (int y = std::max(b.top, -by.y); y < std::min(b.bottom, m_height - by.y); ++y) {
        const int left = std::max(mask.rowLeft(y), -by.x);
        const int right = std::min(mask.rowRight(y), m_width - by.x);
        const auto shade = [&](int from, int to) {
            shadeRow(partOf(row(y + by.y), from + by.x, to + by.x),
                     partOf(mask.row(y), from, to),
                     colour,
                     opacity);
        };
        const int hiddenLeft = std::clamp(hidden.solidLeft(y + by.y) - by.x, left, std::max(left, right));
        const int hiddenRight
            = std::clamp(hidden.solidRight(y + by.y) - by.x, hiddenLeft, std::max(hiddenLeft, right));
        shade(left, hiddenLeft);
        shade(hiddenRight, right);
    }
}

void Layer::fillGradient(const CoverageMask& mask, const VerticalGradient& gradient, Blend blend) const
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

void Layer::tone(const CoverageMask& mask, const ToneBuffer& tone, Rgb colour) const
{
    const Pixel paint = opaque(colour);
    const PixelRect m = mask.bounds();
    const PixelRect t = tone.bounds();
    for (int y = std::max(m.top, t.top); y < std::min(m.bottom, t.bottom); ++y) {
        const int left = std::max(mask.rowLeft(y), t.left);
        const int right = std::min(mask.rowRight(y), t.right);
        toneRow(partOf(row(y), left, right),
                partOf(mask.row(y), left, right),
                partOf(tone.row(y), left, right),
                paint);
    }
}

void Layer::spot(const SoftSpot& spot, Blend blend) const
{
    const SpotField field{spot, cross(spot.axisA, spot.axisB)};
    if (std::abs(field.det) < 1e-9) {
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
        int x = box.left;
        for (Pixel& pixel : partOf(row(y), box.left, box.right)) {
            blendInto(pixel, colour, field.alphaAt(x++, y), blend);
        }
    }
}

void Layer::fillDifference(const CoverageMask& outer, const CoverageMask& inner, const Ink& ink) const
{
    const Pixel colour = opaque(ink.colour);
    const unsigned opacity = byteOf(ink.opacity);
    for (int y = outer.bounds().top; y < outer.bounds().bottom; ++y) {
        int x = outer.rowLeft(y);
        for (Pixel& pixel : partOf(row(y), outer.rowLeft(y), outer.rowRight(y))) {
            const int rest = std::max(0, outer.row(y)[indexOf(x)] - coverageAt(inner, x, y));
            blendInto(pixel, colour, times(static_cast<unsigned>(rest), opacity), Blend::Over);
            ++x;
        }
    }
}

void Layer::draw(const Layer& source, PixelRect rect) const
{
    const PixelRect r = inside(rect);
    for (int y = r.top; y < r.bottom && !r.isEmpty(); ++y) {
        coverRow(partOf(row(y), r.left, r.right), partOf<const Pixel>(source.row(y), r.left, r.right));
    }
}

void Layer::drawDisc(const Layer& source, PixelPoint corner, Vec2 centre, double radius) const
{
    const DiscCut disc{centre, radius, std::pow(std::max(0.0, radius - 1), 2)};
    const PixelRect r = inside({corner.x, corner.y, corner.x + source.width(), corner.y + source.height()});
    for (int y = r.top; y < r.bottom; ++y) {
        int x = r.left - corner.x;
        const std::span<const Pixel> from = source.row(y - corner.y);
        for (Pixel& pixel : partOf(row(y), r.left, r.right)) {
            cover(pixel, disc.cut(from[indexOf(x)], x, y - corner.y));
            ++x;
        }
    }
}

} // namespace unhunch::figure
