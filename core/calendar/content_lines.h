// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace unhunch::calendar {

/// One property of an iCalendar text, such as `DTSTART;TZID=Europe/Berlin:20261121T090000`.
struct ContentLine {
    int number = 0; ///< 1-based line on which it begins
    std::string name; ///< in capitals
    std::string_view parameters; ///< as written, without the first semicolon
    std::string_view value;
};

/// Reads an iCalendar text property by property: joins folded lines, takes CRLF and LF in any mixture, passes
/// over a byte order mark, blank lines and lines without a colon. Of a longer property than 64 KB the rest is
/// passed over. Takes any bytes.
class ContentLines {
public:
    /// `text` outlives it.
    explicit ContentLines(std::string_view text);

    /// False at the end. The views in `line` hold until the next call.
    bool next(ContentLine& line);

    /// Lines read so far.
    [[nodiscard]] int number() const { return m_number; }

private:
    std::string_view takeLine();
    [[nodiscard]] bool isFolded() const;
    std::string_view takeUnfolded();

    std::string_view m_rest;
    int m_number = 0;
    std::string m_joined;
};

/// The value of a parameter, without its quotes; empty where there is none.
[[nodiscard]] std::string_view parameterOf(const ContentLine& line, std::string_view name);

/// A TEXT value as plain text: escapes undone, control characters turned into blanks, at most `most`
/// characters; broken UTF-8 is left out.
[[nodiscard]] std::string plainText(std::string_view value, std::size_t most);

} // namespace unhunch::calendar
