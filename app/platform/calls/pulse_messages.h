// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/pulse_wire.h"
#include "app/platform/calls/recording.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unhunch::platform {

/// The version of the protocol that is spoken: the first with all that is needed (PulseAudio 1.0, 2011).
/// Servers answer in the version they are asked in, so newer ones change nothing here.
inline constexpr std::uint32_t kPulseVersion = 22;

/// The first message, to which the server answers with its own version. No cookie: a server on a local socket
/// lets its own user in.
[[nodiscard]] PulseWriter authentication(std::uint32_t tag);

/// What serves, for people: "PulseAudio 16.1" or "PulseAudio (on PipeWire 0.3.65)".
[[nodiscard]] std::string readServerName(PulseReader& reply);

/// The indices of the sources that play back what a loudspeaker gets; nothing when the answer cannot be read.
[[nodiscard]] std::optional<std::set<std::uint32_t>> readMonitors(PulseReader& reply);

/// What is being recorded; nothing when the answer cannot be read.
[[nodiscard]] std::optional<std::vector<Recording>> readRecordings(PulseReader& reply,
                                                                   const std::set<std::uint32_t>& monitors);

} // namespace unhunch::platform
