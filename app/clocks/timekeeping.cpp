// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/timekeeping.h"

#include <QByteArray>

#include <charconv>
#include <optional>

namespace unhunch::clocks {
namespace {

constexpr double kSlowest = 0.1;
constexpr double kFastest = 1000.0;

/// The origin that was written behind `prefix`, in milliseconds of boot time.
std::optional<BootInstant> originIn(std::string_view stateText, const std::string& prefix)
{
    const std::size_t at = stateText.find(prefix);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view digits = stateText.substr(at + prefix.size());
    std::int64_t origin = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), origin);
    if (parsed.ec != std::errc()) {
        return std::nullopt;
    }
    return BootInstant(std::chrono::milliseconds(origin));
}

} // namespace

double speedFromText(std::string_view text)
{
    bool isNumber = false;
    const double speed
        = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())).toDouble(&isNumber);
    return isNumber && speed >= kSlowest && speed <= kFastest ? speed : 1.0;
}

Timekeeping timekeeping(double speed, const std::string& kernelBootId, std::string_view stateText)
{
    if (speed == 1.0) {
        return {{}, kernelBootId};
    }
    const std::string prefix = kernelBootId + "@" + QByteArray::number(speed).toStdString() + "@";
    const BootInstant origin = originIn(stateText, prefix).value_or(readClocks().boot);
    return {{speed, origin}, prefix + std::to_string(origin.time_since_epoch().count())};
}

TimeScale scaleFromEnvironment()
{
    const double speed = speedFromText(qgetenv(kSpeedVariable).toStdString());
    if (speed == 1.0) {
        return {};
    }
    const std::string since = qgetenv(kSpeedSinceVariable).toStdString();
    return {speed, originIn(since, "").value_or(readClocks().boot)};
}

void handToChildren(const TimeScale& scale)
{
    if (scale.speed != 1.0) {
        qputenv(kSpeedSinceVariable, QByteArray::number(qint64{scale.origin.time_since_epoch().count()}));
    }
}

} // namespace unhunch::clocks
