// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/tray/tray_action.h"

#include <QString>

#include <optional>
#include <vector>

namespace unhunch::tray {

enum class MenuToggle { None, Unchecked, Checked };

/// One row of a menu, as a value.
struct MenuItem {
    /// Positive and unique in its tree; 0 is the root alone.
    int id = 0;
    /// Plain text, no mnemonics; an empty label makes a separator of a row without children.
    QString label;
    bool isEnabled = true;
    MenuToggle toggle = MenuToggle::None;
    /// Not empty: the row opens a submenu.
    std::vector<MenuItem> children;
    /// What a click asks for; rows without one only inform, open or separate.
    std::optional<TrayAction> action;

    [[nodiscard]] bool isSeparator() const { return id != 0 && label.isEmpty() && children.empty(); }

    bool operator==(const MenuItem&) const = default;
};

/// The row with this id, the tree's root included; null where there is none.
[[nodiscard]] const MenuItem* findItem(const MenuItem& root, int id);

/// Same rows in the same order, whatever they say.
[[nodiscard]] bool hasSameShape(const MenuItem& left, const MenuItem& right);

} // namespace unhunch::tray
