// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_choices.h"

#include "core/settings/equipment.h"

namespace unhunch::window {
namespace {

constexpr std::string_view kOfficeReset = "office_reset";

} // namespace

session::TimelineOptions timelineOptionsFor(const session::Routine& routine,
                                            const session::SessionStart& how,
                                            const settings::SessionSettings& settings,
                                            const session::LadderDose& dose)
{
    session::TimelineOptions options = session::optionsFor(routine, how);
    options.isWarmUpWanted
        = options.isWarmUpWanted || (routine.id == kOfficeReset && settings.hasOfficeWarmUp);
    options.leftOut = settings.exercisesLeftOut;
    options.missingEquipment = settings::missingEquipment(settings);
    options.ladder = dose;
    return options;
}

} // namespace unhunch::window
