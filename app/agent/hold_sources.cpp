// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/hold_sources.h"

#include "app/platform/calls/camera_device_source.h"
#include "app/platform/calls/camera_node_source.h"
#include "app/platform/calls/late_microphone.h"
#include "app/platform/calls/video_graph.h"
#include "app/platform/quiet/quiet_sources.h"

#include <QCoreApplication>

namespace unhunch::agent {

std::vector<HoldSourcePlan> holdSourcesOfDesktop(const QDBusConnection& sessionBus,
                                                 const QString& microphoneModule)
{
    using namespace platform;
    using schedule::HoldKind;
    return {
        {QT_TRANSLATE_NOOP("SelfCheck", "Microphone"),
         {HoldKind::Microphone},
         [microphoneModule] {
             return std::make_unique<LateMicrophone>(microphoneModule, soundServerSocketFromEnvironment());
         }},
        {QT_TRANSLATE_NOOP("SelfCheck", "Camera and shared screen through PipeWire"),
         {HoldKind::Camera, HoldKind::ScreenShare},
         [] {
             return std::make_unique<CameraNodeSource>(pipeWireSocketFromEnvironment(),
                                                       desktopPartsThatLookAtWindows());
         }},
        {QT_TRANSLATE_NOOP("SelfCheck", "Camera"),
         {HoldKind::Camera},
         [] { return std::make_unique<CameraDeviceSource>("/dev", std::vector<std::string>{}); }},
        {QT_TRANSLATE_NOOP("SelfCheck", "Do not disturb"),
         {HoldKind::DoNotDisturb},
         [sessionBus] { return doNotDisturbSource(sessionBus, desktopTraits()); }},
        {QT_TRANSLATE_NOOP("SelfCheck", "Full screen"),
         {HoldKind::FullScreen},
         [] { return fullScreenSource(desktopTraits()); }},
    };
}

} // namespace unhunch::agent
