// SPDX-License-Identifier: GPL-3.0-or-later
// Plays one of our chimes on the real sound server, for the test that records it: play_chime DIRECTORY
// start|change|end
#include "app/sound/chime.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

int main(int argc, char** argv)
{
    using unhunch::sound::ChimeKind;
    using namespace std::chrono_literals;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    const QString& name = arguments.at(2);
    const ChimeKind kind = name == u"start"    ? ChimeKind::Start
                           : name == u"change" ? ChimeKind::Change
                                               : ChimeKind::End;
    const auto chime = unhunch::sound::makeChime(arguments.at(1), 100);
    chime->play(kind);
    // As long as the longest chime, and a sound device that is slow to open.
    QTimer::singleShot(3500ms, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
