// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/vec.h"

#include <optional>
#include <variant>
#include <vector>

namespace unhunch::figure {

/// Degrees; scale in pixels per H for a picture of 480 × 480; the target is shown in the middle.
struct CameraSpec {
    double yaw = 0;
    double pitch = 7;
    double roll = 0;
    double scale = 80;
    Vec3 target;
};

/// The camera's yaw at a time of the track.
struct CameraKey {
    double t = 0;
    double yaw = 0;
};

struct OfficeChair {
    double z = 0;
    double seat = 1.70; ///< height of the seat's top
};

struct SturdyChair {
    double x = 0;
    double z = 0;
    double seat = 1.70;
    double yaw = 0;
};

struct Mat {
    double x0 = 0, x1 = 0, z0 = 0, z1 = 0;
};

struct Wall {
    double z = 0, x0 = -2.3, x1 = 2.0, height = 7.6;
};

struct Counter {
    double z = 0, height = 3.45, depth = 1.3;
};

struct Door {
    double z = 0;
};

struct Pillow {
    double x = 0, y = 0.24, z = 0; ///< its middle
    Vec3 half{0.55, 0.22, 0.75};
    bool isCosy = false; ///< in the colour of the blanket
};

/// A pillow that the person sits on: hips that come lower than `below` are raised, and the back tilts by so
/// many degrees.
struct CushionSpec {
    Pillow pillow;
    double below = 0;
    double raise = 0;
    double tilt = 0;
};

/// Marks the place of the figure's shadow in the list of props; without it the shadow comes last.
struct GroundShadow {};

using Prop = std::variant<OfficeChair, SturdyChair, Mat, Wall, Counter, Door, Pillow, GroundShadow>;

/// What is painted as one layer of the figure, back to front.
enum class Part { ArmLeft, ArmRight, LegLeft, LegRight, Pelvis, Shirt, Neck, Muscles, Head };

/// How strongly each muscle is shown, 0..1; the shoulder blade is a hint in the shirt's colour.
struct MuscleLevels {
    double rhomboids = 0;
    double trapezius = 0;
    double levator = 0;
    double erector = 0;
    double scapula = 0;

    bool operator==(const MuscleLevels&) const = default;
};

struct MuscleKey {
    double t = 0;
    MuscleLevels levels;
};

/// The round picture of the same pose seen from behind; pixels of a 480 × 480 picture.
struct InsetSpec {
    Vec2 centre;
    double radius = 84;
    double yaw = 180;
    double pitch = 8;
    double scale = 92;
    Vec3 offset{0, 0.1, 0};
    bool follow = true; ///< the camera looks straight at the back, however far it bends
    std::vector<Part> order;
};

enum class ArrowSpace { World, Chest, ShoulderLeft, ShoulderRight };

/// A motion arrow along a quadratic curve, shown from t0 to t1 of the track.
struct ArrowSpec {
    ArrowSpace space = ArrowSpace::World;
    Vec3 from, over, to;
    double t0 = 0;
    double t1 = 1e9;
    double width = 0.13; ///< H
};

enum class BreathPhase { In, Hold, Out };

struct BreathSpan {
    BreathPhase phase = BreathPhase::In;
    double seconds = 0;
};

/// A resistance band from both fists to one place.
struct Band {
    Vec3 anchor;
    double length = 0; ///< of the band at rest, H; nearer than that it hangs
};

/// What surrounds the figure of one track, and how it is looked at.
struct Scene {
    CameraSpec camera;
    std::vector<CameraKey> cameraKeys;
    std::vector<Prop> props;
    bool shoes = true;
    bool eyesClosed = false;
    std::vector<Part> order; ///< empty: by the view
    std::vector<MuscleKey> muscles;
    std::optional<InsetSpec> inset;
    std::vector<ArrowSpec> arrows;
    std::optional<Band> band;
    std::optional<double> glowHeight;
    std::vector<BreathSpan> breathRing;
    std::optional<CushionSpec> cushion; ///< where one makes the position easier
    bool allowsBlanket = false;
};

} // namespace unhunch::figure
