// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/tray/menu_item.h"

#include <algorithm>

namespace unhunch::tray {

const MenuItem* findItem(const MenuItem& root, int id)
{
    if (root.id == id) {
        return &root;
    }
    for (const MenuItem& child : root.children) {
        if (const MenuItem* found = findItem(child, id)) {
            return found;
        }
    }
    return nullptr;
}

bool hasSameShape(const MenuItem& left, const MenuItem& right)
{
    return left.id == right.id
           && std::ranges::equal(
               left.children, right.children, [](const MenuItem& one, const MenuItem& other) {
                   return hasSameShape(one, other);
               });
}

} // namespace unhunch::tray
