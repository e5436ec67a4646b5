// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/event.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace unhunch::calendar {
namespace {

constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestUid = 1024;
constexpr std::size_t kLongestRule = 4096;
constexpr std::size_t kMostRules = 10;
constexpr std::size_t kMostDates = 5000;
constexpr std::size_t kShownOfValue = 40;

/// The value as it may be shown in a line of a log.
std::string quoted(std::string_view value)
{
    const std::string text = plainText(value, kShownOfValue);
    return '"' + text + (value.size() > kShownOfValue ? "…\"" : "\"");
}

/// Gives each of the values between commas to `take`.
template <typename Take>
void forEachValue(std::string_view list, Take take)
{
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        take(list.substr(0, comma));
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
}

std::string_view trimmed(std::string_view text)
{
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return text;
}

bool isWord(std::string_view value, std::string_view word)
{
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return std::ranges::equal(trimmed(value), word, {}, upper);
}

} // namespace

EventBuilder::EventBuilder(int line, ZoneTable& zones, ProblemList& problems)
    : m_zones(zones)
    , m_problems(problems)
{
    m_event.line = line;
}

EventBuilder::Handler EventBuilder::handlerOf(std::string_view name)
{
    using Row = std::pair<std::string_view, Handler>;
    static const std::array rows{Row{"DTSTART", &EventBuilder::takeStart},
                                 Row{"DTEND", &EventBuilder::takeEnd},
                                 Row{"DURATION", &EventBuilder::takeDuration},
                                 Row{"RRULE", &EventBuilder::takeRule},
                                 Row{"RDATE", &EventBuilder::takeAdded},
                                 Row{"EXDATE", &EventBuilder::takeLeftOut},
                                 Row{"RECURRENCE-ID", &EventBuilder::takeReplaced},
                                 Row{"UID", &EventBuilder::takeUid},
                                 Row{"SUMMARY", &EventBuilder::takeTitle},
                                 Row{"SEQUENCE", &EventBuilder::takeSequence},
                                 Row{"TRANSP", &EventBuilder::takeTransparency},
                                 Row{"STATUS", &EventBuilder::takeStatus},
                                 Row{"X-MICROSOFT-CDO-BUSYSTATUS", &EventBuilder::takeBusyStatus},
                                 Row{"X-MICROSOFT-CDO-ALLDAYEVENT", &EventBuilder::takeAllDay},
                                 Row{"X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", &EventBuilder::takeAllDay}};
    const auto* const found = std::ranges::find(rows, name, &Row::first);
    return found == rows.end() ? nullptr : found->second;
}

void EventBuilder::take(const ContentLine& line)
{
    const Handler handler = handlerOf(line.name);
    if (handler != nullptr) {
        (this->*handler)(line);
    }
}

std::optional<Event> EventBuilder::build()
{
    if (!m_start) {
        if (!m_hasBadStart) {
            m_problems.add(m_event.line, "DTSTART", "the event does not say when it begins");
        }
        return {};
    }
    m_event.start = *m_start;
    return std::move(m_event);
}

void EventBuilder::takeStart(const ContentLine& line)
{
    if (!m_start && !m_hasBadStart) {
        m_start = stampOf(line, line.value);
        m_hasBadStart = !m_start;
    }
}

void EventBuilder::takeEnd(const ContentLine& line)
{
    if (!m_event.end) {
        m_event.end = stampOf(line, line.value);
    }
}

void EventBuilder::takeDuration(const ContentLine& line)
{
    if (m_event.duration) {
        return;
    }
    m_event.duration = parseDuration(line.value);
    if (!m_event.duration) {
        m_problems.add(line.number, line.name, quoted(line.value) + " is no duration");
    } else if (m_event.duration->count() < 0) {
        m_problems.add(line.number, line.name, quoted(line.value) + " is less than nothing");
    }
}

void EventBuilder::takeRule(const ContentLine& line)
{
    if (line.value.size() <= kLongestRule && m_event.rules.size() < kMostRules) {
        m_event.rules.push_back({std::string(line.value), line.number});
    } else {
        m_problems.add(line.number, line.name, "too long, or too many rules for one event");
    }
}

void EventBuilder::takeAdded(const ContentLine& line)
{
    forEachValue(line.value, [&](std::string_view value) {
        if (m_event.added.size() >= kMostDates) {
            return;
        }
        if (const auto date = addedDateOf(line, value)) {
            m_event.added.push_back(*date);
        }
    });
}

void EventBuilder::takeLeftOut(const ContentLine& line)
{
    forEachValue(line.value, [&](std::string_view value) {
        if (m_event.leftOut.size() >= kMostDates) {
            return;
        }
        if (const auto date = stampOf(line, value)) {
            m_event.leftOut.push_back(*date);
        }
    });
}

void EventBuilder::takeReplaced(const ContentLine& line)
{
    m_event.replaces = stampOf(line, line.value);
    if (isWord(parameterOf(line, "RANGE"), "THISANDFUTURE")) {
        m_problems.add(line.number, line.name, "changes all later times too; only this one is changed here");
    }
}

void EventBuilder::takeUid(const ContentLine& line)
{
    m_event.uid = line.value.substr(0, kLongestUid);
}

void EventBuilder::takeTitle(const ContentLine& line)
{
    if (m_event.title.empty()) {
        m_event.title = plainText(line.value, kLongestTitle);
    }
}

void EventBuilder::takeSequence(const ContentLine& line)
{
    std::from_chars(line.value.data(), line.value.data() + line.value.size(), m_event.sequence);
}

void EventBuilder::takeTransparency(const ContentLine& line)
{
    m_event.isBusy = m_event.isBusy && !isWord(line.value, "TRANSPARENT");
}

void EventBuilder::takeStatus(const ContentLine& line)
{
    m_event.isBusy = m_event.isBusy && !isWord(line.value, "CANCELLED");
}

void EventBuilder::takeBusyStatus(const ContentLine& line)
{
    // Whoever is out of office or works elsewhere is not in a meeting.
    const bool isFree
        = isWord(line.value, "FREE") || isWord(line.value, "OOF") || isWord(line.value, "WORKINGELSEWHERE");
    m_event.isBusy = m_event.isBusy && !isFree;
}

void EventBuilder::takeAllDay(const ContentLine& line)
{
    m_event.isBusy = m_event.isBusy && !isWord(line.value, "TRUE");
}

std::optional<Stamp> EventBuilder::stampOf(const ContentLine& line, std::string_view text)
{
    std::optional<Stamp> stamp = parseStamp(text);
    if (!stamp) {
        m_problems.add(line.number, line.name, quoted(text) + " is no date and no time that exists");
        return {};
    }
    const std::string_view tzid = parameterOf(line, "TZID");
    if (!tzid.empty() && !stamp->isDate && stamp->zone == kFloating) {
        stamp->zone = m_zones.idOf(tzid);
    }
    return stamp;
}

std::optional<AddedDate> EventBuilder::addedDateOf(const ContentLine& line, std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::optional<Stamp> begin = stampOf(line, text.substr(0, slash));
    if (!begin) {
        return {};
    }
    if (slash == std::string_view::npos) {
        return AddedDate{*begin, {}};
    }
    const std::string_view rest = text.substr(slash + 1);
    const std::optional<Stamp> end = parseStamp(rest);
    const auto length = end ? std::optional(end->civil - begin->civil) : parseDuration(rest);
    if (!length) {
        m_problems.add(line.number, line.name, quoted(text) + " is no period");
        return {};
    }
    return AddedDate{*begin, length};
}

} // namespace unhunch::calendar
