// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace unhunch::window {

/// What one study or review found, with what it cannot tell.
struct Study {
    QString found; ///< in plain words, with its numbers
    QString limit; ///< why it may not hold for the reader
    QString source; ///< authors, year, journal; not translated
};

/// Studies that speak about the same thing.
struct StudyGroup {
    QString title;
    QList<Study> studies;
};

/// What is known of breaks and exercises at the desk, for and against, each study once.
[[nodiscard]] QList<StudyGroup> studyGroups();

} // namespace unhunch::window
