// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::settings {

/// The text of an INI file with every line kept as it stands: comments, blank lines, order, spacing, line
/// ends and keys nobody knows.
/// `#` and `;` start a comment at the start of a line or after a space. Keys are written `section/name` here.
/// Never fails: lines it cannot understand are kept and listed as problems.
class IniDocument {
public:
    struct Entry {
        std::string key;
        std::string value; ///< without surrounding blanks and comment
        int line = 0; ///< 1-based
    };

    static IniDocument parse(std::string_view text);

    /// One per key, in the order of the text; of a key given twice the last one.
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] std::optional<Entry> find(std::string_view key) const;
    /// Malformed lines and keys that are given twice; `line` is set, `file` is not.
    [[nodiscard]] std::vector<Error> problems() const;

    /// Changes the value where the key stands, or adds a row at the end of its section. Key and value must
    /// not hold line ends.
    void set(std::string_view key, std::string_view value);
    /// Takes out every row of the key.
    void remove(std::string_view key);

    /// The whole text; equal to what was parsed as long as nothing was set or removed.
    [[nodiscard]] std::string text() const { return m_prefix + joined(); }

private:
    struct Line {
        enum class Kind { Other, Section, Row, Malformed };
        std::string raw; ///< with its line end
        Kind kind = Kind::Other;
        std::string section; ///< the one it stands in or opens
        std::string key; ///< `section/name`, of a row
        std::size_t valueAt = 0;
        std::size_t valueLength = 0;
    };

    [[nodiscard]] std::string joined() const;
    [[nodiscard]] static Line parseLine(std::string_view raw, const std::optional<std::string>& section);
    [[nodiscard]] const Line* lastOf(std::string_view key) const;
    void add(std::string_view key, std::string_view value);
    void endLastLine();

    std::string m_prefix; ///< a byte order mark
    std::string m_lineEnd = "\n";
    std::vector<Line> m_lines;
};

} // namespace unhunch::settings
