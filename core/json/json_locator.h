// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Finds the lines of a JSON text that somebody else has parsed.
namespace unhunch::json {

/// One step of a path: a member's key, or an entry's index where `index` is not negative.
struct PathStep {
    std::string key;
    int index = -1;
};

/// 1-based line of a byte of the text; an offset beyond its end is that of the last line.
[[nodiscard]] int lineAt(std::string_view text, std::size_t offset);

/// Byte at which arrays and objects are nested deeper than `depth`; needs no valid JSON.
[[nodiscard]] std::optional<std::size_t> findTooDeep(std::string_view text, int depth);

/// Byte at which the value of a path starts in a valid JSON text, or as much of the path as there is.
[[nodiscard]] std::size_t locate(std::string_view json, const std::vector<PathStep>& path);

/// A key that an object has twice.
struct RepeatedKey {
    std::size_t offset = 0; ///< of the second one
    std::string key;
};

/// All of them, in a valid JSON text nested no deeper than the caller has checked.
[[nodiscard]] std::vector<RepeatedKey> findRepeatedKeys(std::string_view json);

} // namespace unhunch::json
