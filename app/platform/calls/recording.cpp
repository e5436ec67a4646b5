// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/recording.h"

#include "core/letter_case.h"

#include <algorithm>
#include <array>

namespace unhunch::platform {
namespace {

/// The volume controls of GNOME and PulseAudio, which record to show levels.
constexpr std::array<std::string_view, 2> kVolumeControls{"org.gnome.VolumeControl",
                                                          "org.PulseAudio.pavucontrol"};

constexpr auto kToolsThatListenAllDay = std::to_array<std::string_view>({
    // noise suppressors and equalizers
    "EasyEffects",
    "com.github.wwmm.easyeffects",
    "PulseEffects",
    "com.github.wwmm.pulseeffects",
    "NoiseTorch",
    "noisetorch-bin",
    "Cadmus",
    "JamesDSP",
    "Carla",
    // patch bays and mixers
    "Helvum",
    "qpwgraph",
    "pwvucontrol",
    "com.saivert.pwvucontrol",
    "PulseAudio Volume Control",
    "pavucontrol-qt",
    "org.kde.plasma-pa",
    "plasmashell",
    "kmix",
    "pulsemixer",
    "ncpamixer",
    // what draws levels and spectra
    "cava",
    "GLava",
    "ProjectM",
    "projectM-pulseaudio",
    "xava",
    "LedFx",
    // voice assistants, and dictation that waits for its key
    "Mycroft",
    "mycroft-voice",
    "ovos-dinkum-listener",
    "Rhasspy",
    "wyoming-satellite",
    "openWakeWord",
    "nerd-dictation",
    "Talon",
    "Numen",
});

bool isInternal(const Recording& recording)
{
    return !recording.hasClient || recording.role == "filter";
}

bool isVolumeControl(const Recording& recording)
{
    return recording.isLevelMeter
           || std::ranges::find(kVolumeControls, recording.applicationId) != kVolumeControls.end();
}

} // namespace

bool isListed(const std::vector<std::string>& list, const std::vector<std::string_view>& names)
{
    return std::ranges::any_of(names, [&list](std::string_view name) {
        return !name.empty() && std::ranges::any_of(list, [name](std::string_view listed) {
            return isSameInAnyCase(listed, name);
        });
    });
}

bool isConversation(const Recording& recording,
                    const std::vector<std::string>& ignored,
                    std::string_view ownProcess)
{
    if (recording.isCorked || recording.isFromMonitor) {
        return false;
    }
    if (isInternal(recording) || isVolumeControl(recording) || recording.processId == ownProcess) {
        return false;
    }
    return !isListed(ignored, {recording.applicationName, recording.binary, recording.applicationId});
}

std::string holderOf(const Recording& recording)
{
    return recording.applicationName.empty() ? recording.binary : recording.applicationName;
}

std::vector<std::string> soundToolsThatListenAllDay()
{
    return {kToolsThatListenAllDay.begin(), kToolsThatListenAllDay.end()};
}

} // namespace unhunch::platform
