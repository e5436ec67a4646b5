// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_library.h"
#include "core/session/timeline.h"

#include <string>
#include <vector>

namespace unhunch::content {

/// What the program loads, for holding it against the protocols.
const session::Catalogue& loaded();

/// A routine of it laid out; a failure of the test where that cannot be.
session::Timeline timelineOf(const char* id, const session::TimelineOptions& options = {});

/// One row per phase: "exercise.phase seconds", with the breath where there is one.
std::vector<std::string> secondBySecond(const session::Timeline& timeline);

/// The rows of [from, to) alone.
std::vector<std::string>
secondBySecond(const session::Timeline& timeline, session::milliseconds from, session::milliseconds to);

std::vector<std::string> repeated(int times, const std::vector<std::string>& rows);

std::vector<std::string> joined(const std::vector<std::vector<std::string>>& lists);

} // namespace unhunch::content
