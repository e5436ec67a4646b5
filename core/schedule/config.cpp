// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/config.h"

#include <algorithm>

namespace unhunch::schedule {

using std::chrono::minutes;
using std::chrono::seconds;

std::chrono::milliseconds Config::defaultSnooze() const
{
    return snoozes.empty() ? minutes{5} : snoozes.front();
}

const RoutineInfo* Config::routine(std::string_view id) const
{
    const auto found = std::find_if(
        routines.begin(), routines.end(), [id](const RoutineInfo& info) { return info.id == id; });
    return found == routines.end() ? nullptr : &*found;
}

std::vector<RoutineInfo> Config::standardRoutines()
{
    return {{"office_reset", seconds{90}, true},
            {"evening_wind_down", seconds{420}, true},
            {"weekend_maintenance", seconds{900}, true},
            {"rhomboid_break", seconds{88}, true},
            {"shoulder_mobility", seconds{54}, true},
            {"strength_daily", seconds{600}, true},
            {"discreet_reset", seconds{60}, true},
            {"morning_reset", seconds{90}, true},
            {"breathing_break", seconds{42}, false},
            {"safety_check", seconds{60}, false}};
}

} // namespace unhunch::schedule
