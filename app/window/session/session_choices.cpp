// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_choices.h"

namespace unhunch::window {
namespace {

constexpr std::string_view kOfficeReset = "office_reset";

figure::Skin skinOf(settings::Skin skin)
{
    switch (skin) {
    case settings::Skin::Porcelain:
        return figure::Skin::Porcelain;
    case settings::Skin::Honey:
        return figure::Skin::Honey;
    case settings::Skin::Bronze:
        return figure::Skin::Bronze;
    case settings::Skin::Espresso:
        return figure::Skin::Espresso;
    }
    return figure::Skin::Honey;
}

} // namespace

FigureLook figureLookOf(const settings::LookSettings& look)
{
    return {.skin = skinOf(look.skin),
            .hair = look.hair == settings::Hair::Bun ? figure::Hair::Bun : figure::Hair::Crop};
}

session::TimelineOptions timelineOptionsFor(const session::Routine& routine,
                                            const session::SessionStart& how,
                                            const settings::SessionSettings& settings)
{
    session::TimelineOptions options = session::optionsFor(routine, how);
    options.isWarmUpWanted
        = options.isWarmUpWanted || (routine.id == kOfficeReset && settings.hasOfficeWarmUp);
    options.leftOut = settings.exercisesLeftOut;
    return options;
}

} // namespace unhunch::window
