// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/body.h"

namespace unhunch::figure {

Body::Body(const FigureModel& model, const HeadShapes& heads)
    : m_model(model)
    , m_heads(heads)
{}

void Body::shape(const Pose& pose, Hair hairStyle, bool isShod, int around)
{
    m_pose = pose;
    m_skeleton = solve(m_model, m_pose);
    m_torso.emplace(m_model, m_skeleton, m_pose);
    for (Loft* loft : {&shirt, &pelvis, &neck, &hem}) {
        loft->restart(around);
    }
    m_torso->addShirt(shirt);
    m_torso->addPelvis(pelvis);
    m_torso->addNeck(neck);
    hem.addRing(m_torso->shirtRing(kShirtHem + 0.055), 0);
    for (const Side side : kSides) {
        shapeSide(side, isShod, around);
    }
    const Bone& skull = m_skeleton.head();
    head.assignTransformed(m_heads.skin, skull.axes, skull.joint);
    hair.assignTransformed(m_heads.hair(hairStyle), skull.axes, skull.joint);
}

void Body::shapeSide(Side side, bool isShod, int around)
{
    for (Loft* loft : {&sleeves[side],
                       &arms[side],
                       &trouserLegs[side],
                       &shins[side],
                       &hands[side].palm,
                       &feet[side].upper,
                       &feet[side].sole}) {
        loft->restart(around);
    }
    const ArmBones& arm = m_skeleton.arms[side];
    const LegBones& leg = m_skeleton.legs[side];
    girdle[side] = m_torso->girdle(side);
    addSleeve(sleeves[side], m_model, arm);
    addBareArm(arms[side], m_model, arm);
    addTrouserLeg(trouserLegs[side], m_model, leg);
    addBareShin(shins[side], m_model, leg);
    shapeHand(hands[side], m_model, arm, m_pose.arms[side]);
    shapeFoot(feet[side], m_model, leg, m_pose.legs[side].toeBend, {side, isShod});
}

} // namespace unhunch::figure
