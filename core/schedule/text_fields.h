// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unhunch::schedule {

/// Text without spaces and control characters that `unescaped` reads back; never empty.
[[nodiscard]] std::string escaped(std::string_view text);
[[nodiscard]] std::optional<std::string> unescaped(std::string_view text);

/// A number that guards text against damage (FNV-1a).
[[nodiscard]] std::uint64_t checksum(std::string_view text);

/// Builds one line of a state file: the key, then fields separated by single spaces.
class LineWriter {
public:
    LineWriter(std::string& out, std::string_view key);
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;
    LineWriter(LineWriter&&) = delete;
    LineWriter& operator=(LineWriter&&) = delete;
    ~LineWriter();

    LineWriter& number(std::int64_t value);
    LineWriter& name(std::string_view value); ///< as it stands: without spaces, not empty
    LineWriter& text(std::string_view value); ///< anything

    LineWriter& flag(bool value) { return number(value ? 1 : 0); }

    LineWriter& at(BootInstant instant) { return number(instant.time_since_epoch().count()); }

    LineWriter& at(WallInstant instant) { return number(instant.time_since_epoch().count()); }

    LineWriter& on(CivilDate day) { return number(day.time_since_epoch().count()); }

private:
    std::string& m_out;
};

/// Reads the fields of one line in order. After the first field that is missing, damaged or out of bounds
/// everything reads as a default and `isGood` is false.
class LineReader {
public:
    explicit LineReader(std::string_view fields)
        : m_rest(fields)
    {}

    [[nodiscard]] bool isGood() const { return m_isGood; }

    /// Whether all was read and all was good.
    [[nodiscard]] bool isDone() const { return m_isGood && m_rest.empty(); }

    std::string_view name();
    std::string text();
    std::int64_t number(std::int64_t lowest, std::int64_t highest);

    int count() { return static_cast<int>(number(0, 1'000'000)); }

    bool flag() { return number(0, 1) == 1; }

    BootInstant boot();
    WallInstant wall();
    CivilDate day();

    /// Takes what a lookup of a name found; damage if it found nothing.
    template <typename T>
    T found(const std::optional<T>& value)
    {
        m_isGood = m_isGood && value.has_value();
        return value.value_or(T{});
    }

private:
    std::string_view m_rest;
    bool m_isGood = true;
};

} // namespace unhunch::schedule
