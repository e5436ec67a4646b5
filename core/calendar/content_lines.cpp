// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/content_lines.h"

#include <algorithm>

namespace unhunch::calendar {
namespace {

constexpr std::size_t kLongestProperty = 65536;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isSameWord(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, upper, upper);
}

/// Where `mark` first stands outside quotes; the end where it does not.
std::size_t findUnquoted(std::string_view text, char mark)
{
    bool isQuoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') {
            isQuoted = !isQuoted;
        } else if (text[at] == mark && !isQuoted) {
            return at;
        }
    }
    return text.size();
}

/// Whether `line` is a property; takes it apart if so.
bool split(std::string_view text, ContentLine& line)
{
    const std::size_t nameEnd = text.find_first_of(";:");
    if (nameEnd == std::string_view::npos || nameEnd == 0) {
        return false;
    }
    const std::size_t colon = findUnquoted(text, ':');
    if (colon == text.size()) {
        return false;
    }
    line.name.resize(nameEnd);
    std::ranges::transform(text.substr(0, nameEnd), line.name.begin(), upper);
    line.parameters = nameEnd < colon ? text.substr(nameEnd + 1, colon - nameEnd - 1) : std::string_view();
    line.value = text.substr(colon + 1);
    return true;
}

/// Length in bytes of the character that begins here; 0 where it is broken.
std::size_t characterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    std::size_t length = 0;
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        length = 2;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        length = 3;
    } else if (lead >= 0xF0 && lead < 0xF5) {
        length = 4;
    }
    if (length == 0 || text.size() < length) {
        return 0;
    }
    const auto isTail = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return std::ranges::all_of(text.substr(1, length - 1), isTail) ? length : 0;
}

unsigned char byteOf(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// U+202A to U+202E and U+2066 to U+2069, which turn the direction of what follows.
bool turnsDirection(std::string_view character)
{
    if (character.size() != 3 || byteOf(character, 0) != 0xE2) {
        return false;
    }
    const unsigned char last = byteOf(character, 2);
    return byteOf(character, 1) == 0x80 ? last >= 0xAA && last <= 0xAE
                                        : byteOf(character, 1) == 0x81 && last >= 0xA6 && last <= 0xA9;
}

bool isControl(std::string_view character)
{
    const unsigned char first = byteOf(character, 0);
    // U+0080 to U+009F.
    const bool isC1 = character.size() == 2 && first == 0xC2 && byteOf(character, 1) < 0xA0;
    return first < ' ' || first == 0x7F || isC1 || turnsDirection(character);
}

} // namespace

ContentLines::ContentLines(std::string_view text)
    : m_rest(text)
{
    if (m_rest.starts_with(kByteOrderMark)) {
        m_rest.remove_prefix(kByteOrderMark.size());
    }
}

bool ContentLines::next(ContentLine& line)
{
    while (!m_rest.empty()) {
        line.number = m_number + 1;
        if (split(takeUnfolded(), line)) {
            return true;
        }
    }
    return false;
}

std::string_view ContentLines::takeLine()
{
    const std::size_t end = m_rest.find('\n');
    std::string_view line = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    ++m_number;
    while (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

bool ContentLines::isFolded() const
{
    return m_rest.starts_with(' ') || m_rest.starts_with('\t');
}

std::string_view ContentLines::takeUnfolded()
{
    const std::string_view first = takeLine().substr(0, kLongestProperty);
    if (!isFolded()) {
        return first;
    }
    m_joined = first;
    while (isFolded()) {
        const std::string_view more = takeLine().substr(1);
        m_joined += more.substr(0, kLongestProperty - std::min(kLongestProperty, m_joined.size()));
    }
    return m_joined;
}

std::string_view parameterOf(const ContentLine& line, std::string_view name)
{
    std::string_view rest = line.parameters;
    while (!rest.empty()) {
        const std::size_t end = findUnquoted(rest, ';');
        const std::string_view parameter = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || !isSameWord(parameter.substr(0, equals), name)) {
            continue;
        }
        std::string_view value = parameter.substr(equals + 1);
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"')) {
            value = value.substr(1, value.size() - 2);
        }
        return value;
    }
    return {};
}

std::string plainText(std::string_view value, std::size_t most)
{
    std::string text;
    for (std::size_t characters = 0; !value.empty() && characters < most;) {
        const bool isEscaped = value.size() > 1 && value.front() == '\\';
        value.remove_prefix(isEscaped ? 1 : 0);
        const std::size_t length = characterLength(value);
        if (length == 0) {
            value.remove_prefix(1);
            continue;
        }
        const std::string_view character = value.substr(0, length);
        const bool isLineEnd = isEscaped && upper(character.front()) == 'N';
        text += isLineEnd || isControl(character) ? std::string_view(" ") : character;
        value.remove_prefix(length);
        ++characters;
    }
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace unhunch::calendar
