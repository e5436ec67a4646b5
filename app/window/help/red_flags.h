// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace unhunch::window {

/// A sign that calls for a provider instead of stretching.
struct RedFlag {
    QString id;
    QString text;
    bool isEmergency = false; ///< needs emergency care at once
};

/// The five red flags, the emergency first. They are part of the program, not of a file, so that they are
/// there whatever happens to the installation.
[[nodiscard]] QList<RedFlag> redFlags();

} // namespace unhunch::window
