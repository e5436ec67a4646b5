// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app_figure/contact.h"

#include "core/figure/body.h"
#include "core/figure/extremities.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace unhunch::figure {

namespace {

/// As the props are painted.
constexpr double kMatTop = 0.07;
/// Rubber and flesh give way: so far inside a surface is on it.
constexpr double kGive = 0.08;
/// From the wrist to where the palm touches.
constexpr Vec2 kPalm{0.27, 0.07};

/// The part of a plane that a prop offers to rest on.
struct Support {
    Vec3 normal;
    Vec3 low; ///< corner of the part; the plane goes through it
    Vec3 high;

    [[nodiscard]] bool carries(Vec3 p, double within) const
    {
        const double height = dot(p - low, normal);
        constexpr double kRim = 0.02;
        const Vec3 on = p - normal * height;
        const auto inside = [](double x, double a, double b) { return x >= a - kRim && x <= b + kRim; };
        return height < within && height > -kGive && inside(on.x, low.x, high.x)
               && inside(on.y, low.y, high.y) && inside(on.z, low.z, high.z);
    }
};

constexpr Vec3 kUp{0, 1, 0};
constexpr double kFar = 100;

struct SupportOf {
    Support operator()(const Mat& mat) const
    {
        return {kUp, {mat.x0, kMatTop, mat.z0}, {mat.x1, kMatTop, mat.z1}};
    }

    Support operator()(const Wall& wall) const
    {
        return {{0, 0, -1}, {wall.x0, 0, wall.z}, {wall.x1, wall.height, wall.z}};
    }

    Support operator()(const Counter& counter) const
    {
        return {kUp, {-1.9, counter.height, counter.z}, {1.9, counter.height, counter.z + counter.depth}};
    }

    Support operator()(const SturdyChair& chair) const
    {
        return {kUp, {-0.74, chair.seat, chair.z - 0.9}, {0.74, chair.seat, chair.z + 0.9}};
    }

    template <typename Other>
    std::optional<Support> operator()(const Other& /*prop*/) const
    {
        return std::nullopt;
    }
};

std::vector<Support> supportsOf(const Scene& scene)
{
    std::vector<Support> supports{{kUp, {-kFar, 0, -kFar}, {kFar, 0, kFar}}};
    for (const Prop& prop : scene.props) {
        const auto support
            = std::visit([](const auto& p) { return std::optional<Support>(SupportOf{}(p)); }, prop);
        if (support) {
            supports.push_back(*support);
        }
    }
    return supports;
}

/// One spot of the body, from when it touches something until it is lifted.
class Spot {
public:
    /// How far it has slid from where it touched; `support` is what it rests on, if anything.
    double slip(Vec3 at, const Support* support)
    {
        if (support == nullptr) {
            m_touched.reset();
            return 0;
        }
        m_touched = m_touched.value_or(at);
        const Vec3 way = at - *m_touched;
        return length(way - support->normal * dot(way, support->normal));
    }

private:
    std::optional<Vec3> m_touched;
};

/// The spots of one side of the body.
struct Spots {
    Spot palm;
    Spot knee;
    std::vector<Spot> foot;
};

/// All that a foot's shape depends on.
struct Standing {
    Vec3 ankle;
    Vec3 toe;
    Vec3 up;
    double toeBend = 0;

    /// But for what rounding does to a joint that is solved anew.
    [[nodiscard]] bool isSameAs(const Standing& other) const
    {
        constexpr double kRounding = 1e-9;
        return length(ankle - other.ankle) < kRounding && length(toe - other.toe) < kRounding
               && length(up - other.up) < kRounding && toeBend == other.toeBend;
    }
};

class SlipMeter {
public:
    SlipMeter(const FigureModel& model, const PoseTrack& track)
        : m_model(model)
        , m_isShod(track.scene.shoes)
        , m_supports(supportsOf(track.scene))
    {}

    void look(const Moment& moment)
    {
        for (const Side side : kSides) {
            lookAtPalm(moment, side);
            lookAtFoot(moment, side);
            lookAtKnee(moment, side);
        }
    }

    [[nodiscard]] const Peak& peak() const { return m_peak; }

private:
    void lookAtPalm(const Moment& moment, Side side)
    {
        const ArmBones& arm = moment.skeleton.arms[side];
        const Vec3 at = arm.wrist + arm.fingers * kPalm.x + arm.palm * kPalm.y;
        const Support* under = find([&](const Support& support) {
            constexpr double kNear = 0.015;
            return dot(arm.palm, support.normal) < -0.9 && support.carries(at, kNear);
        });
        m_peak.meet(m_spots[side].palm.slip(at, under), moment.t, nameOf(side, "palm"));
    }

    void lookAtFoot(const Moment& moment, Side side)
    {
        const LegBones& leg = moment.skeleton.legs[side];
        Standing& last = m_standing[side];
        const Standing now{leg.ankle, leg.toe, leg.up, moment.pose.legs[side].toeBend};
        if (now.isSameAs(last)) {
            return; // has not moved: neither has any of its spots
        }
        last = now;
        shapeFoot(m_foot, m_model, leg, now.toeBend, {side, m_isShod});
        const Loft& under = m_isShod ? m_foot.sole : m_foot.upper;
        std::vector<Spot>& spots = m_spots[side].foot;
        spots.resize(static_cast<std::size_t>(under.rings()) * static_cast<std::size_t>(under.around()));
        auto spot = spots.begin();
        for (int ring = 0; ring < under.rings(); ++ring) {
            for (const Vec3 at : under.ring(ring)) {
                m_peak.meet((spot++)->slip(at, floorUnder(at)), moment.t, nameOf(side, "foot"));
            }
        }
    }

    void lookAtKnee(const Moment& moment, Side side)
    {
        const Vec3 knee = moment.skeleton.legs[side].knee;
        const double radius = m_model.leg.at(1)[1];
        const Support* under = floorUnder(knee - kUp * radius);
        m_peak.meet(m_spots[side].knee.slip(knee, under), moment.t, nameOf(side, "knee"));
    }

    [[nodiscard]] const Support* floorUnder(Vec3 at) const
    {
        return find([at](const Support& support) {
            constexpr double kNear = 0.012;
            return support.normal == kUp && support.low.y <= kMatTop && support.carries(at, kNear);
        });
    }

    template <typename Fits>
    [[nodiscard]] const Support* find(const Fits& fits) const
    {
        const auto found = std::find_if(m_supports.begin(), m_supports.end(), fits);
        return found == m_supports.end() ? nullptr : &*found;
    }

    static const char* nameOf(Side side, std::string_view part)
    {
        const bool isLeft = side == Side::Left;
        return part == "palm"   ? (isLeft ? "left palm" : "right palm")
               : part == "knee" ? (isLeft ? "left knee" : "right knee")
                                : (isLeft ? "left foot" : "right foot");
    }

    const FigureModel& m_model;
    bool m_isShod;
    std::vector<Support> m_supports;
    FootShape m_foot;
    Pair<Spots> m_spots;
    Pair<Standing> m_standing;
    Peak m_peak;
};

void meet(Peak& peak, const Loft& loft, double t, const char* name)
{
    for (int ring = 0; ring < loft.rings(); ++ring) {
        for (const Vec3 p : loft.ring(ring)) {
            peak.meet(-p.y, t, name);
        }
    }
}

void meet(Peak& peak, const Capsule& capsule, double t, const char* name)
{
    peak.meet(capsule.fromRadius - capsule.from.y, t, name);
    peak.meet(capsule.toRadius - capsule.to.y, t, name);
}

void meetSide(Peak& peak, const Body& body, Side side, double t)
{
    meet(peak, body.sleeves[side], t, "sleeve");
    meet(peak, body.arms[side], t, "arm");
    meet(peak, body.hands[side].palm, t, "palm");
    meet(peak, body.trouserLegs[side], t, "trousers");
    meet(peak, body.shins[side], t, "shin");
    meet(peak, body.feet[side].upper, t, "foot");
    meet(peak, body.feet[side].sole, t, "sole");
    for (const auto& finger : body.hands[side].fingers) {
        for (const Capsule& bone : finger) {
            meet(peak, bone, t, "finger");
        }
    }
    for (const Capsule& bone : body.hands[side].thumb) {
        meet(peak, bone, t, "thumb");
    }
    for (const Capsule& toe : body.feet[side].toes) {
        meet(peak, toe, t, "toe");
    }
}

} // namespace

Peak farthestSlip(const FigureModel& model, const PoseTrack& track, const std::vector<Moment>& moments)
{
    SlipMeter meter(model, track);
    for (const Moment& moment : moments) {
        meter.look(moment);
    }
    return meter.peak();
}

Peak deepest(const FigureModel& model, const PoseTrack& track, const std::vector<Moment>& moments)
{
    const HeadShapes heads(model);
    Body body(model, heads);
    Peak peak;
    constexpr std::size_t kStride = 12; // nothing is so fast that a tenth of a second hides a dip
    for (std::size_t i = 0; i < moments.size(); i += kStride) {
        const double t = moments[i].t;
        body.shape(moments[i].pose, Hair::Crop, track.scene.shoes, kAroundSmall);
        meet(peak, body.shirt, t, "shirt");
        meet(peak, body.pelvis, t, "pelvis");
        meet(peak, body.head, t, "head");
        meet(peak, body.hair, t, "hair");
        for (const Side side : kSides) {
            meetSide(peak, body, side, t);
        }
    }
    return peak;
}

} // namespace unhunch::figure
