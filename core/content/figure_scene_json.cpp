// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_json.h"

#include <array>
#include <functional>

namespace unhunch::content::detail {

namespace {

using figure::Scene;

figure::CameraSpec readCamera(const JsonNode& node)
{
    node.allowOnly({"yaw", "pitch", "roll", "scale", "target"});
    figure::CameraSpec camera;
    camera.yaw = node.at("yaw").number({-360, 360});
    camera.pitch = readNumber(node, "pitch", camera.pitch);
    camera.roll = readNumber(node, "roll", 0);
    camera.scale = node.at("scale").number({10, 500}, camera.scale);
    camera.target = readVec3(node.at("target"));
    return camera;
}

figure::Prop readOfficeChair(const JsonNode& node)
{
    const figure::OfficeChair chair;
    return figure::OfficeChair{readNumber(node, "z", chair.z), readNumber(node, "seat", chair.seat)};
}

figure::Prop readSturdyChair(const JsonNode& node)
{
    const figure::SturdyChair chair;
    return figure::SturdyChair{readNumber(node, "x", chair.x),
                               readNumber(node, "z", chair.z),
                               readNumber(node, "seat", chair.seat),
                               readNumber(node, "yaw", chair.yaw)};
}

figure::Prop readMat(const JsonNode& node)
{
    return figure::Mat{
        node.at("x0").number(), node.at("x1").number(), node.at("z0").number(), node.at("z1").number()};
}

figure::Prop readWall(const JsonNode& node)
{
    const figure::Wall wall;
    return figure::Wall{node.at("z").number(),
                        readNumber(node, "x0", wall.x0),
                        readNumber(node, "x1", wall.x1),
                        readNumber(node, "h", wall.height)};
}

figure::Prop readCounter(const JsonNode& node)
{
    const figure::Counter counter;
    return figure::Counter{
        node.at("z").number(), readNumber(node, "h", counter.height), readNumber(node, "d", counter.depth)};
}

figure::Prop readDoor(const JsonNode& node)
{
    return figure::Door{node.at("z").number()};
}

figure::Pillow readPillow(const JsonNode& node)
{
    const figure::Pillow pillow;
    return figure::Pillow{node.at("x").number(),
                          readNumber(node, "y", pillow.y),
                          node.at("z").number(),
                          node.find("half").isPresent() ? readVec3(node.at("half")) : pillow.half};
}

figure::Prop readPillowProp(const JsonNode& node)
{
    return readPillow(node);
}

figure::Prop readShadow(const JsonNode&)
{
    return figure::GroundShadow{};
}

using PropReader = figure::Prop (*)(const JsonNode&);

/// A prop is written ["name", {fields}].
figure::Prop readProp(const JsonNode& node)
{
    static const Names<PropReader> kReaders{{"shadow", readShadow},
                                            {"office_chair", readOfficeChair},
                                            {"sturdy_chair", readSturdyChair},
                                            {"mat", readMat},
                                            {"wall", readWall},
                                            {"counter", readCounter},
                                            {"door", readDoor},
                                            {"pillow", readPillowProp}};
    const std::vector<JsonNode> pair = node.items({2, 2});
    return pair.size() == 2 ? readName(pair[0], kReaders)(pair[1]) : figure::GroundShadow{};
}

std::vector<figure::Part> readOrder(const JsonNode& node)
{
    using figure::Part;
    static const Names<Part> kParts{{"armL", Part::ArmLeft},
                                    {"armR", Part::ArmRight},
                                    {"legL", Part::LegLeft},
                                    {"legR", Part::LegRight},
                                    {"pelvis", Part::Pelvis},
                                    {"shirt", Part::Shirt},
                                    {"neck", Part::Neck},
                                    {"muscles", Part::Muscles},
                                    {"head", Part::Head}};
    std::vector<Part> order;
    if (node.isPresent()) {
        for (const JsonNode& item : node.items({1, 9})) {
            order.push_back(readName(item, kParts));
        }
    }
    return order;
}

figure::MuscleKey readMuscleKey(const JsonNode& node)
{
    const JsonNode m = node.at("m");
    m.allowOnly({"rhomboids", "trapezius", "levator", "erector", "scapula"});
    const auto level = [&m](std::string_view key) { return m.find(key).number({0, 1}); };
    return {node.at("t").number({0, 600}),
            {level("rhomboids"), level("trapezius"), level("levator"), level("erector"), level("scapula")}};
}

std::vector<figure::MuscleKey> readMuscles(const JsonNode& node)
{
    std::vector<figure::MuscleKey> keys;
    if (node.isPresent()) {
        for (const JsonNode& key : node.items({1, 64})) {
            keys.push_back(readMuscleKey(key));
        }
    }
    return keys;
}

figure::InsetSpec readInset(const JsonNode& node)
{
    node.allowOnly({"at", "r", "yaw", "pitch", "scale", "off", "follow", "order"});
    figure::InsetSpec inset;
    inset.centre = readVec2(node.at("at"));
    inset.radius = readNumber(node, "r", inset.radius);
    inset.yaw = readNumber(node, "yaw", inset.yaw);
    inset.pitch = readNumber(node, "pitch", inset.pitch);
    inset.scale = readNumber(node, "scale", inset.scale);
    inset.offset = node.find("off").isPresent() ? readVec3(node.at("off")) : inset.offset;
    inset.follow = node.find("follow").boolean(inset.follow);
    inset.order = readOrder(node.find("order"));
    return inset;
}

figure::ArrowSpec readArrow(const JsonNode& node)
{
    using figure::ArrowSpace;
    static const Names<ArrowSpace> kSpaces{{"world", ArrowSpace::World},
                                           {"thUp", ArrowSpace::Chest},
                                           {"shL", ArrowSpace::ShoulderLeft},
                                           {"shR", ArrowSpace::ShoulderRight}};
    node.allowOnly({"space", "pts", "t0", "t1", "w"});
    figure::ArrowSpec arrow;
    if (node.find("space").isPresent()) {
        arrow.space = readName(node.at("space"), kSpaces);
    }
    const std::vector<JsonNode> points = node.at("pts").items({3, 3});
    if (points.size() == 3) {
        arrow.from = readVec3(points[0]);
        arrow.over = readVec3(points[1]);
        arrow.to = readVec3(points[2]);
    }
    arrow.t0 = readNumber(node, "t0", arrow.t0);
    arrow.t1 = node.find("t1").number({0, 1e9}, arrow.t1);
    arrow.width = node.find("w").number({0.01, 1}, arrow.width);
    return arrow;
}

/// A breath span is written ["in", seconds].
figure::BreathSpan readBreathSpan(const JsonNode& node)
{
    using figure::BreathPhase;
    static const Names<BreathPhase> kPhases{
        {"in", BreathPhase::In}, {"hold", BreathPhase::Hold}, {"out", BreathPhase::Out}};
    const std::vector<JsonNode> pair = node.items({2, 2});
    return pair.size() == 2 ? figure::BreathSpan{readName(pair[0], kPhases), pair[1].number({0.1, 60}, 1)}
                            : figure::BreathSpan{};
}

void readStyle(const JsonNode& style, Scene& scene)
{
    style.allowOnly({"shoes", "eyes"});
    scene.shoes = style.find("shoes").boolean(true);
    const JsonNode eyes = style.find("eyes");
    scene.eyesClosed = eyes.isPresent() && readName(eyes, Names<bool>{{"open", false}, {"closed", true}});
}

figure::Band readBand(const JsonNode& node)
{
    node.allowOnly({"anchor", "length"});
    return {readVec3(node.at("anchor")), node.find("length").number({0, 20}, 0)};
}

void readMotionCues(const JsonNode& node, Scene& scene)
{
    if (node.find("arrows").isPresent()) {
        for (const JsonNode& arrow : node.at("arrows").items({0, 16})) {
            scene.arrows.push_back(readArrow(arrow));
        }
    }
    if (node.find("band").isPresent()) {
        scene.band = readBand(node.at("band"));
    }
    if (node.find("glow").isPresent()) {
        scene.glowHeight = node.at("glow").at("y").number({-1, 3});
    }
    if (node.find("breathRing").isPresent()) {
        for (const JsonNode& span : node.at("breathRing").at("phases").items({1, 8})) {
            scene.breathRing.push_back(readBreathSpan(span));
        }
    }
}

void readComforts(const JsonNode& node, Scene& scene)
{
    if (!node.isPresent()) {
        return;
    }
    node.allowOnly({"cushion", "blanket"});
    scene.allowsBlanket = node.find("blanket").boolean(false);
    if (const JsonNode cushion = node.find("cushion"); cushion.isPresent()) {
        cushion.allowOnly({"pillow", "below", "raise", "tilt"});
        scene.cushion = figure::CushionSpec{readPillow(cushion.at("pillow")),
                                            cushion.at("below").number({0, 5}),
                                            cushion.at("raise").number({0.01, 2}, 0.1),
                                            readNumber(cushion, "tilt", 0)};
        scene.cushion->pillow.isCosy = true;
    }
}

} // namespace

Scene readScene(const JsonNode& node)
{
    node.allowOnly({"cam",
                    "camKeys",
                    "props",
                    "style",
                    "order",
                    "muscles",
                    "inset",
                    "arrows",
                    "band",
                    "glow",
                    "breathRing",
                    "comforts"});
    Scene scene;
    scene.camera = readCamera(node.at("cam"));
    if (node.find("camKeys").isPresent()) {
        for (const JsonNode& key : node.at("camKeys").items({1, 64})) {
            scene.cameraKeys.push_back({key.at("t").number({0, 600}), key.at("yaw").number({-360, 360})});
        }
    }
    if (node.find("props").isPresent()) {
        for (const JsonNode& prop : node.at("props").items({0, 16})) {
            scene.props.push_back(readProp(prop));
        }
    }
    if (node.find("style").isPresent()) {
        readStyle(node.at("style"), scene);
    }
    scene.order = readOrder(node.find("order"));
    scene.muscles = readMuscles(node.find("muscles"));
    if (node.find("inset").isPresent()) {
        scene.inset = readInset(node.at("inset"));
    }
    readMotionCues(node, scene);
    readComforts(node.find("comforts"), scene);
    return scene;
}

} // namespace unhunch::content::detail
