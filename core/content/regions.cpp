// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/regions.h"

#include <algorithm>

namespace unhunch::content {
namespace {

constexpr const char* kFormat = "unhunch-regions/1";
constexpr CountBounds kTextLength{1, 120};
constexpr CountBounds kNumberLength{1, 40};
constexpr CountBounds kRegionCount{1, 300};
constexpr CountBounds kCodeLength{2, 2};

/// A number begins with what can be dialled.
std::string readNumber(const JsonNode& node)
{
    std::string number = node.words(kNumberLength);
    const bool isDialled
        = !number.empty() && (number.front() == '#' || (number.front() >= '0' && number.front() <= '9'));
    if (!number.empty() && !isDialled) {
        node.fail("is not a telephone number");
    }
    return number;
}

HelpLine readLine(const JsonNode& node)
{
    node.allowOnly({"number", "name", "where", "source"});
    return {readNumber(node.at("number")),
            node.at("name").words(kTextLength),
            node.find("where").words(kTextLength),
            node.at("source").text(kTextLength)};
}

std::string readCode(const JsonNode& node, const std::vector<Region>& before)
{
    std::string code = node.text(kCodeLength);
    const auto isLetter = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    if (!std::ranges::all_of(code, isLetter)) {
        node.fail("is not a code of ISO 3166 such as CA");
    } else if (!code.empty() && findRegion(before, code) != nullptr) {
        node.fail("there are two regions " + code);
    }
    return code;
}

Region readRegion(const JsonNode& node, const std::vector<Region>& before)
{
    node.allowOnly({"code", "name", "emergency", "line"});
    Region region;
    region.code = readCode(node.at("code"), before);
    region.name = node.at("name").words(kTextLength);
    const JsonNode emergency = node.at("emergency");
    if (emergency.isPresent()) {
        emergency.allowOnly({"number", "source"});
        region.emergency = {readNumber(emergency.at("number")), emergency.at("source").text(kTextLength)};
    }
    if (const JsonNode line = node.find("line"); line.isPresent()) {
        region.line = readLine(line);
    }
    return region;
}

Result<std::vector<Region>> regionsFrom(const JsonDocument& document)
{
    const JsonNode root = document.root();
    root.allowOnly({"format", "regions"});
    if (root.at("format").text() != kFormat) {
        root.at("format").fail(std::string("is not ") + kFormat);
    }
    std::vector<Region> regions;
    for (const JsonNode& item : root.at("regions").items(kRegionCount)) {
        regions.push_back(readRegion(item, regions));
    }
    return document.firstError().map([&regions] { return regions; });
}

} // namespace

Result<std::vector<Region>> loadRegions(const QString& path)
{
    return JsonDocument::fromFile(path).and_then(regionsFrom);
}

Result<std::vector<Region>> readRegions(const QByteArray& text, const QString& name)
{
    return JsonDocument::fromBytes(text, name).and_then(regionsFrom);
}

const Region* findRegion(const std::vector<Region>& regions, std::string_view code)
{
    const auto found = std::ranges::find(regions, code, &Region::code);
    return found == regions.end() ? nullptr : &*found;
}

} // namespace unhunch::content
