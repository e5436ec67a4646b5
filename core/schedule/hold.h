// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unhunch::schedule {

/// Why a due reset may have to wait.
enum class HoldKind {
    Microphone,
    Camera,
    ScreenShare,
    Calendar,
    ManualMeeting,
    DoNotDisturb,
    FullScreen,
    Presentation,
    App, ///< an application of the user's list is running
    Locked, ///< made by the schedule itself from `Locked`
    Asleep, ///< made by the schedule itself from `WillSleep`
};

/// Stable name for files and D-Bus, such as `microphone` or `do_not_disturb`.
[[nodiscard]] std::string_view holdKindName(HoldKind kind);
[[nodiscard]] std::optional<HoldKind> holdKindFromName(std::string_view name);

/// Microphone, camera, screen share, calendar and manual meeting make a meeting; the others only hold.
[[nodiscard]] bool isMeeting(HoldKind kind);
/// Microphone, camera, screen share and manual meeting: somebody is talking, so a session is interrupted and
/// missing input is not absence.
[[nodiscard]] bool isCall(HoldKind kind);

/// Whether its holder is a program, which the user may want to ignore.
[[nodiscard]] bool isHeldByProgram(HoldKind kind);

/// A hold that is on, or that ended less than 20 s ago and may come back.
struct Hold {
    HoldKind kind = HoldKind::Microphone;
    std::uint64_t id = 0; ///< the reporter's; unique among those that are on
    std::string holder; ///< name for people, such as "Firefox"; may be empty
    BootInstant since;
    WallInstant sinceWall; ///< for people
    std::optional<BootInstant> endedAt; ///< when its signal went away

    bool operator==(const Hold&) const = default;
};

/// A meeting of the calendar.
struct BusyInterval {
    WallInstant begin;
    WallInstant end;
    std::string title;

    bool operator==(const BusyInterval&) const = default;
};

} // namespace unhunch::schedule
