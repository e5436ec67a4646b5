// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/hold.h"

#include <array>

namespace unhunch::schedule {
namespace {

constexpr std::array kAllKinds{HoldKind::Microphone,
                               HoldKind::Camera,
                               HoldKind::ScreenShare,
                               HoldKind::Calendar,
                               HoldKind::ManualMeeting,
                               HoldKind::DoNotDisturb,
                               HoldKind::FullScreen,
                               HoldKind::Presentation,
                               HoldKind::App,
                               HoldKind::Locked,
                               HoldKind::Asleep};

} // namespace

std::string_view holdKindName(HoldKind kind)
{
    static constexpr std::array<std::string_view, kAllKinds.size()> kNames{"microphone",
                                                                           "camera",
                                                                           "screen_share",
                                                                           "calendar",
                                                                           "manual_meeting",
                                                                           "do_not_disturb",
                                                                           "full_screen",
                                                                           "presentation",
                                                                           "app",
                                                                           "locked",
                                                                           "asleep"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::optional<HoldKind> holdKindFromName(std::string_view name)
{
    for (const HoldKind kind : kAllKinds) {
        if (holdKindName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

bool isMeeting(HoldKind kind)
{
    return isCall(kind) || kind == HoldKind::Calendar;
}

bool isCall(HoldKind kind)
{
    return kind == HoldKind::Microphone || kind == HoldKind::Camera || kind == HoldKind::ScreenShare
           || kind == HoldKind::ManualMeeting;
}

bool isHeldByProgram(HoldKind kind)
{
    return kind == HoldKind::Microphone || kind == HoldKind::Camera || kind == HoldKind::ScreenShare
           || kind == HoldKind::FullScreen || kind == HoldKind::Presentation || kind == HoldKind::App;
}

} // namespace unhunch::schedule
