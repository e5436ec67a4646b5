// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/welcome/welcome_page.h"

#include <QStringList>

#include <chrono>

namespace unhunch::window {

/// The page's heading in a step.
[[nodiscard]] QString headingWords(WelcomePage::Step step);

/// What the one thing to do in a step is called.
[[nodiscard]] QString primaryWords(WelcomePage::Step step);

/// The other thing to do; empty where there is none.
[[nodiscard]] QString secondWords(WelcomePage::Step step);

/// What the program does, for somebody who sits `interval` until a reset.
[[nodiscard]] QStringList introWords(std::chrono::minutes interval);

} // namespace unhunch::window
