// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/skeleton.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace unhunch::figure {

namespace {

/// From the contact point of the hand to the wrist.
constexpr double kPalmReach = 0.27;
constexpr double kPalmThickness = 0.07;
constexpr double kGripReach = 0.20;

/// The neck's joint sits a little behind and below the top of the spine.
constexpr Vec3 kNeckShift{0, -0.02, -0.06};

void solveSpine(const FigureModel& model, const Pose& pose, Skeleton& skeleton)
{
    const BoneLengths& bones = model.bones;
    const std::array<double, kSpineBones> parentLength{
        bones.pelvis, bones.lumbar, bones.lowerThorax, bones.upperThorax, bones.neck};
    const Bone* parent = &skeleton.pelvis;
    for (std::size_t i = 0; i < skeleton.spine.size(); ++i) {
        const SpineBend& bend = pose.spine.at(i);
        Bone& bone = skeleton.spine.at(i);
        bone.joint = parent->joint + parent->axes.y * parentLength.at(i);
        if (i == static_cast<std::size_t>(SpineBone::Neck)) {
            bone.joint = bone.joint + parent->axes * kNeckShift;
        }
        bone.axes = parent->axes * rotationY(bend.twist) * rotationZ(-bend.side)
                    * rotationX(bend.flex + model.restFlex.at(i));
        parent = &bone;
    }
}

Vec3 shoulderJoint(const FigureModel& model, const Skeleton& skeleton, const GirdlePose& girdle, Side side)
{
    const double s = signOf(side);
    const Bone& chest = skeleton.chest();
    const Vec3 base{s * model.clavicleBase.x, model.clavicleBase.y, model.clavicleBase.z};
    const Vec3 clavicle{s * model.clavicle.x, model.clavicle.y, model.clavicle.z};
    const Vec3 turnedClavicle
        = rotationY(-s * girdle.protraction) * (rotationZ(s * girdle.elevation) * clavicle);
    return chest.joint + chest.axes * (base + turnedClavicle);
}

Bone spaceOf(const Skeleton& skeleton, ArmSpace space, Vec3 shoulder)
{
    switch (space) {
    case ArmSpace::World:
        return {};
    case ArmSpace::Chest:
        return skeleton.chest();
    case ArmSpace::Pelvis:
        return skeleton.pelvis;
    case ArmSpace::Head:
        return skeleton.head();
    case ArmSpace::Shoulder:
        return {shoulder, skeleton.chest().axes};
    case ArmSpace::ShoulderWorld:
        return {shoulder, {}};
    }
    return {};
}

Vec3 wristFor(const ArmPose& arm, const ArmBones& hand, Vec3 target)
{
    switch (arm.anchor) {
    case HandAnchor::Palm:
        return target - hand.fingers * kPalmReach - hand.palm * kPalmThickness;
    case HandAnchor::Grip:
        return target - hand.fingers * kGripReach;
    case HandAnchor::Wrist:
        break;
    }
    return target;
}

ArmBones solveArm(const FigureModel& model, const Skeleton& skeleton, const Pose& pose, Side side)
{
    const ArmPose& arm = pose.arms[side];
    ArmBones result;
    result.shoulder = shoulderJoint(model, skeleton, pose.girdle[side], side);
    const Bone space = spaceOf(skeleton, arm.space, result.shoulder);
    result.fingers = normalized(space.axes * arm.fingers);
    result.palm = perpendicular(space.axes * arm.palm, result.fingers);
    result.thumb = normalized(cross(result.fingers, result.palm)) * -signOf(side);
    const Vec3 wrist = wristFor(arm, result, space.joint + space.axes * arm.target);
    const TwoBones solved
        = reach(result.shoulder, wrist, {model.bones.upperArm, model.bones.forearm}, space.axes * arm.pole);
    result.elbow = solved.middle;
    result.wrist = solved.end;
    result.bend = solved.bend;
    result.miss = length(solved.end - wrist);
    return result;
}

LegBones solveLeg(const FigureModel& model, const Skeleton& skeleton, const Pose& pose, Side side)
{
    const LegPose& leg = pose.legs[side];
    LegBones result;
    result.hip = skeleton.pelvis.joint + skeleton.pelvis.axes.x * (signOf(side) * model.hipHalfWidth);
    const TwoBones solved = reach(result.hip, leg.ankle, {model.bones.thigh, model.bones.shin}, leg.pole);
    result.knee = solved.middle;
    result.ankle = solved.end;
    result.bend = solved.bend;
    result.toe = normalized(leg.toe);
    result.up = perpendicular(leg.up, result.toe);
    result.outward = cross(result.up, result.toe);
    result.miss = length(solved.end - leg.ankle);
    return result;
}

} // namespace

TwoBones reach(Vec3 root, Vec3 target, Vec2 lengths, Vec3 pole)
{
    const double a = lengths.x;
    const double b = lengths.y;
    const Vec3 way = target - root;
    const double distance = std::clamp(length(way), std::abs(a - b) + 0.02, (a + b) * 0.9985);
    const Vec3 u = normalized(way);
    const double along = (a * a - b * b + distance * distance) / (2 * distance);
    const double aside = std::sqrt(std::max(a * a - along * along, 0.0));
    const Vec3 bend = perpendicular(pole, u);
    return {root + u * along + bend * aside, root + u * distance, bend};
}

Skeleton solve(const FigureModel& model, const Pose& pose)
{
    Skeleton skeleton;
    const RootPose& root = pose.root;
    skeleton.pelvis = {root.position, rotationY(root.yaw) * rotationX(root.pitch) * rotationZ(root.roll)};
    solveSpine(model, pose, skeleton);
    for (const Side side : kSides) {
        skeleton.arms[side] = solveArm(model, skeleton, pose, side);
        skeleton.legs[side] = solveLeg(model, skeleton, pose, side);
    }
    return skeleton;
}

} // namespace unhunch::figure
