// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/json_reader.h"
#include "core/figure/assets.h"

#include <string_view>
#include <utility>
#include <vector>

namespace unhunch::content::detail {

/// Three numbers; zeros (and a report) when it is anything else.
[[nodiscard]] figure::Vec3 readVec3(const JsonNode& node);
[[nodiscard]] figure::Vec2 readVec2(const JsonNode& node);

/// `number` of the member, or `fallback` where it is absent.
[[nodiscard]] double readNumber(const JsonNode& object, std::string_view key, double fallback);

/// Names and what they stand for; an unknown name is reported and answers the first.
template <typename T>
using Names = std::vector<std::pair<std::string_view, T>>;

template <typename T>
[[nodiscard]] T readName(const JsonNode& node, const Names<T>& names)
{
    const std::string text = node.text({1, 40});
    for (const auto& [name, value] : names) {
        if (name == text) {
            return value;
        }
    }
    if (node.isPresent()) {
        node.fail("unknown name " + text);
    }
    return names.front().second;
}

[[nodiscard]] figure::FigureModel readModel(const JsonNode& root);
[[nodiscard]] figure::Palette readPalette(const JsonNode& root);
[[nodiscard]] figure::PoseTrack readTrack(const JsonNode& root);
[[nodiscard]] figure::Scene readScene(const JsonNode& node);

/// `base` with the fields of `key` in place of its own; `key` may be absent.
[[nodiscard]] figure::Pose readPose(const JsonNode& base, const JsonNode& key);

} // namespace unhunch::content::detail
