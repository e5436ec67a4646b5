// SPDX-License-Identifier: GPL-3.0-or-later
// Says words through the real speech service, for the test that records them: say_words LANGUAGE WORDS
#include "app/sound/speech.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

int main(int argc, char** argv)
{
    using namespace std::chrono_literals;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    const auto speech = unhunch::sound::makeSpeech({QLocale(arguments.at(1))});
    // As long as a session gets ready: the voices are known by then.
    QTimer::singleShot(3s, &application, [&] { speech->say(arguments.at(2)); });
    QTimer::singleShot(7s, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
