// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/quiet.h"

#include <algorithm>

namespace unhunch::settings {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSameName(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

} // namespace

bool heeds(const QuietSettings& quiet, schedule::HoldKind kind)
{
    using schedule::HoldKind;
    switch (kind) {
    case HoldKind::Microphone:
        return quiet.heedsMicrophone;
    case HoldKind::Camera:
        return quiet.heedsCamera;
    case HoldKind::ScreenShare:
        return quiet.heedsScreenShare;
    case HoldKind::DoNotDisturb:
        return quiet.heedsDoNotDisturb;
    case HoldKind::FullScreen:
        return quiet.heedsFullScreen;
    case HoldKind::Calendar:
    case HoldKind::ManualMeeting:
    case HoldKind::Presentation:
    case HoldKind::App:
    case HoldKind::Locked:
    case HoldKind::Asleep:
        return true;
    }
    return true;
}

bool isIgnored(const QuietSettings& quiet, std::string_view holder)
{
    return !holder.empty() && std::ranges::any_of(quiet.ignored, [holder](const std::string& name) {
        return isSameName(name, holder);
    });
}

} // namespace unhunch::settings
