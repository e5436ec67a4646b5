// SPDX-License-Identifier: GPL-3.0-or-later
// Writes all icons below the folder given: themed SVG files, one-colour ones and packed pixmaps. Run by the
// build.
#include "resources/icons/picture.h"
#include "resources/icons/writers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

namespace {

using namespace unhunch::icons;

const std::vector<int> kPixels{16, 22, 24, 32, 48, 64};

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    const bool isWritten = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
                           && file.write(content) == content.size();
    if (!isWritten) {
        std::fprintf(stderr, "icon_maker: cannot write %s\n", qPrintable(path));
    }
    return isWritten;
}

QString themed(const QString& folder, const QString& name)
{
    return QStringLiteral("/hicolor/") + folder + QLatin1Char('/') + name + QStringLiteral(".svg");
}

/// One picture of the tray in all its files; `index` counts in `trayPictures`.
bool writePicture(const QString& root, std::size_t index)
{
    std::vector<Picture> sizes;
    for (const int pixels : kPixels) {
        sizes.push_back(trayPictures(pixels).at(index));
    }
    const Picture& picture = sizes.front();
    bool isWritten
        = write(root + themed(QStringLiteral("scalable/status"), picture.name), colouredSvg(picture))
          && write(
              root + themed(QStringLiteral("symbolic/status"), picture.name + QStringLiteral("-symbolic")),
              symbolicSvg(picture))
          && write(root + QStringLiteral("/pixmaps/") + picture.name + QStringLiteral(".argb"),
                   packedPixmaps(sizes, kPixels));
    for (std::size_t size = 0; size < kPixels.size() && isWritten; ++size) {
        // Multiples of the smallest size are the scalable file's.
        if (kPixels.at(size) % kPixels.front() != 0) {
            isWritten
                = write(root + themed(QStringLiteral("%1x%1/status").arg(kPixels.at(size)), picture.name),
                        colouredSvg(sizes.at(size)));
        }
    }
    return isWritten;
}

bool writeAll(const QString& root)
{
    bool isWritten = true;
    const std::size_t count = trayPictures(kPixels.front()).size();
    for (std::size_t index = 0; index < count; ++index) {
        isWritten = writePicture(root, index) && isWritten;
    }
    const Picture app = appPicture();
    return write(root + themed(QStringLiteral("scalable/apps"), app.name), colouredSvg(app)) && isWritten;
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: icon_maker FOLDER\n");
        return 2;
    }
    return writeAll(arguments.at(1)) ? 0 : 1;
}
