// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::control {

inline constexpr const char* kAppId = "io.github.unhunch.Unhunch";
inline constexpr const char* kAgentService = "io.github.unhunch.Unhunch";
inline constexpr const char* kAgentPath = "/io/github/unhunch/Unhunch";
inline constexpr const char* kAgentInterface = "io.github.unhunch.Unhunch1";
inline constexpr const char* kWindowService = "io.github.unhunch.Unhunch.Window";
inline constexpr const char* kWindowPath = "/io/github/unhunch/Window";
inline constexpr const char* kWindowInterface = "io.github.unhunch.Window1";
inline constexpr const char* kErrorRefused = "io.github.unhunch.Error.Refused";
inline constexpr const char* kErrorCheckFirst = "io.github.unhunch.Error.CheckFirst";
inline constexpr const char* kErrorInvalidArgument = "org.freedesktop.DBus.Error.InvalidArgs";

// Beside the platform data of the window's Play: how the session came about.
inline constexpr const char* kStartOffered = "offered";
inline constexpr const char* kStartInMeeting = "in-meeting";
inline constexpr const char* kStartThen = "then";

} // namespace unhunch::control
