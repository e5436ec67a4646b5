// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/coverage_mask.h"
#include "app/figure/layer.h"
#include "app/figure/tone_buffer.h"
#include "core/figure/camera.h"
#include "core/figure/loft.h"
#include "core/figure/palette.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace unhunch::figure {

/// A loft's rings on the screen.
struct ScreenLoft {
    const Loft* loft = nullptr;
    std::vector<Vec2> points;
    Vec2 least; ///< the box around them
    Vec2 most;
};

/// Buffers of one picture size, kept from frame to frame.
struct Scratch {
    CoverageMask base;
    CoverageMask edge;
    CoverageMask shadow;
    ScreenLoft screen; ///< the loft last looked at: one part asks for its rings several times
    ToneBuffer tone;
    std::vector<Vec2> ring;
    std::vector<Vec2> line;
    std::vector<ToneVertex> toneA;
    std::vector<ToneVertex> toneB;

    void reset(int width, int height, int linesPerRow);
};

/// Rings `first` … `last` of a loft.
struct LoftSlice {
    const Loft* loft = nullptr;
    int first = 0;
    int last = 0;

    LoftSlice(const Loft& whole) // NOLINT(google-explicit-constructor): a loft is the slice of all its rings
        : LoftSlice(whole, 0, whole.rings() - 1)
    {}

    LoftSlice(const Loft& from, int firstRing, int lastRing)
        : loft(&from)
        , first(firstRing)
        , last(lastRing)
    {}
};

/// A union of tubes and capsules.
struct Outline {
    std::vector<LoftSlice> lofts;
    std::vector<Capsule> capsules;
};

struct PartColours {
    Rgb base;
    Rgb shade;
    Rgb light;
    std::optional<Rgb> line; ///< where the part crosses another
};

/// One body part: what it covers, where its line and contact shadow run, and how it is lit.
struct PartShape {
    Outline outline;
    std::optional<Outline> edge; ///< in place of the outline, for line and shadow: leaves out a limb's root
    std::vector<LoftSlice> toned;
    double toneWeight = 1;
    double fadeFrom = 0; ///< the shade grows in from here along the limb …
    double fadeTo = 0; ///< … to here …
    double fade = 0; ///< … taking so much off at the root
    double lineWidth = 0.020;
    bool hasShadow = false;
    bool hasHighlight = false;
};

/// A line on the figure: its colour and width in H.
struct Pen {
    Rgb colour;
    double width = 0;
    double opacity = 1;
    Blend blend = Blend::Over;
};

/// Paints the parts of one view of one figure into one layer. In silhouette mode it paints nothing and
/// collects the union of all parts, and the same grown by a rim.
class Brush {
public:
    /// `light` in view space. All must outlive the brush.
    Brush(Layer& layer, const Camera& camera, Vec3 light, Scratch& scratch);

    /// Collects into two cleared masks instead of painting.
    void collect(CoverageMask& silhouette, CoverageMask& rim, double rimWidth);

    void setInk(Rgb ink) { m_ink = ink; }

    /// For a picture that is flipped afterwards: contact shadows fall to the other side.
    void setFlipped(bool isFlipped) { m_shadowSide = isFlipped ? -1 : 1; }

    [[nodiscard]] const Camera& camera() const { return m_camera; }

    /// Where the light comes from, in the world.
    [[nodiscard]] Vec3 light() const { return m_light; }

    [[nodiscard]] double facing(Vec3 direction) const { return m_camera.facing(direction); }

    /// Nothing within `radius` H of the point can be in the picture.
    [[nodiscard]] bool isOutside(Vec3 centre, double radius) const;

    /// Everything painted so far.
    [[nodiscard]] PixelRect painted() const { return m_painted; }

    void part(const PartShape& shape, const PartColours& colours);
    /// The viewer-facing faces of a loft only, toned; `least` is how much they must face.
    void facingRegion(const Loft& loft, double least, const PartColours& colours);
    /// The loft's facing region stays in the mask for what is painted through it.
    const CoverageMask& maskFacing(const Loft& loft, double least);
    /// A colour through the last mask.
    void fillLast(Rgb colour);
    /// Tone on the last mask.
    void toneLast(const LoftSlice& slice, const std::array<ToneStep, 2>& steps, Rgb colour);

    void line(std::span<const Vec3> points, const Pen& pen);
    /// A line that is thin at both ends; cut by the last mask where `isCut`.
    void taperedLine(std::span<const Vec3> points, const Pen& pen, bool isCut = false);
    /// The near half of a ring.
    void ringArc(const Loft& loft, int ring, const Pen& pen);
    /// A closed smooth curve through the points, filled from top to bottom and outlined.
    void patch(std::span<const Vec3> points, std::array<Ink, 2> fill, const Pen& outline);
    /// A closed polygon in the plane of the screen.
    void polygon(std::span<const Vec2> points, const Ink& ink, Blend blend);
    void strokeScreen(std::span<const Vec2> points, const Pen& pen, bool isClosed);
    void capsule(const Capsule& capsule, Rgb colour);
    void spot(const SoftSpot& spot);

private:
    void addOutline(CoverageMask& mask, const Outline& outline, double grow);
    void addSlice(CoverageMask& mask, const LoftSlice& slice, double grow);
    [[nodiscard]] const ScreenLoft& onScreen(const Loft& loft);
    [[nodiscard]] std::span<const Vec2> screenRing(const Loft& loft, int ring);
    /// A ring moved outwards by `grow` pixels; valid until the next call.
    [[nodiscard]] std::span<const Vec2> screenRing(const Loft& loft, int ring, double grow);
    [[nodiscard]] bool isOutside(const Outline& outline);
    void paintShadow(const Outline& outline);
    void paintEdge(const PartShape& shape, const PartColours& colours);
    void fillTones(const LoftSlice& slice, const PartShape& shape, double sign);
    void toneRing(const LoftSlice& slice, int ring, double bias, double sign);
    void paintTones(const PartShape& shape, const PartColours& colours);
    void noteMask(const CoverageMask& mask);
    void fillAndForget(const Ink& ink, Blend blend);

    Layer& m_layer;
    const Camera& m_camera;
    Scratch& m_scratch;
    Vec3 m_light; ///< in the world
    Rgb m_ink;
    double m_shadowSide = 1;
    PixelRect m_painted;
    CoverageMask* m_silhouette = nullptr;
    CoverageMask* m_rim = nullptr;
    double m_rimWidth = 0;
};

} // namespace unhunch::figure
