// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/check_in.h"

#include <algorithm>

namespace unhunch::care {
namespace {

bool isAnswered(std::span<const SymptomPoint> points, Occasion occasion)
{
    return std::ranges::find(points, occasion, &SymptomPoint::occasion) != points.end();
}

void add(std::vector<Comparison>& all, Measure measure, std::optional<int> before, std::optional<int> now)
{
    if (before && now) {
        all.push_back({measure, *before, *now});
    }
}

} // namespace

std::optional<Occasion>
openCheckIn(std::optional<WallInstant> firstSession, std::span<const SymptomPoint> points, WallInstant now)
{
    if (!firstSession || now < *firstSession) {
        return std::nullopt;
    }
    const auto since = now - *firstSession;
    const auto open = [&](Occasion occasion, auto after, auto until) {
        return since >= after && since < until && !isAnswered(points, occasion);
    };
    if (since >= kSecondCheckInAfter) {
        const bool isOpen
            = open(Occasion::After14Days, kSecondCheckInAfter, kSecondCheckInAfter + kCheckInStays);
        return isOpen ? std::optional(Occasion::After14Days) : std::nullopt;
    }
    if (open(Occasion::After48Hours, kFirstCheckInAfter, kFirstCheckInAfter + kCheckInStays)) {
        return Occasion::After48Hours;
    }
    const bool isStartOpen = open(Occasion::Start, std::chrono::hours{0}, kFirstCheckInAfter);
    return isStartOpen ? std::optional(Occasion::Start) : std::nullopt;
}

int Comparison::improvement() const
{
    return measure == Measure::Pain ? before - now : now - before;
}

std::vector<Comparison> compare(const SymptomPoint& start, const SymptomPoint& now)
{
    std::vector<Comparison> all;
    add(all, Measure::Pain, start.pain, now.pain);
    add(all, Measure::DeskWork, start.function.deskWork, now.function.deskWork);
    add(all, Measure::Sleep, start.function.sleep, now.function.sleep);
    add(all, Measure::Lifting, start.function.lifting, now.function.lifting);
    add(all, Measure::HeadTurn, start.function.headTurn, now.function.headTurn);
    return all;
}

std::optional<SymptomPoint> startingPoint(std::span<const SymptomPoint> points)
{
    const auto atStart = std::ranges::find(points, Occasion::Start, &SymptomPoint::occasion);
    if (atStart != points.end()) {
        return *atStart;
    }
    const auto scored = std::ranges::find_if(
        points, [](const SymptomPoint& point) { return point.pain || !point.function.isEmpty(); });
    return scored == points.end() ? std::nullopt : std::optional(*scored);
}

} // namespace unhunch::care
