// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/answer.h"

#include <charconv>
#include <limits>

namespace unhunch::schedule {
namespace {

constexpr std::string_view kSnoozePrefix = "snooze:";
constexpr int kLongestMinutes = 24 * 60;

Result<Answer> parseSnooze(std::string_view minutes)
{
    int count = 0;
    const char* const end = minutes.data() + minutes.size();
    const auto [stop, problem] = std::from_chars(minutes.data(), end, count);
    if (problem == std::errc::invalid_argument || stop != end) {
        return failure(ErrorKind::Malformed, "a snooze needs a number of minutes");
    }
    if (problem != std::errc{} || count < 1 || count > kLongestMinutes) {
        return failure(ErrorKind::Invalid, "a snooze takes 1 to 1440 minutes");
    }
    return Answer{AnswerKind::Snooze, std::chrono::minutes{count}};
}

} // namespace

Result<Answer> parseAnswer(std::string_view text)
{
    if (text == "start") {
        return Answer{AnswerKind::Start, {}};
    }
    if (text == "skip") {
        return Answer{AnswerKind::Skip, {}};
    }
    if (text == "closed") {
        return Answer{AnswerKind::Closed, {}};
    }
    if (text == "snooze:meeting") {
        return Answer{AnswerKind::SnoozeUntilMeetingEnds, {}};
    }
    if (text == "snooze:today") {
        return Answer{AnswerKind::SnoozeToday, {}};
    }
    if (text.starts_with(kSnoozePrefix)) {
        return parseSnooze(text.substr(kSnoozePrefix.size()));
    }
    return failure(ErrorKind::Malformed, "no such answer");
}

std::string answerText(const Answer& answer)
{
    switch (answer.kind) {
    case AnswerKind::Start:
        return "start";
    case AnswerKind::Snooze:
        return std::string{kSnoozePrefix} + std::to_string(answer.snooze.count());
    case AnswerKind::SnoozeUntilMeetingEnds:
        return "snooze:meeting";
    case AnswerKind::SnoozeToday:
        return "snooze:today";
    case AnswerKind::Skip:
        return "skip";
    case AnswerKind::Closed:
        return "closed";
    }
    return {};
}

Result<PauseLength> pauseFromMinutes(std::uint32_t minutes)
{
    if (minutes == 0) {
        return PauseLength{PauseKind::UntilReturn, {}};
    }
    if (minutes == std::numeric_limits<std::uint32_t>::max()) {
        return PauseLength{PauseKind::UntilTomorrow, {}};
    }
    if (minutes > kLongestMinutes) {
        return failure(ErrorKind::Invalid, "a pause takes at most 1440 minutes");
    }
    return PauseLength{PauseKind::For, std::chrono::minutes{minutes}};
}

} // namespace unhunch::schedule
