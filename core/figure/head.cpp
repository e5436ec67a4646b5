// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/head.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace unhunch::figure {

namespace {

constexpr double kExponent = 2.25;
/// The widest place never lies further back than this, or the chin's ring would reach the neck.
constexpr double kWidestAtMost = -0.04;
constexpr double kHalfPi = std::numbers::pi / 2;

std::vector<double> skinHeights()
{
    std::vector<double> heights{0, 0.01, 0.02, 0.04, 0.06, 0.09, 0.12, 0.16, 0.20};
    for (int i = 0; i < 13; ++i) {
        heights.push_back(mix(0.25, 0.85, i / 12.0));
    }
    heights.insert(heights.end(), {0.88, 0.91, 0.94, 0.96, 0.975, 0.985, 0.993, 0.998, 1.0});
    return heights;
}

Loft shapeSkin(const FigureModel& model)
{
    Loft loft;
    std::vector<Vec3> ring(kAround);
    for (const double h : skinHeights()) {
        for (int j = 0; j < kAround; ++j) {
            ring[static_cast<std::size_t>(j)]
                = headSurface(model, h, kHalfPi - 2 * std::numbers::pi * j / kAround);
        }
        loft.addPoints(ring, h);
    }
    loft.computeNormals(NormalStyle::Surface);
    return loft;
}

double hairline(const FigureModel& model, Hair style, double phi)
{
    const double deg = degrees(phi);
    return style != Hair::Crop ? model.hairBun.at(std::abs(deg))[0] : model.hairCrop.at(deg)[0];
}

/// At the nape the hair lies on the neck instead of the skull.
Vec3 onNape(Vec3 p, double h, double phi)
{
    const double share = smoothStep(100, 135, std::abs(degrees(phi))) * (1 - smoothStep(0.27, 0.44, h));
    return mix(p, inHead(0.222 * std::sin(phi), h, -0.065 + 0.236 * std::cos(phi)), share);
}

std::vector<double> hairRows()
{
    std::vector<double> rows{0, 0.015, 0.04, 0.08, 0.14};
    for (int i = 0; i < 12; ++i) {
        rows.push_back(mix(0.2, 0.80, i / 11.0));
    }
    return rows;
}

/// Shrunken copies of the last row close the crown without a pimple or a flat top.
void closeCrown(Loft& loft)
{
    const int last = loft.rings() - 1;
    const std::vector<Vec3> row(loft.ring(last).begin(), loft.ring(last).end());
    const Vec3 centre = loft.centre(last);
    for (const double shrink : {0.72, 0.40, 0.02}) {
        std::vector<Vec3> ring;
        ring.reserve(row.size());
        const Vec3 rise{0, 0.052 * std::sqrt(1 - shrink * shrink), 0};
        for (const Vec3& p : row) {
            ring.push_back(centre + (p - centre) * shrink + rise);
        }
        loft.addPoints(ring, 1);
    }
}

Loft shapeHair(const FigureModel& model, Hair style)
{
    constexpr int kColumns = 60;
    Loft loft(kColumns);
    std::vector<Vec3> ring(kColumns);
    for (const double row : hairRows()) {
        for (int j = 0; j < kColumns; ++j) {
            const double phi = radians(-180 + 6.0 * j);
            const double start = hairline(model, style, phi);
            const double h = start + (1 - start) * (1 - std::pow(1 - row, 1.5));
            const Vec3 p = headSurface(model, h, phi, hairThickness(style, h, phi, row));
            ring[static_cast<std::size_t>(j)] = onNape(p, h, phi);
        }
        loft.addPoints(ring, row);
    }
    closeCrown(loft);
    loft.computeNormals(NormalStyle::Surface);
    return loft;
}

/// Balls in staggered rows on the hair, small at the hairline: their union is a curly head in every view.
std::vector<Capsule> shapeCurls(const Loft& hair)
{
    struct Row {
        int ring;
        int step; ///< columns from ball to ball
        double radius;
    };

    constexpr std::array kRows{Row{3, 4, 0.068},
                               Row{7, 4, 0.105},
                               Row{10, 4, 0.118},
                               Row{13, 5, 0.122},
                               Row{16, 6, 0.122},
                               Row{18, 15, 0.122}};
    std::vector<Capsule> curls;
    int shift = 0;
    for (const Row& row : kRows) {
        const auto ring = hair.ring(row.ring);
        for (int j = shift; j < hair.around(); j += row.step) {
            const Vec3 centre = ring[static_cast<std::size_t>(j)];
            curls.push_back({centre, row.radius, centre, row.radius});
        }
        shift = shift == 0 ? row.step / 2 : 0;
    }
    return curls;
}

} // namespace

Vec3 headSurface(const FigureModel& model, double h, double phi)
{
    const auto v = model.head.at(h);
    const double widest = std::max(kWidestAtMost, (v[1] + v[2]) / 2);
    const double aside = squared(std::sin(phi), kExponent);
    const double ahead = squared(std::cos(phi), kExponent);
    return inHead(aside * v[0], h, widest + ahead * (ahead > 0 ? v[1] - widest : widest - v[2]));
}

Vec3 headSurface(const FigureModel& model, double h, double phi, double grow)
{
    const double e = kHalfPi * std::pow(std::max(0.0, (h - 0.5) / 0.5), 1.5);
    const Vec3 outward{std::sin(phi) * std::cos(e), std::sin(e), std::cos(phi) * std::cos(e)};
    return headSurface(model, h, phi) + outward * grow;
}

Vec3 headNormal(const FigureModel& model, double h, double phi)
{
    constexpr double kStep = 0.02;
    const Vec3 around = headSurface(model, h, phi + kStep) - headSurface(model, h, phi - kStep);
    const Vec3 up = headSurface(model, h + kStep, phi) - headSurface(model, h - kStep, phi);
    const Vec3 n = normalized(cross(up, around));
    return dot(n, headSurface(model, h, phi) - inHead(0, 0.5, -0.03)) < 0 ? -n : n;
}

double hairThickness(Hair style, double h, double phi, double row)
{
    const double root = smoothStep(-0.05, 0.07, row);
    const double top = smoothStep(0.70, 0.98, h);
    if (style != Hair::Crop) {
        return (0.020 + 0.030 * smoothStep(0.25, 0.6, h) + 0.030 * top) * root;
    }
    const double deg = degrees(phi);
    const double front = std::max(0.0, std::cos(phi));
    double thickness = 0.022 + 0.022 * smoothStep(0.25, 0.6, h)
                       - 0.024 * (1 - smoothStep(60, 85, std::abs(deg))) * (1 - smoothStep(0.74, 0.86, h))
                       + 0.062 * top
                       + 0.05 * front * smoothStep(0.74, 0.9, h) * (1 - smoothStep(0.93, 1, h) * 0.8);
    thickness -= 0.018 * top * std::sin(phi) * (1 - smoothStep(0.95, 1, h));
    const double parting = (deg - 30) / 9;
    thickness
        -= 0.020 * std::exp(-parting * parting) * smoothStep(0.78, 0.86, h) * (1 - smoothStep(0.93, 0.99, h));
    return thickness * root;
}

HeadShapes::HeadShapes(const FigureModel& model)
    : skin(shapeSkin(model))
    , crop(shapeHair(model, Hair::Crop))
    , combedBack(shapeHair(model, Hair::Bun))
    , nose{Capsule{inHead(0, 0.52, 0.325), 0.028, inHead(0, 0.41, 0.365), 0.042},
           Capsule{inHead(0, 0.41, 0.365), 0.042, inHead(0, 0.325, 0.398), 0.05},
           Capsule{inHead(0, 0.325, 0.398), 0.05, inHead(0, 0.285, 0.33), 0.055},
           Capsule{inHead(0, 0.40, 0.34), 0.05, inHead(0, 0.30, 0.33), 0.05}}
    , lips{Capsule{inHead(-0.05, 0.205, 0.345), 0.028, inHead(0.05, 0.205, 0.345), 0.028},
           Capsule{inHead(-0.04, 0.16, 0.34), 0.03, inHead(0.04, 0.16, 0.34), 0.03}}
    , bun{inHead(0, 0.80, -0.46), 0.165, inHead(0, 0.83, -0.52), 0.165}
    , curls(shapeCurls(combedBack))
{}

} // namespace unhunch::figure
