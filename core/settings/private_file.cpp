// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/private_file.h"

#include "core/store_paths.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace unhunch::settings {
namespace {

constexpr int kMostReadAtOnce = 64 * 1024;

/// An open file of the system, closed at the end of the scope.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> systemFailure(ErrorKind kind, const QString& path, const char* what, int code)
{
    return tl::unexpected<Error>(
        Error{kind, std::string(what) + ": " + std::strerror(code), path.toStdString(), 0, {}});
}

bool writeAll(int file, const QByteArray& bytes)
{
    std::string_view left(bytes.constData(), static_cast<size_t>(bytes.size()));
    while (!left.empty()) {
        const ssize_t count = ::write(file, left.data(), left.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        left.remove_prefix(count < 0 ? 0 : static_cast<size_t>(count));
    }
    return true;
}

/// Reads on until the end or until the bytes are more than `limit`. False where it cannot be read.
bool readUpTo(int file, qint64 limit, QByteArray& bytes)
{
    QByteArray part(kMostReadAtOnce, Qt::Uninitialized);
    while (bytes.size() <= limit) {
        const ssize_t count = ::read(file, part.data(), static_cast<size_t>(part.size()));
        if (count < 0 && errno != EINTR) {
            return false;
        }
        if (count == 0) {
            return true;
        }
        bytes.append(part.constData(), count < 0 ? 0 : count);
    }
    return true;
}

/// Writes the new file beside the old one, all the way to the disk.
Result<void> writeBeside(const QByteArray& temporary, const QString& path, const QByteArray& bytes)
{
    // A leftover of a process that was killed here is written over; following a link is not what anybody
    // wants.
    const Descriptor file(
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        return systemFailure(ErrorKind::Unwritable, path, "cannot write", errno);
    }
    const bool isWritten
        = ::fchmod(file.number(), 0600) == 0 && writeAll(file.number(), bytes) && ::fsync(file.number()) == 0;
    if (!isWritten) {
        const int code = errno;
        ::unlink(temporary.constData());
        return systemFailure(ErrorKind::Unwritable, path, "cannot write", code);
    }
    return {};
}

void syncFolder(const QByteArray& folder)
{
    const Descriptor handle(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.isOpen()) {
        // Some file systems cannot sync a folder; the rename itself has been done.
        ::fsync(handle.number());
    }
}

} // namespace

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes)
{
    if (Result<void> folder = ensurePrivateFolderOf(path); !folder) {
        return folder;
    }
    const QFileInfo given(path);
    const QString target
        = given.isSymLink() && given.exists() ? given.canonicalFilePath() : given.absoluteFilePath();
    const QByteArray native = QFile::encodeName(target);
    const QByteArray temporary = native + ".new";
    if (Result<void> written = writeBeside(temporary, path, bytes); !written) {
        return written;
    }
    if (::rename(temporary.constData(), native.constData()) != 0) {
        const int code = errno;
        ::unlink(temporary.constData());
        return systemFailure(ErrorKind::Unwritable, path, "cannot replace the file", code);
    }
    syncFolder(QFile::encodeName(QFileInfo(target).absolutePath()));
    return {};
}

Result<QByteArray> readPrivateFile(const QString& path, qint64 limit)
{
    // Not blocking: a pipe in the file's place must not stop the program.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) {
        const bool isMissing = errno == ENOENT || errno == ENOTDIR;
        const ErrorKind kind = isMissing ? ErrorKind::NotFound : ErrorKind::Unreadable;
        return systemFailure(kind, path, "cannot read", errno);
    }

    struct stat status {};

    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return systemFailure(ErrorKind::Unreadable, path, "is not a plain file", EINVAL);
    }
    QByteArray bytes;
    if (!readUpTo(file.number(), limit, bytes)) {
        return systemFailure(ErrorKind::Unreadable, path, "cannot read", errno);
    }
    if (bytes.size() > limit) {
        return systemFailure(ErrorKind::Unreadable, path, "is too long", EFBIG);
    }
    return bytes;
}

} // namespace unhunch::settings
