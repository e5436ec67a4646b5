// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/routine/hand_out.h"
#include "core/figure/assets.h"

#include <QString>

#include <vector>

namespace unhunch::routine {

/// What goes onto the page.
struct Sheet {
    const session::Routine& routine;
    std::vector<HandOutItem> items;
    const figure::FigureAssets& figure;
};

/// Lays the sheet out on one page, in smaller type where there is much of it, and writes it as PDF.
/// Unwritable where the file cannot be written.
[[nodiscard]] Result<void> printSheet(const Sheet& sheet, const QString& file);

} // namespace unhunch::routine
