// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/chosen_person.h"

namespace unhunch::settings {

figure::Person
chosenPerson(const LookSettings& look, CivilDate day, const std::function<int()>& sessionsToday)
{
    if (!look.isPersonVaried) {
        return look.person;
    }
    // A usual day has five sessions, so the next day goes on about where this one ended.
    constexpr int kSessionsADay = 5;
    const auto number = day.time_since_epoch().count() * kSessionsADay + sessionsToday();
    return figure::anotherPerson(static_cast<std::size_t>(number));
}

} // namespace unhunch::settings
