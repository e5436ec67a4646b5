// SPDX-License-Identifier: GPL-3.0-or-later
// Says words through the real speech service, for the test that records them: say_words LANGUAGE WORDS
// SECONDS waits so many seconds for the voices to be known, says the words, and stays as long again.
#include "app/sound/speech.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        return 2;
    }
    const auto speech = unhunch::sound::makeSpeech({QLocale(arguments.at(1))});
    const std::chrono::seconds wait(arguments.at(3).toInt());
    QTimer::singleShot(wait, &application, [&] { speech->say(arguments.at(2)); });
    QTimer::singleShot(2 * wait, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
