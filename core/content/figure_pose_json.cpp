// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_json.h"

#include <algorithm>
#include <cstddef>

namespace unhunch::content::detail {

namespace {

using figure::Side;
using figure::Vec3;

/// One object that may hold a limb's field. Fields written for both sides are the left's and are mirrored.
struct Layer {
    JsonNode node;
    bool isMirrored = false;
};

/// The objects a limb's field is looked up in, the strongest first.
class Layers {
public:
    void add(const JsonNode& object, std::string_view key, bool isMirrored)
    {
        const JsonNode node = object.find(key);
        if (node.isPresent()) {
            m_layers.push_back({node, isMirrored});
        } else {
            m_parent = &object;
        }
    }

    /// The strongest layer with such a field, or null.
    [[nodiscard]] const Layer* holding(std::string_view key) const
    {
        const auto found = std::find_if(m_layers.begin(), m_layers.end(), [key](const Layer& layer) {
            return layer.node.find(key).isPresent();
        });
        return found == m_layers.end() ? nullptr : &*found;
    }

    [[nodiscard]] Vec3 direction(std::string_view key) const
    {
        const Layer* layer = holding(key);
        if (layer == nullptr) {
            reportMissing(key);
            return {0, 0, 1};
        }
        Vec3 v = readVec3(layer->node.at(key));
        v.x = layer->isMirrored ? -v.x : v.x;
        return v;
    }

    [[nodiscard]] double number(std::string_view key, double fallback) const
    {
        const Layer* layer = holding(key);
        return layer == nullptr ? fallback : readNumber(layer->node, key, fallback);
    }

    template <typename T>
    [[nodiscard]] T name(std::string_view key, const Names<T>& names) const
    {
        const Layer* layer = holding(key);
        return layer == nullptr ? names.front().second : readName(layer->node.at(key), names);
    }

private:
    void reportMissing(std::string_view key) const
    {
        if (!m_layers.empty()) {
            m_layers.back().node.fail("misses " + std::string(key));
        } else if (m_parent != nullptr) {
            m_parent->fail("a pose needs both arms and both legs");
        }
    }

    std::vector<Layer> m_layers;
    const JsonNode* m_parent = nullptr;
};

/// The two objects a pose is made of.
struct PoseNodes {
    const JsonNode& base;
    const JsonNode& key;
};

Layers limbLayers(const PoseNodes& nodes, const std::string& limb, Side side)
{
    const std::string own = limb + (side == Side::Left ? "L" : "R");
    const bool isMirrored = side == Side::Right;
    Layers layers;
    layers.add(nodes.key, own, false);
    layers.add(nodes.base, own, false);
    layers.add(nodes.key, limb, isMirrored);
    layers.add(nodes.base, limb, isMirrored);
    return layers;
}

figure::ArmPose readArm(const Layers& layers)
{
    static const Names<figure::ArmSpace> kSpaces{{"world", figure::ArmSpace::World},
                                                 {"chest", figure::ArmSpace::Chest},
                                                 {"pelvis", figure::ArmSpace::Pelvis},
                                                 {"head", figure::ArmSpace::Head},
                                                 {"shoulder", figure::ArmSpace::Shoulder},
                                                 {"shoulderW", figure::ArmSpace::ShoulderWorld}};
    static const Names<figure::HandAnchor> kAnchors{{"palm", figure::HandAnchor::Palm},
                                                    {"grip", figure::HandAnchor::Grip},
                                                    {"wrist", figure::HandAnchor::Wrist}};
    figure::ArmPose arm;
    arm.space = layers.name("space", kSpaces);
    arm.anchor = layers.name("anchor", kAnchors);
    arm.target = layers.direction("t");
    arm.pole = layers.direction("pole");
    arm.fingers = layers.direction("F");
    arm.palm = layers.direction("N");
    arm.curl = layers.number("curl", arm.curl);
    arm.knuckle = layers.number("knuckle", arm.curl);
    arm.spread = layers.number("spread", arm.spread);
    arm.thumb = layers.number("thumb", arm.thumb);
    return arm;
}

figure::LegPose readLeg(const Layers& layers)
{
    return {layers.direction("t"),
            layers.direction("pole"),
            layers.direction("toe"),
            layers.direction("up"),
            layers.number("toeBend", 0)};
}

/// The member of the key, or that of the base, which may be absent too.
JsonNode either(const PoseNodes& nodes, std::string_view member)
{
    const JsonNode own = nodes.key.find(member);
    return own.isPresent() ? own : nodes.base.find(member);
}

figure::GirdlePose readGirdle(const PoseNodes& nodes, Side side)
{
    JsonNode node = either(nodes, side == Side::Left ? "clavL" : "clavR");
    if (!node.isPresent()) {
        node = either(nodes, "clav");
    }
    const std::vector<double> n = node.numbers({2, 2}, {-60, 60});
    return n.size() == 2 ? figure::GirdlePose{n[0], n[1]} : figure::GirdlePose{};
}

/// As `either`, one level deeper: the field of an object that both may have.
JsonNode eitherField(const PoseNodes& nodes, std::string_view object, std::string_view field)
{
    const JsonNode own = nodes.key.find(object).find(field);
    return own.isPresent() ? own : nodes.base.at(object).find(field);
}

figure::RootPose readRoot(const PoseNodes& nodes)
{
    const auto angle = [&nodes](std::string_view key) {
        return eitherField(nodes, "root", key).number({-360, 360});
    };
    return {readVec3(eitherField(nodes, "root", "pos")), angle("pitch"), angle("yaw"), angle("roll")};
}

figure::SpineBend readBend(const JsonNode& node)
{
    const Vec3 bend = node.isPresent() ? readVec3(node) : Vec3{};
    return {bend.x, bend.y, bend.z};
}

} // namespace

figure::Pose readPose(const JsonNode& base, const JsonNode& key)
{
    const PoseNodes nodes{base, key};
    figure::Pose pose;
    pose.root = readRoot(nodes);
    std::size_t bone = 0;
    for (const std::string_view name : {"lumbar", "thLow", "thUp", "neck", "head"}) {
        pose.spine.at(bone++) = readBend(eitherField(nodes, "spine", name));
    }
    for (const Side side : figure::kSides) {
        pose.girdle[side] = readGirdle(nodes, side);
        pose.arms[side] = readArm(limbLayers(nodes, "arm", side));
        pose.legs[side] = readLeg(limbLayers(nodes, "leg", side));
    }
    pose.breath = either(nodes, "breath").number({0, 1});
    return pose;
}

} // namespace unhunch::content::detail
