// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/quiet.h"

#include "core/letter_case.h"

#include <algorithm>

namespace unhunch::settings {
namespace {

// In bytes, as the settings file allows; see parseNames.
constexpr std::size_t kLongestName = 128;

} // namespace

std::string ignorableName(std::string_view holder)
{
    std::string name(holder.substr(0, kLongestName));
    std::ranges::replace_if(
        name, [](char c) { return c == ',' || (c >= 0 && c < ' '); }, ' ');
    const std::size_t first = name.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : name.substr(first, name.find_last_not_of(' ') - first + 1);
}

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
        return quiet.heedsCalendar;
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
    const std::string name = ignorableName(holder);
    return !name.empty() && std::ranges::any_of(quiet.ignored, [&name](const std::string& ignored) {
        return isSameInAnyCase(ignored, name);
    });
}

} // namespace unhunch::settings
