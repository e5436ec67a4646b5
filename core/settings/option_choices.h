// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/options.h"

#include <QtGlobal>

#include <array>

/// The ways to set the options of few ways, in the order of their enumerators.
namespace unhunch::settings {

inline constexpr std::array kSkins{Choice{"porcelain", QT_TRANSLATE_NOOP("Settings", "Porcelain")},
                                   Choice{"honey", QT_TRANSLATE_NOOP("Settings", "Honey")},
                                   Choice{"bronze", QT_TRANSLATE_NOOP("Settings", "Bronze")},
                                   Choice{"espresso", QT_TRANSLATE_NOOP("Settings", "Espresso")}};
inline constexpr std::array kHair{Choice{"crop", QT_TRANSLATE_NOOP("Settings", "Short")},
                                  Choice{"bun", QT_TRANSLATE_NOOP("Settings", "Bun")},
                                  Choice{"curls", QT_TRANSLATE_NOOP("Settings", "Curls")}};
inline constexpr std::array kOutfits{Choice{"lagoon", QT_TRANSLATE_NOOP("Settings", "Lagoon")},
                                     Choice{"sky", QT_TRANSLATE_NOOP("Settings", "Sky")},
                                     Choice{"lilac", QT_TRANSLATE_NOOP("Settings", "Lilac")},
                                     Choice{"moss", QT_TRANSLATE_NOOP("Settings", "Moss")}};
inline constexpr std::array kThemes{Choice{"system", QT_TRANSLATE_NOOP("Settings", "Like the desktop")},
                                    Choice{"light", QT_TRANSLATE_NOOP("Settings", "Light")},
                                    Choice{"dark", QT_TRANSLATE_NOOP("Settings", "Dark")}};
inline constexpr std::array kVoices{Choice{"any", QT_TRANSLATE_NOOP("Settings", "Any")},
                                    Choice{"female", QT_TRANSLATE_NOOP("Settings", "Female")},
                                    Choice{"male", QT_TRANSLATE_NOOP("Settings", "Male")}};
inline constexpr std::array kReminderStyles{
    Choice{"notification", QT_TRANSLATE_NOOP("Settings", "Notification")},
    Choice{"window", QT_TRANSLATE_NOOP("Settings", "Small window")}};
inline constexpr std::array kReducedMotion{
    Choice{"system", QT_TRANSLATE_NOOP("Settings", "Like the desktop")},
    Choice{"on", QT_TRANSLATE_NOOP("Settings", "On")},
    Choice{"off", QT_TRANSLATE_NOOP("Settings", "Off")}};

} // namespace unhunch::settings
