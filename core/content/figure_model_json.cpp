// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_json.h"

#include <algorithm>
#include <cstddef>

namespace unhunch::content::detail {

namespace {

using figure::Digit;
using figure::FigureModel;
using figure::MonotoneTable;

MonotoneTable::Knot readKnot(const JsonNode& row)
{
    MonotoneTable::Knot knot;
    const std::vector<double> n = row.numbers({2, knot.values.size() + 1}, {-360, 360});
    if (!n.empty()) {
        knot.at = n.front();
        std::copy(n.begin() + 1, n.end(), knot.values.begin());
    }
    return knot;
}

MonotoneTable readKnots(const JsonNode& rows)
{
    std::vector<MonotoneTable::Knot> knots;
    for (const JsonNode& row : rows.items({2, 64})) {
        knots.push_back(readKnot(row));
        if (knots.size() > 1 && knots[knots.size() - 2].at >= knots.back().at) {
            row.fail("knots must ascend");
            return {};
        }
    }
    return MonotoneTable(std::move(knots));
}

MonotoneTable readHairline(const JsonNode& node, std::string_view angleKey)
{
    const std::vector<double> angles = node.at(angleKey).numbers({2, 64}, {-180, 180});
    const std::vector<double> heights = node.at("h").numbers({angles.size(), angles.size()}, {0, 1});
    if (angles.size() != heights.size() || !std::is_sorted(angles.begin(), angles.end())) {
        node.fail("angles and heights must be as many, the angles ascending");
        return {};
    }
    std::vector<MonotoneTable::Knot> knots;
    for (std::size_t i = 0; i < angles.size(); ++i) {
        knots.push_back({angles[i], {heights[i], 0, 0, 0}});
    }
    return MonotoneTable(std::move(knots));
}

template <std::size_t Count>
void readDigits(const JsonNode& rows, std::array<Digit, Count>& digits)
{
    const std::vector<JsonNode> items = rows.items({Count, Count});
    for (std::size_t i = 0; i < items.size() && i < Count; ++i) {
        const figure::Vec3 row = readVec3(items[i]);
        digits.at(i) = {row.x, row.y, row.z};
    }
}

template <std::size_t Count>
void readArray(const JsonNode& node, std::array<double, Count>& target)
{
    const std::vector<double> n = node.numbers({Count, Count}, {-360, 360});
    std::copy_n(n.begin(), std::min(n.size(), Count), target.begin());
}

figure::BoneLengths readBones(const JsonNode& node)
{
    node.allowOnly({"pelvis", "lumbar", "thLow", "thUp", "neck", "upper", "fore", "thigh", "shin"});
    const auto bone = [&node](std::string_view key) { return node.at(key).number({0.05, 10}, 1); };
    return {bone("pelvis"),
            bone("lumbar"),
            bone("thLow"),
            bone("thUp"),
            bone("neck"),
            bone("upper"),
            bone("fore"),
            bone("thigh"),
            bone("shin")};
}

figure::ScapulaLandmarks readScapula(const JsonNode& node)
{
    return {readVec2(node.at("sup")),
            readVec2(node.at("root")),
            readVec2(node.at("med")),
            readVec2(node.at("inf")),
            readVec2(node.at("lat")),
            readVec2(node.at("acr")),
            readVec2(node.at("gle"))};
}

void readTables(const JsonNode& root, FigureModel& model)
{
    model.torso = readKnots(root.at("torso").at("knots"));
    readArray(root.at("torso").at("spineKnotsY"), model.spineKnots);
    model.arm = readKnots(root.at("arm").at("knots"));
    model.leg = readKnots(root.at("leg").at("knots"));
    model.head = readKnots(root.at("head").at("knots"));
    model.hairCrop = readHairline(root.at("hairline").at("crop"), "phiDeg");
    model.hairBun = readHairline(root.at("hairline").at("bun"), "absPhiDeg");
    model.shoe = readKnots(root.at("shoe").at("knots"));
    model.bareFoot = readKnots(root.at("bareFoot").at("knots"));
    model.palm = readKnots(root.at("palm").at("knots"));
}

} // namespace

FigureModel readModel(const JsonNode& root)
{
    FigureModel model;
    model.bones = readBones(root.at("boneLengths"));
    model.hipHalfWidth = root.at("hipHalfWidth").number({0, 2});
    const JsonNode rest = root.at("restFlexDeg");
    std::size_t bone = 0;
    for (const std::string_view key : {"lumbar", "thLow", "thUp", "neck", "head"}) {
        model.restFlex.at(bone++) = rest.at(key).number({-90, 90});
    }
    model.clavicleBase = readVec3(root.at("clavicle").at("base"));
    model.clavicle = readVec3(root.at("clavicle").at("vector"));
    readTables(root, model);
    const JsonNode fingers = root.at("fingers");
    readDigits(fingers.at("rows"), model.fingers);
    readArray(fingers.at("phalanxFraction"), model.phalanxFraction);
    readArray(fingers.at("curlDeg"), model.curlDegrees);
    readDigits(root.at("bareFoot").at("toes").at("rows"), model.toes);
    model.scapula = readScapula(root.at("scapula").at("landmarks"));
    model.light = figure::normalized(readVec3(root.at("light")));
    return model;
}

} // namespace unhunch::content::detail
