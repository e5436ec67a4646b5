// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::platform {

/// The self-check's reason where a program that could tell silence is not there: the same for all of them, so
/// that it is told once.
inline constexpr const char* kNobodyTells = "no program that tells it is running";

} // namespace unhunch::platform
