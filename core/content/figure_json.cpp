// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_json.h"

namespace unhunch::content::detail {

figure::Vec3 readVec3(const JsonNode& node)
{
    const std::vector<double> n = node.numbers({3, 3}, {-100, 100});
    return n.size() == 3 ? figure::Vec3{n[0], n[1], n[2]} : figure::Vec3{};
}

figure::Vec2 readVec2(const JsonNode& node)
{
    const std::vector<double> n = node.numbers({2, 2}, {-1000, 1000});
    return n.size() == 2 ? figure::Vec2{n[0], n[1]} : figure::Vec2{};
}

double readNumber(const JsonNode& object, std::string_view key, double fallback)
{
    return object.find(key).number({-1000, 1000}, fallback);
}

} // namespace unhunch::content::detail
