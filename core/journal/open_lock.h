// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace unhunch::journal {

/// Says who has the journal open: everybody who reads or writes it shares the lock, who replaces the file has
/// it alone. A file beside the journal; the system gives the lock back when a process dies. Never waits.
class OpenLock {
public:
    /// Unavailable while somebody has it alone.
    static Result<OpenLock> share(const QString& journal);
    /// Unavailable while anybody has it.
    static Result<OpenLock> takeAlone(const QString& journal);

    OpenLock(OpenLock&& other) noexcept;
    OpenLock& operator=(OpenLock&& other) noexcept;
    OpenLock(const OpenLock&) = delete;
    OpenLock& operator=(const OpenLock&) = delete;
    ~OpenLock();

    /// From shared to alone; still shared after Unavailable.
    Result<void> becomeAlone();
    /// From alone to shared.
    Result<void> becomeShared();

private:
    explicit OpenLock(int file);
    static Result<OpenLock> take(const QString& journal, int operation);
    [[nodiscard]] Result<void> change(int operation) const;

    int m_file;
};

} // namespace unhunch::journal
