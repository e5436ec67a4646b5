// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace unhunch::window::look {

/// Dresses the stock fields inside `root` (line edits, spin boxes, combo boxes, check boxes, lists, scroll
/// bars) in the theme and keeps doing so when it changes. Costs a few milliseconds: not for the page that
/// must be first on screen.
void dressForm(Theme& theme, QWidget& root);

/// A column without margins as the layout of `holder`.
[[nodiscard]] QVBoxLayout* columnIn(QWidget* holder, int spacing);

/// A scroll area without frame and ground for a page's column: `content` is centred, at most kReadingWidth
/// wide (scaled with the text), never scrolls sideways, and follows the keyboard focus.
[[nodiscard]] QScrollArea* makeColumn(Theme& theme, QWidget* content, QWidget* parent);

} // namespace unhunch::window::look
