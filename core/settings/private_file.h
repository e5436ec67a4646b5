// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace unhunch::settings {

/// Replaces the file by `bytes` at once: whoever reads it sees the old or the new bytes whole, also after a
/// crash or a power cut. The file is 0600, its folder is made 0700; a link keeps pointing to the file that is
/// replaced. Unwritable (disk full, no permission) leaves what was there. One writer per file.
Result<void> writePrivateFile(const QString& path, const QByteArray& bytes);

/// The whole file. NotFound when there is none; Unreadable when it cannot be read, is no plain file or is
/// longer than `limit`.
Result<QByteArray> readPrivateFile(const QString& path, qint64 limit);

} // namespace unhunch::settings
