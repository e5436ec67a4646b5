// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/monotone_table.h"
#include "core/figure/vec.h"

#include <array>
#include <vector>

namespace unhunch::figure {

/// Left is the person's left. Used as an index too: see at().
enum class Side { Left, Right };

inline constexpr std::array kSides{Side::Left, Side::Right};

/// +1 on the left, -1 on the right: the sign of x on that side.
constexpr double signOf(Side side)
{
    return side == Side::Left ? 1 : -1;
}

constexpr Side other(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

/// Two of something, one for each side.
template <typename T>
struct Pair {
    T left{};
    T right{};

    constexpr T& operator[](Side side) { return side == Side::Left ? left : right; }

    constexpr const T& operator[](Side side) const { return side == Side::Left ? left : right; }
};

/// Lengths of the bones in H.
struct BoneLengths {
    double pelvis = 0;
    double lumbar = 0;
    double lowerThorax = 0;
    double upperThorax = 0;
    double neck = 0;
    double upperArm = 0;
    double forearm = 0;
    double thigh = 0;
    double shin = 0;
};

/// The bones of the spine from below; the order is that of Pose::spine.
enum class SpineBone { Lumbar, LowerThorax, UpperThorax, Neck, Head };
inline constexpr int kSpineBones = 5;

/// A finger or toe: where it starts to the thumb's side (or the inner side), its length and radius, in H.
struct Digit {
    double offset = 0;
    double length = 0;
    double radius = 0;
};

/// Places on the shoulder blade as offsets from its centre: x outwards, y upwards, in H.
struct ScapulaLandmarks {
    Vec2 superior;
    Vec2 root;
    Vec2 medial;
    Vec2 inferior;
    Vec2 lateral;
    Vec2 acromion;
    Vec2 glenoid;
};

/// The body's measures: the tables of resources/figure/model.json. One model serves every pose and view.
struct FigureModel {
    BoneLengths bones;
    double hipHalfWidth = 0;
    std::array<double, kSpineBones> restFlex{}; ///< degrees
    Vec3 clavicleBase;
    Vec3 clavicle;

    MonotoneTable torso; ///< height over the hips → half width, front, back, superellipse exponent
    std::array<double, 6> spineKnots{};
    MonotoneTable arm; ///< 0..1 upper bone, 1..2 lower bone → half width, front, back
    MonotoneTable leg;
    MonotoneTable head; ///< 0 chin … 1 crown → half width, front z, back z
    MonotoneTable hairCrop; ///< degrees from the front, left positive → height of the hairline
    MonotoneTable hairBun; ///< the same over the absolute angle
    MonotoneTable shoe; ///< along the foot → half width, top, bottom, shift to the inner side
    MonotoneTable bareFoot;
    MonotoneTable palm; ///< along the hand → half width, half thickness

    std::array<Digit, 4> fingers{}; ///< index finger first
    std::array<double, 3> phalanxFraction{};
    std::array<double, 3> curlDegrees{};
    std::array<Digit, 5> toes{}; ///< big toe first
    ScapulaLandmarks scapula;
    Vec3 light; ///< unit vector in view space, the same for every view
};

} // namespace unhunch::figure
