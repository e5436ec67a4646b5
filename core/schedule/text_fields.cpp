// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/text_fields.h"

#include <charconv>

namespace unhunch::schedule {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
/// About three centuries of milliseconds: no machine runs that long.
constexpr std::int64_t kLatestBoot = 10'000'000'000'000;
/// The last millisecond of the year 9999; calendars and sums of what is read stay far from overflow.
constexpr std::int64_t kLatestWall = 253'402'300'799'999;
constexpr std::int64_t kLatestDay = kLatestWall / 86'400'000;

bool isPlain(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte > 0x20 && byte != 0x7f && letter != '%';
}

std::optional<unsigned> hexDigit(char letter)
{
    const auto place = kHexDigits.find(letter);
    return place == std::string_view::npos ? std::nullopt : std::optional{static_cast<unsigned>(place)};
}

} // namespace

std::string escaped(std::string_view text)
{
    if (text.empty()) {
        return "%";
    }
    std::string out;
    for (const char letter : text) {
        if (isPlain(letter)) {
            out += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        out += '%';
        out += kHexDigits.at(byte >> 4U);
        out += kHexDigits.at(byte & 0xfU);
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view text)
{
    std::string out;
    if (text == "%") {
        return out;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%') {
            out += text.at(i);
            continue;
        }
        if (i + 2 >= text.size()) {
            return std::nullopt;
        }
        const auto high = hexDigit(text.at(i + 1));
        const auto low = hexDigit(text.at(i + 2));
        if (!high || !low) {
            return std::nullopt;
        }
        out += static_cast<char>((*high << 4U) | *low);
        i += 2;
    }
    return out;
}

std::uint64_t checksum(std::string_view text)
{
    std::uint64_t sum = 0xcbf29ce484222325;
    for (const char letter : text) {
        sum = (sum ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    }
    return sum;
}

LineWriter::LineWriter(std::string& out, std::string_view key)
    : m_out(out)
{
    m_out += key;
}

LineWriter::~LineWriter()
{
    m_out += '\n';
}

LineWriter& LineWriter::number(std::int64_t value)
{
    m_out += ' ';
    m_out += std::to_string(value);
    return *this;
}

LineWriter& LineWriter::name(std::string_view value)
{
    m_out += ' ';
    m_out += value;
    return *this;
}

LineWriter& LineWriter::text(std::string_view value)
{
    return name(escaped(value));
}

std::string_view LineReader::name()
{
    if (!m_isGood || m_rest.empty()) {
        m_isGood = false;
        return {};
    }
    const auto space = m_rest.find(' ');
    const std::string_view field = m_rest.substr(0, space);
    m_rest = space == std::string_view::npos ? std::string_view{} : m_rest.substr(space + 1);
    // A space at the end would be a field that is missing.
    m_isGood = !field.empty() && (space == std::string_view::npos || !m_rest.empty());
    return field;
}

std::string LineReader::text()
{
    return found(unescaped(name()));
}

std::int64_t LineReader::number(std::int64_t lowest, std::int64_t highest)
{
    const std::string_view field = name();
    const char* const end = field.data() + field.size();
    std::int64_t value = 0;
    const auto [stop, problem] = std::from_chars(field.data(), end, value);
    const bool isNumber = m_isGood && problem == std::errc{} && stop == end;
    m_isGood = isNumber && lowest <= value && value <= highest;
    return m_isGood ? value : 0;
}

BootInstant LineReader::boot()
{
    return BootInstant{std::chrono::milliseconds{number(-kLatestBoot, kLatestBoot)}};
}

WallInstant LineReader::wall()
{
    return WallInstant{std::chrono::milliseconds{number(-kLatestWall, kLatestWall)}};
}

CivilDate LineReader::day()
{
    return CivilDate{std::chrono::days{static_cast<int>(number(-kLatestDay, kLatestDay))}};
}

} // namespace unhunch::schedule
