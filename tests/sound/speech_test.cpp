// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is heard here: speech goes on where nobody can speak, and where whoever could never answers.
#include "app/sound/speech.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/un.h>

#include <cstring>

namespace unhunch::sound {
namespace {

const QString kWords = QStringLiteral("Sit tall and clasp your hands.");

void address(const QByteArray& socket)
{
    qputenv("SPEECHD_ADDRESS", "unix_socket:" + socket);
}

TEST(SpeechTest, GoesOnWhereNobodySpeaks)
{
    address("/nonexistent/speechd.sock");
    const auto speech = makeSpeech({QLocale(QLocale::German)});
    speech->say(kWords);
    speech->setMuted(true);
    speech->say(kWords);
    speech->setMuted(false);
    QCoreApplication::processEvents();
}

TEST(SpeechTest, NeverWaitsForAServiceThatNeverAnswers)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("speechd.sock")).toStdString();
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::memcpy(static_cast<char*>(name.sun_path), path.data(), path.size());
    const int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how sockets take their addresses
    ASSERT_EQ(bind(listening, reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
    ASSERT_EQ(listen(listening, 8), 0);
    address(QByteArray::fromStdString(path));
    QElapsedTimer time;
    time.start();
    {
        const auto speech = makeSpeech({QLocale(QLocale::English)});
        speech->say(kWords);
    }
    // A limit for hanging, not a measurement: ending alone waits 0.3 s.
    EXPECT_LT(time.elapsed(), 5000);
}

} // namespace
} // namespace unhunch::sound
