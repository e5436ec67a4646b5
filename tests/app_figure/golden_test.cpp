// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/json_reader.h"
#include "core/figure/camera.h"
#include "core/figure/skeleton.h"
#include "tests/app_figure/assets.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

namespace unhunch::figure {
namespace {

constexpr double kJointTolerance = 0.01; // H
constexpr double kScreenTolerance = 0.5; // px

/// Every joint under the name the reference cases use.
std::map<std::string, Vec3> namedJoints(const Skeleton& s)
{
    std::map<std::string, Vec3> joints{{"pelvis", s.pelvis.joint}};
    const char* names[] = {"lumbar", "thLow", "thUp", "neck", "head"};
    for (std::size_t i = 0; i < s.spine.size(); ++i) {
        joints[names[i]] = s.spine[i].joint;
    }
    for (const Side side : kSides) {
        const std::string k = side == Side::Left ? "L" : "R";
        joints["sh" + k] = s.arms[side].shoulder;
        joints["el" + k] = s.arms[side].elbow;
        joints["wr" + k] = s.arms[side].wrist;
        joints["hip" + k] = s.legs[side].hip;
        joints["kn" + k] = s.legs[side].knee;
        joints["an" + k] = s.legs[side].ankle;
    }
    return joints;
}

/// Tracks that were timed anew keep the reference's timing beside this test.
PoseTrack referenceTrack(const std::string& id)
{
    const std::filesystem::path kept = UNHUNCH_SOURCE_DIR "/tests/figure/data/" + id + ".json";
    if (!std::filesystem::exists(kept)) {
        return *assets().track(id);
    }
    return content::loadPoseTrack(kept).value();
}

void checkCase(const content::JsonNode& node)
{
    const PoseTrack track = referenceTrack(node.at("id").text());
    const double t = node.at("t").number();
    SCOPED_TRACE(track.id + " at " + std::to_string(t));
    const auto joints = namedJoints(solve(assets().model, poseAt(track, t)));
    for (const auto& [name, value] : node.at("joints").members()) {
        const auto wanted = value.numbers({3, 3});
        const Vec3 off = joints.at(name) - Vec3{wanted[0], wanted[1], wanted[2]};
        EXPECT_LT(length(off), kJointTolerance) << name;
    }
    const Camera camera = Camera::forPicture(cameraAt(track, 0), 480, 480);
    for (const auto& [name, value] : node.at("screen").members()) {
        const auto wanted = value.numbers({2, 2});
        const Vec2 off = camera.project(joints.at(name)) - Vec2{wanted[0], wanted[1]};
        EXPECT_LT(length(off), kScreenTolerance) << name;
    }
}

TEST(GoldenFigure, JointsAndScreenPointsMeetTheReferenceForEveryExercise)
{
    auto document = content::JsonDocument::fromFile(
        QStringLiteral(UNHUNCH_SOURCE_DIR "/tests/figure/data/golden.json"));
    ASSERT_TRUE(document);
    const auto cases = document->root().at("cases").items();
    ASSERT_EQ(cases.size(), 30U);
    for (const content::JsonNode& node : cases) {
        checkCase(node);
    }
}

} // namespace
} // namespace unhunch::figure
