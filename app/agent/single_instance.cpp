// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/single_instance.h"

#include "app/agent/desktop_notice.h"
#include "app/control/bus_names.h"
#include "core/store_paths.h"

#include <QCoreApplication>
#include <QDBusPendingCall>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <ctime>
#include <utility>

namespace unhunch::agent {
namespace {

constexpr int kAttempts = 20;
constexpr long kPauseNanoseconds = 25'000'000;

void pauseBriefly()
{
    const timespec pause{0, kPauseNanoseconds};
    ::nanosleep(&pause, nullptr);
}

} // namespace

StateLock::Outcome StateLock::take(const QString& stateFile)
{
    if (!ensurePrivateFolderOf(stateFile).has_value()) {
        return Outcome::Impossible;
    }
    const QByteArray path = QFile::encodeName(stateFile + QStringLiteral(".lock"));
    platform::FileDescriptor file(::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen()) {
        return Outcome::Impossible;
    }
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) {
            m_file = std::move(file);
            return Outcome::Taken;
        }
        if (errno != EWOULDBLOCK) {
            return Outcome::Impossible;
        }
        pauseBriefly();
    }
    return Outcome::HeldElsewhere;
}

bool takeAgentName(QDBusConnection bus)
{
    return bus.registerService(QString::fromLatin1(control::kAgentService));
}

void notifyRunsElsewhere(const QDBusConnection& bus)
{
    sendNotice(bus,
               QCoreApplication::translate("Agent", "Unhunch runs in your other login"),
               QCoreApplication::translate("Agent", "It reminds you there. Quit it there to use it here."))
        .waitForFinished();
}

} // namespace unhunch::agent
