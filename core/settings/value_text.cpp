// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/value_text.h"

#include "core/settings/text_helpers.h"

#include <algorithm>

namespace unhunch::settings {
namespace {

using namespace text;
using std::chrono::minutes;

constexpr std::string_view kSystem = "system";
constexpr std::size_t kMostIds = 200;
constexpr std::size_t kLongestId = 64;
constexpr std::size_t kMostNames = 100;
constexpr std::size_t kLongestName = 128;
constexpr std::size_t kLongestLanguage = 16;

bool isLowerLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpperLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

Result<std::string> parseId(std::string_view text)
{
    const auto isAllowed = [](char c) { return isDigit(c) || isLowerLetter(c) || c == '_'; };
    if (text.empty() || text.size() > kLongestId || !std::ranges::all_of(text, isAllowed)) {
        return malformed(text, "an identifier of lower-case letters, digits and _");
    }
    return std::string(text);
}

Result<std::string> parseName(std::string_view text)
{
    const auto isControl = [](char c) { return c >= 0 && c < ' '; };
    if (text.empty() || text.size() > kLongestName || std::ranges::any_of(text, isControl)) {
        return malformed(text, "the name of a program");
    }
    return std::string(text);
}

} // namespace

Result<bool> parseToggle(std::string_view text)
{
    if (text == "true" || text == "on" || text == "yes" || text == "1") {
        return true;
    }
    if (text == "false" || text == "off" || text == "no" || text == "0") {
        return false;
    }
    return malformed(text, "true or false");
}

Result<int> parseWholeNumber(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    const auto value = digits(text.substr(isNegative ? 1 : 0), 1, 9);
    if (!value) {
        return malformed(text, "a whole number");
    }
    return isNegative ? -*value : *value;
}

Result<std::vector<minutes>> parseMinuteList(std::string_view text)
{
    return parseList<minutes>(text, {}, [](std::string_view item) {
        return parseWholeNumber(item).map([](int value) { return minutes(value); });
    });
}

Result<std::vector<std::string>> parseIds(std::string_view text)
{
    Result<std::vector<std::string>> ids = parseList<std::string>(text, kNone, parseId);
    if (ids && ids->size() > kMostIds) {
        return failure(ErrorKind::Invalid, "more than 200 identifiers");
    }
    return ids;
}

Result<std::vector<std::string>> parseNames(std::string_view text)
{
    Result<std::vector<std::string>> names = parseList<std::string>(text, kNone, parseName);
    if (names && names->size() > kMostNames) {
        return failure(ErrorKind::Invalid, "more than 100 names");
    }
    return names;
}

Result<std::string> parseLanguage(std::string_view text)
{
    if (text.empty() || text == kSystem) {
        return std::string{};
    }
    const auto isAllowed
        = [](char c) { return isLowerLetter(c) || isUpperLetter(c) || c == '_' || c == '@'; };
    const bool isCode = text.size() >= 2 && text.size() <= kLongestLanguage && isLowerLetter(text.front())
                        && std::ranges::all_of(text, isAllowed);
    if (!isCode) {
        return malformed(text, "a language code such as de or pt_BR, or system");
    }
    return std::string(text);
}

std::string toggleText(bool value)
{
    return value ? "true" : "false";
}

std::string minuteListText(const std::vector<minutes>& value)
{
    return listText(value, {}, [](minutes item) { return std::to_string(item.count()); });
}

std::string idsText(const std::vector<std::string>& value)
{
    return listText(value, kNone, [](const std::string& id) { return id; });
}

std::string namesText(const std::vector<std::string>& value)
{
    return listText(value, kNone, [](const std::string& name) { return name; });
}

std::string languageText(const std::string& value)
{
    return value.empty() ? std::string(kSystem) : value;
}

} // namespace unhunch::settings
