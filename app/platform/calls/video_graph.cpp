// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/video_graph.h"

#include "app/platform/calls/recording.h"

namespace unhunch::platform {
namespace {

using schedule::HoldKind;

std::string nameOf(const VideoGraph& graph, const VideoNode& viewer)
{
    if (!viewer.application.empty()) {
        return viewer.application;
    }
    const auto client = graph.clients.find(viewer.client);
    return client == graph.clients.end() ? std::string() : client->second;
}

/// The viewers of one node by their ids, with their names.
std::map<std::uint32_t, std::string> viewersOf(const VideoGraph& graph, std::uint32_t id)
{
    std::map<std::uint32_t, std::string> viewers;
    for (const auto& [linkId, link] : graph.links) {
        const auto viewer = graph.nodes.find(link.input);
        if (link.output == id && viewer != graph.nodes.end() && viewer->second.part == VideoPart::Viewer) {
            viewers.emplace(viewer->first, nameOf(graph, viewer->second));
        }
    }
    return viewers;
}

/// Of one node that runs.
std::vector<HoldSignal>
holdsOf(const VideoGraph& graph, std::uint32_t id, VideoPart part, const std::vector<std::string>& ignored)
{
    const bool isCamera = part == VideoPart::Camera;
    const HoldKind kind = isCamera ? HoldKind::Camera : HoldKind::ScreenShare;
    const auto viewers = viewersOf(graph, id);
    std::vector<HoldSignal> signals;
    for (const auto& [viewer, name] : viewers) {
        if (!isListed(ignored, {name})) {
            signals.push_back({kind, viewer, name});
        }
    }
    if (isCamera && viewers.empty()) {
        signals.push_back({kind, id, {}});
    }
    return signals;
}

} // namespace

std::optional<VideoPart> videoPartOf(std::string_view mediaClass, std::string_view role)
{
    if (mediaClass == "Stream/Input/Video") {
        return VideoPart::Viewer;
    }
    if (mediaClass == "Video/Source") {
        return role == "Camera" ? VideoPart::Camera : VideoPart::Screen;
    }
    return mediaClass == "Stream/Output/Video" ? std::optional(VideoPart::Screen) : std::nullopt;
}

std::vector<HoldSignal> holdsOf(const VideoGraph& graph, const std::vector<std::string>& ignored)
{
    std::vector<HoldSignal> signals;
    for (const auto& [id, node] : graph.nodes) {
        if (node.isRunning && node.part != VideoPart::Viewer) {
            const auto ofNode = holdsOf(graph, id, node.part, ignored);
            signals.insert(signals.end(), ofNode.begin(), ofNode.end());
        }
    }
    return signals;
}

std::vector<std::string> desktopPartsThatLookAtWindows()
{
    return {"plasmashell", "kwin_wayland", "gnome-shell", "xdg-desktop-portal", "xdg-desktop-portal-kde"};
}

} // namespace unhunch::platform
