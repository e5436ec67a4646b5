// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/open_lock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace unhunch::journal {

OpenLock::OpenLock(int file)
    : m_file(file)
{}

OpenLock::OpenLock(OpenLock&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{}

OpenLock& OpenLock::operator=(OpenLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

OpenLock::~OpenLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Result<OpenLock> OpenLock::share(const QString& journal)
{
    return take(journal, LOCK_SH);
}

Result<OpenLock> OpenLock::takeAlone(const QString& journal)
{
    return take(journal, LOCK_EX);
}

Result<OpenLock> OpenLock::take(const QString& journal, int operation)
{
    const QByteArray path = QFile::encodeName(journal + QLatin1String(".lock"));
    OpenLock lock(::open(path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (lock.m_file < 0) {
        return failure(ErrorKind::Unwritable, "cannot make the journal's lock file");
    }
    if (const Result<void> changed = lock.change(operation); !changed) {
        return tl::unexpected<Error>(changed.error());
    }
    return lock;
}

Result<void> OpenLock::becomeAlone()
{
    Result<void> changed = change(LOCK_EX);
    if (!changed) {
        // The system may have given the shared lock up on the way.
        static_cast<void>(change(LOCK_SH));
    }
    return changed;
}

Result<void> OpenLock::becomeShared()
{
    return change(LOCK_SH);
}

Result<void> OpenLock::change(int operation) const
{
    while (::flock(m_file, operation | LOCK_NB) != 0) {
        if (errno != EINTR) {
            return failure(ErrorKind::Unavailable, "the journal is in use by another part of the program");
        }
    }
    return {};
}

} // namespace unhunch::journal
