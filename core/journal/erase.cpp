// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/erase.h"

#include "core/journal/open_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace unhunch::journal {
namespace {

QString markOf(const QString& journal)
{
    return journal + QLatin1String(".erasing");
}

bool makeMark(const QString& journal)
{
    QFile mark(markOf(journal));
    return mark.open(QIODevice::WriteOnly) && mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// What SQLite keeps beside the file goes first: a log without its file could be taken for that of the next
/// one.
QStringList filesInOrder(const QFileInfo& journal)
{
    const QString name = journal.fileName();
    QStringList files
        = QDir(journal.absolutePath())
              .entryList({name + QLatin1Char('*'), journal.completeBaseName() + QLatin1String(".damaged-*")},
                         QDir::Files | QDir::Hidden);
    files.removeAll(name + QLatin1String(".lock"));
    files.removeAll(QFileInfo(markOf(name)).fileName());
    std::stable_partition(files.begin(), files.end(), [&name](const QString& file) { return file != name; });
    return files;
}

} // namespace

Result<void> eraseJournal(const QString& journal)
{
    const Result<OpenLock> lock = OpenLock::takeAlone(journal);
    if (!lock) {
        return tl::unexpected<Error>(lock.error());
    }
    if (!makeMark(journal)) {
        return failure(ErrorKind::Unwritable, "the journal's folder cannot be written");
    }
    const QFileInfo info(journal);
    QDir folder(info.absolutePath());
    bool isErased = true;
    for (const QString& name : filesInOrder(info)) {
        isErased = folder.remove(name) && isErased;
    }
    return isErased && QFile::remove(markOf(journal))
               ? Result<void>{}
               : failure(ErrorKind::Unwritable, "not every file of the journal could be removed");
}

bool isErasePending(const QString& journal)
{
    return QFileInfo::exists(markOf(journal));
}

} // namespace unhunch::journal
