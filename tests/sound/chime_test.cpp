// SPDX-License-Identifier: GPL-3.0-or-later
// None of these hears anything: they hold that the program goes on where there is no sound, or a sound server
// that hangs.
#include "app/sound/chime.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cstring>

namespace unhunch::sound {

namespace {

const QString kSounds = QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources/sounds");

void playAll(Chime& chime)
{
    chime.play(ChimeKind::Start);
    chime.play(ChimeKind::Change);
    chime.play(ChimeKind::Tick);
    chime.play(ChimeKind::End);
}

TEST(Chime, NullOneRemembersBeingMuted)
{
    NullChime chime;
    EXPECT_FALSE(chime.isMuted());
    chime.setMuted(true);
    EXPECT_TRUE(chime.isMuted());
    playAll(chime);
}

TEST(Chime, MutedOneNeverStartsAThread)
{
    const auto chime = makeChime(kSounds, 100);
    chime->setMuted(true);
    playAll(*chime);
    EXPECT_TRUE(chime->isMuted());
}

TEST(Chime, GoesOnWithoutASoundServerOrItsFiles)
{
    const auto chime = makeChime(QStringLiteral("/nonexistent"), 100);
    playAll(*chime);
    QCoreApplication::processEvents();
    chime->setMuted(true);
    chime->setMuted(false);
    playAll(*chime);
}

TEST(Chime, GoesOnBesideASoundServerThatNeverAnswers)
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("native")).toStdString();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(static_cast<char*>(address.sun_path), path.data(), path.size());
    const int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how sockets take their addresses
    ASSERT_EQ(bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    ASSERT_EQ(listen(listening, 8), 0);
    qputenv("PULSE_SERVER", QByteArray("unix:") + QByteArray::fromStdString(path));
    {
        const auto chime = makeChime(kSounds, 100);
        playAll(*chime);
        pollfd knocking{listening, POLLIN, 0};
        ASSERT_EQ(poll(&knocking, 1, 10'000), 1) << "the sound library did not come to the server";
    }
    // The socket stays open: the end of the process has to work beside a hanging server too.
}

} // namespace

} // namespace unhunch::sound

int main(int argc, char** argv)
{
    qputenv("PULSE_SERVER", "unix:/nonexistent");
    QCoreApplication application(argc, argv);
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
