// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::control {

inline constexpr char kAppId[] = "io.github.unhunch.Unhunch";
inline constexpr char kAgentService[] = "io.github.unhunch.Unhunch";
inline constexpr char kAgentPath[] = "/io/github/unhunch/Unhunch";
inline constexpr char kAgentInterface[] = "io.github.unhunch.Unhunch1";
inline constexpr char kWindowService[] = "io.github.unhunch.Unhunch.Window";
inline constexpr char kWindowPath[] = "/io/github/unhunch/Window";
inline constexpr char kWindowInterface[] = "io.github.unhunch.Window1";
inline constexpr char kErrorRefused[] = "io.github.unhunch.Error.Refused";
inline constexpr char kErrorInvalidArgument[] = "org.freedesktop.DBus.Error.InvalidArgs";

} // namespace unhunch::control
