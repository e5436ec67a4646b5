// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/coverage_mask.h"
#include "app/figure/tone_buffer.h"
#include "core/figure/palette.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace unhunch::figure {

struct PixelPoint {
    int x = 0;
    int y = 0;
};

/// Over paints on everything; Atop only on what is painted already, and never changes how opaque it is.
enum class Blend { Over, Atop };

/// A colour with its opacity 0..1.
struct Ink {
    Rgb colour;
    double opacity = 1;
};

/// Ink that changes evenly from y = top to y = bottom, in pixels.
struct VerticalGradient {
    Ink top;
    Ink bottom;
    double topY = 0;
    double bottomY = 1;
};

/// A soft spot: full at the centre, nothing at the edge. The two axes are its half diameters.
struct SoftSpot {
    Vec2 centre;
    Vec2 axisA;
    Vec2 axisB;
    Ink ink;
};

/// Pixels in 32 bit premultiplied ARGB, owned by somebody else. Painting changes those pixels, not the layer.
class Layer {
public:
    Layer() = default;

    /// `stride` is how many pixels a row begins after the one above it.
    Layer(std::span<std::uint32_t> pixels, int width, int height, std::size_t stride)
        : m_pixels(pixels)
        , m_width(width)
        , m_height(height)
        , m_stride(stride)
    {}

    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] int height() const { return m_height; }

    [[nodiscard]] std::span<std::uint32_t> row(int y) const
    {
        return m_pixels.subspan(static_cast<std::size_t>(y) * m_stride, static_cast<std::size_t>(m_width));
    }

    void clear(PixelRect rect) const;
    void fill(const CoverageMask& mask, const Ink& ink, Blend blend) const;
    /// The mask moved by whole pixels, atop, but not where `hidden` will be painted over it anyway.
    void fillUnder(const CoverageMask& hidden, const CoverageMask& mask, PixelPoint by, const Ink& ink) const;
    void fillGradient(const CoverageMask& mask, const VerticalGradient& gradient, Blend blend) const;
    /// Where both mask and tone are.
    void tone(const CoverageMask& mask, const ToneBuffer& tone, Rgb colour) const;
    void spot(const SoftSpot& spot, Blend blend) const;
    /// What `outer` covers more than `inner`.
    void fillDifference(const CoverageMask& outer, const CoverageMask& inner, const Ink& ink) const;
    /// Another layer of the same size on top of this one, inside `rect`.
    void draw(const Layer& source, PixelRect rect) const;
    /// A smaller layer on top of this one with its corner at `corner`, cut to a disc given in its own pixels.
    void drawDisc(const Layer& source, PixelPoint corner, Vec2 centre, double radius) const;

private:
    [[nodiscard]] PixelRect inside(PixelRect rect) const;

    std::span<std::uint32_t> m_pixels;
    int m_width = 0;
    int m_height = 0;
    std::size_t m_stride = 0;
};

} // namespace unhunch::figure
