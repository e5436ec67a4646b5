// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace unhunch {

/// What kind of thing went wrong; the words for people are made where they are shown.
enum class ErrorKind {
    NotFound, ///< a file, row or object that was asked for is not there
    Unreadable, ///< it is there and cannot be read (permissions, I/O)
    Unwritable, ///< it cannot be written (permissions, disk full, read-only)
    Malformed, ///< its text does not parse
    Invalid, ///< it parses, and a value in it is out of bounds or contradicts another
    Newer, ///< it was written by a newer version than this one
    Unavailable, ///< a part of the desktop that is not running or not installed
    Postponed, ///< something else comes first (the safety check)
    Refused, ///< somebody asked for what is not allowed now (safety gate, unknown grant)
};

/// A failure with a reason, as a value. `file`, `line` and `field` are filled where the failure is in a file.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    std::string detail; ///< one plain English sentence for the log, without file and line
    std::string file; ///< path as given by the caller, empty where there is none
    int line = 0; ///< 1-based, 0 where there is none
    std::string field; ///< dotted path such as `parts[1].phases[0].seconds`, empty where there is none

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return failure(ErrorKind::Invalid, "…")`.
inline tl::unexpected<Error> failure(ErrorKind kind, std::string detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), {}, 0, {}});
}

/// `file:line: field: detail`, leaving out what is empty: one line for the log or the terminal.
[[nodiscard]] std::string describe(const Error& error);

} // namespace unhunch
