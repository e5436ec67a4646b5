// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/routine/content_access.h"

#include "core/content/figure_loader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace unhunch::routine {

Result<content::KnownContent>
knownContent(const control::InstallPaths& paths, const StorePaths& stores, const QStringList& more)
{
    auto figure
        = content::loadFigureAssets(QString(paths.dataFolder + QStringLiteral("/figure")).toStdString());
    if (!figure) {
        return tl::unexpected(figure.error());
    }
    const QStringList own = QStringList{stores.userContentDirectory} + more;
    content::KnownContent known{{}, std::move(*figure)};
    for (const QString& folder : own) {
        std::ignore = content::addPoseTracks(known.figure,
                                             QString(folder + QStringLiteral("/figure/poses")).toStdString());
    }
    content::ContentLibrary library = content::loadContent(QStringList{paths.dataFolder} + own);
    content::leaveOutWithoutPoses(library, known.figure);
    known.catalogue = std::move(library.catalogue);
    return known;
}

QStringList foldersAround(const QStringList& files)
{
    QStringList folders;
    for (const QString& file : files) {
        const QDir folder = QFileInfo(file).absoluteDir();
        const bool isPose = folder.dirName() == QLatin1String("poses");
        folders.append(
            QDir::cleanPath(folder.filePath(isPose ? QStringLiteral("../..") : QStringLiteral(".."))));
    }
    folders.removeDuplicates();
    return folders;
}

std::string routineIn(const QString& file, const session::Catalogue& catalogue)
{
    const auto found = std::ranges::find_if(catalogue.routines, [&file](const session::Routine& routine) {
        return QFileInfo(QString::fromStdString(routine.file)) == QFileInfo(file);
    });
    return found == catalogue.routines.end() ? std::string() : found->id;
}

} // namespace unhunch::routine
