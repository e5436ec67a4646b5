// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/coverage_mask.h"
#include "core/figure/vec.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unhunch::figure {

class ToneField;

/// Tone `amount` (0..1) where the light field is below (or, for highlights, above) `threshold`.
struct ToneStep {
    double threshold = 0;
    double amount = 0;
};

struct ToneVertex {
    Vec2 at;
    double light = 0; ///< the field the steps look at
    double facing = 0; ///< shown where >= 0
};

/// Amount of tone for each pixel, with a smooth edge along the terminator. Where surfaces overlap the
/// stronger tone wins.
class ToneBuffer {
public:
    void reset(int width, int height);

    /// Which steps the triangles that follow are toned with; a step of amount 0 does nothing.
    void setSteps(const std::array<ToneStep, 2>& steps) { m_steps = steps; }

    void addTriangle(const ToneVertex& a, const ToneVertex& b, const ToneVertex& c);
    /// Clears what was added.
    void clear();

    [[nodiscard]] PixelRect bounds() const { return m_bounds; }

    /// The amount 0…255 is in the low byte.
    [[nodiscard]] std::span<const std::uint16_t> row(int y) const
    {
        const auto width = static_cast<std::size_t>(m_width);
        return std::span(m_amount).subspan(static_cast<std::size_t>(y) * width, width);
    }

private:
    struct Triangle;
    [[nodiscard]] std::span<std::uint16_t> pixels(int y, int left, int right);
    [[nodiscard]] bool hasTone(double least) const;
    [[nodiscard]] bool isEven(double least, double most) const;
    [[nodiscard]] int evenAmount(double light) const;
    [[nodiscard]] ToneField fieldFor(const Triangle& triangle,
                                     const std::array<double, 3>& lights,
                                     const std::array<double, 3>& faces) const;
    template <typename AmountAt>
    void toneRows(const Triangle& triangle, const AmountAt& amountAt);

    int m_width = 0;
    int m_height = 0;
    std::array<ToneStep, 2> m_steps{};
    PixelRect m_bounds;
    std::vector<std::uint16_t> m_amount;
};

} // namespace unhunch::figure
