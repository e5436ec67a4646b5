// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/meeting.h"
#include "core/result.h"
#include "core/time/instants.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::calendar {

inline constexpr std::size_t kMostBytes = 10'000'000; ///< of one calendar
inline constexpr std::size_t kMostOfWindow = 2000; ///< meetings in one window

/// Where the program looks into a calendar.
struct Window {
    WallInstant from;
    WallInstant until;
};

/// What a calendar holds in a window.
struct MeetingList {
    std::vector<Meeting> meetings; ///< in the order of their begin
    std::vector<Error> problems; ///< of rules, found only where they are followed
};

/// An iCalendar text (RFC 5545) that was read.
///
/// A meeting is an event at which the user is busy: opaque, not cancelled, not marked free, out of office or
/// elsewhere by Outlook, and shorter than a day. An all-day event is none: a holiday, a birthday or a trip
/// says nothing about when nobody may be disturbed. Neither is one without a length. Whether the user
/// declined cannot be known, since nobody says which attendee is the user.
///
/// Takes any bytes in bounded time and memory: what cannot be read is a problem with line and property, and
/// the rest goes on. Not for use in several threads at once.
class Calendar {
public:
    /// `name` is the file in the problems. Malformed or Invalid where it is no calendar at all or too long.
    [[nodiscard]] static Result<Calendar> parse(std::string_view text, const std::string& name);

    Calendar(Calendar&&) noexcept;
    Calendar& operator=(Calendar&&) noexcept;
    Calendar(const Calendar&) = delete;
    Calendar& operator=(const Calendar&) = delete;
    ~Calendar();

    /// What was wrong in the text.
    [[nodiscard]] const std::vector<Error>& problems() const;
    /// The meetings of which a part lies in the window. `zone` is the reader's zone, such as `Europe/Berlin`,
    /// in which floating times are meant.
    [[nodiscard]] MeetingList meetings(const Window& window, const std::string& zone);

private:
    struct Content;

    explicit Calendar(std::unique_ptr<Content> content);

    std::unique_ptr<Content> m_content;
};

} // namespace unhunch::calendar
