// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace unhunch::calendar {

/// What the program is asked for.
struct Request {
    QStringList sources; ///< absolute paths of files and folders, and addresses
    Window window;
    std::string zone;
    std::chrono::milliseconds patience{10'000}; ///< with all addresses together
};

/// Reads the command line `--from MS --until MS --zone NAME [--patience MS]` (without the program's name) and
/// the standard input, `{"sources": […]}`: the sources come that way because anybody can list the arguments
/// of a process, and an address may be the key to a calendar. Invalid or Malformed for anything else.
[[nodiscard]] Result<Request> readRequest(const QStringList& arguments, const QByteArray& input);

[[nodiscard]] bool isAddress(const QString& source);
/// How the source is called for people and logs: the name of the file or folder; of an address its host and
/// the first characters of its path.
[[nodiscard]] QString shownName(const QString& source);

} // namespace unhunch::calendar
