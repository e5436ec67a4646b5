// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

/// The calendars of the user: absolute paths of files and folders, `~/` for the home folder, and addresses.
/// In the settings file a comma inside of one is written `%2C`, and `%` in a path `%25`.
namespace unhunch::settings {

/// At most 20 of 2,048 bytes each. Malformed for what is neither a path nor an address; Invalid for an
/// address that anybody on the way could read (`http://`). A `webcal://` address is an `https://` one.
Result<std::vector<std::string>> parseCalendars(std::string_view text);
[[nodiscard]] std::string calendarsText(const std::vector<std::string>& value);

/// Whether the calendar is fetched, not a file of this machine.
[[nodiscard]] bool isCalendarAddress(std::string_view calendar);

} // namespace unhunch::settings
