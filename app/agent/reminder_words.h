// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/reminder/reminder_port.h"
#include "core/schedule/config.h"
#include "core/schedule/effect.h"

#include <QString>

#include <map>
#include <string>

namespace unhunch::agent {

/// Titles of routines by id, in the interface language.
using RoutineTitles = std::map<std::string, QString>;

/// The title of a routine; its id where none is known.
[[nodiscard]] QString routineTitle(const RoutineTitles& titles, const std::string& routine);

/// An offer in words.
[[nodiscard]] reminder::ReminderContent reminderFor(const schedule::Offer& offer,
                                                    const schedule::Config& config,
                                                    const RoutineTitles& titles,
                                                    bool isInMeeting);

} // namespace unhunch::agent
