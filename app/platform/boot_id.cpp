// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/boot_id.h"

#include <QFile>

namespace unhunch::platform {

std::string readBootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return {};
    }
    return file.read(64).trimmed().toStdString();
}

} // namespace unhunch::platform
