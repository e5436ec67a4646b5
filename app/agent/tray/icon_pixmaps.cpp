// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/icon_pixmaps.h"

#include <QDataStream>
#include <QFile>

namespace unhunch::tray {

namespace {

constexpr quint32 kMostPictures = 16;
constexpr quint16 kLargestSide = 256;
constexpr int kBytesPerPixel = 4;

} // namespace

IconPixmaps readIconPixmaps(const QString& iconsDir, const QString& name)
{
    QFile file(iconsDir + QStringLiteral("/pixmaps/") + name + QStringLiteral(".argb"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QDataStream stream(qUncompress(file.readAll()));
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 count = 0;
    stream >> count;

    IconPixmaps pictures;
    for (quint32 index = 0; index < count && count <= kMostPictures; ++index) {
        quint16 side = 0;
        stream >> side;
        if (side == 0 || side > kLargestSide) {
            return {};
        }
        QByteArray bytes(static_cast<qsizetype>(side) * side * kBytesPerPixel, Qt::Uninitialized);
        if (stream.readRawData(bytes.data(), static_cast<int>(bytes.size())) != bytes.size()) {
            return {};
        }
        pictures.append(IconPixmap{.width = side, .height = side, .bytes = bytes});
    }
    return pictures;
}

} // namespace unhunch::tray
