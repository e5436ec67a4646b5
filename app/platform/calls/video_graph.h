// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::platform {

/// What a video node of PipeWire is for.
enum class VideoPart {
    Camera,
    Screen, ///< a picture of a screen or window, made by compositor or portal
    Viewer, ///< a program that takes pictures
};

/// A node, as far as it matters here.
struct VideoNode {
    VideoPart part = VideoPart::Camera;
    bool isRunning = false; ///< pictures flow; only known of what makes pictures
    std::string application; ///< its own name for its program, may be empty
    std::uint32_t client = 0; ///< id of the program that owns it
};

/// From what makes pictures to a viewer.
struct VideoLink {
    std::uint32_t output = 0;
    std::uint32_t input = 0;
};

/// The video part of PipeWire's graph, by the ids of its objects.
struct VideoGraph {
    std::map<std::uint32_t, VideoNode> nodes;
    std::map<std::uint32_t, VideoLink> links;
    std::map<std::uint32_t, std::string> clients; ///< names of programs
};

/// What the node's `media.class` and `media.role` make it; nothing for anything but video.
[[nodiscard]] std::optional<VideoPart> videoPartOf(std::string_view mediaClass, std::string_view role);

/// Cameras in use and screens that are looked at: one signal per viewer, and one without a holder for a
/// running camera whose viewer is not known. A screen nobody looks at is none. Viewers in `ignored` do not
/// count.
[[nodiscard]] std::vector<HoldSignal> holdsOf(const VideoGraph& graph,
                                              const std::vector<std::string>& ignored);

/// Parts of the desktop that look at windows themselves: previews in a task bar, a recorder of one's own
/// screen.
[[nodiscard]] std::vector<std::string> desktopPartsThatLookAtWindows();

} // namespace unhunch::platform
