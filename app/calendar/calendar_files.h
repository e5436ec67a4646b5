// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace unhunch::calendar {

/// One file's text, or why it cannot be read.
struct CalendarFile {
    QString name; ///< for people: its own, after the folder's where the source is a folder
    Result<QByteArray> text;
};

/// Reads the file `source`, or all `.ics` files in the folder `source` in the order of their names, at most
/// 20,000 of together 50 MB, and gives each to `take`. What is neither is given as one that cannot be read.
void readCalendarFiles(const QString& source, const std::function<void(const CalendarFile&)>& take);

} // namespace unhunch::calendar
