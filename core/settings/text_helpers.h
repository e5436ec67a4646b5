// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the text forms of settings have in common.
namespace unhunch::settings::text {

/// The word for an empty list.
inline constexpr std::string_view kNone = "none";

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

inline std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> items;
    while (true) {
        const std::size_t comma = text.find(',');
        items.push_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos) {
            return items;
        }
        text.remove_prefix(comma + 1);
    }
}

/// The items of a comma-separated list, each through `parse`; nothing for an empty text or `emptyWord`.
template <typename T, typename Parse>
Result<std::vector<T>> parseList(std::string_view text, std::string_view emptyWord, Parse parse)
{
    std::vector<T> values;
    if (trimmed(text).empty() || trimmed(text) == emptyWord) {
        return values;
    }
    for (const std::string_view item : split(text)) {
        Result<T> value = parse(item);
        if (!value) {
            return tl::unexpected<Error>(std::move(value.error()));
        }
        values.push_back(*std::move(value));
    }
    return values;
}

template <typename T, typename Format>
std::string listText(const std::vector<T>& values, std::string_view emptyWord, Format format)
{
    std::string text;
    for (const T& value : values) {
        text += text.empty() ? std::string{} : std::string(", ");
        text += format(value);
    }
    return text.empty() ? std::string(emptyWord) : text;
}

inline std::string quoted(std::string_view text)
{
    constexpr std::size_t kShown = 40;
    return '"' + std::string(text.substr(0, kShown)) + (text.size() > kShown ? "…\"" : "\"");
}

inline tl::unexpected<Error> malformed(std::string_view text, const char* expected)
{
    return failure(ErrorKind::Malformed, quoted(text) + " is not " + expected);
}

/// Digits only: no sign, no blanks.
inline std::optional<int> digits(std::string_view text, std::size_t fewest, std::size_t most)
{
    if (text.size() < fewest || text.size() > most || !std::ranges::all_of(text, isDigit)) {
        return {};
    }
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace unhunch::settings::text
