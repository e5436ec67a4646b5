// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::platform {

/// A stream that a program takes from a sound server: a "source output" in PulseAudio's words.
struct Recording {
    std::uint32_t index = 0;
    std::uint32_t source = 0; ///< index of what it records from
    bool hasClient = false; ///< false for what the sound server does within itself
    bool isFromMonitor = false; ///< it takes what the loudspeakers play
    bool isCorked = false; ///< opened and not running
    bool isLevelMeter = false;
    std::string applicationName;
    std::string applicationId;
    std::string binary; ///< file name of the program
    std::string processId;
    std::string role; ///< media.role: `phone`, `filter` and the like

    bool operator==(const Recording&) const = default;
};

/// Whether the recording means that somebody is talking. `ignored` holds names of applications, programs or
/// application ids, in any case; `ownProcess` is what `Recording::processId` is for us.
[[nodiscard]] bool isConversation(const Recording& recording,
                                  const std::vector<std::string>& ignored,
                                  std::string_view ownProcess);

/// The name for people: of the application, else of its program, else nothing.
[[nodiscard]] std::string holderOf(const Recording& recording);

/// Whether one of the names is on the list, whatever its case. Empty names never are.
[[nodiscard]] bool isListed(const std::vector<std::string>& list, const std::vector<std::string_view>& names);

/// Programs that hold a microphone from login to logout without anybody talking: noise suppressors,
/// equalizers, voice assistants, dictation that waits for its key, level meters. A call through one of them
/// is seen all the same, since the calling program records from the suppressor's own source.
[[nodiscard]] std::vector<std::string> soundToolsThatListenAllDay();

} // namespace unhunch::platform
