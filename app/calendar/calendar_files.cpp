// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_files.h"

#include "app/calendar/calendar_request.h"
#include "core/calendar/calendar.h"
#include "core/settings/private_file.h"

#include <QDir>
#include <QFileInfo>

namespace unhunch::calendar {
namespace {

constexpr int kMostFiles = 20'000;
constexpr qsizetype kMostOfFolder = 50'000'000;

CalendarFile readFile(const QString& path, const QString& name)
{
    Result<QByteArray> text = settings::readPrivateFile(path, static_cast<qint64>(kMostBytes));
    if (!text) {
        // The whole path is the user's own, but its name says enough.
        text.error().file = name.toStdString();
    }
    return {name, std::move(text)};
}

CalendarFile tooMuch(const QString& name)
{
    return {
        name,
        failure(ErrorKind::Invalid, "more than 20,000 files or 50 MB in the folder: the rest is not read")};
}

} // namespace

void readCalendarFiles(const QString& source, const std::function<void(const CalendarFile&)>& take)
{
    const QString name = shownName(source);
    if (!QFileInfo(source).isDir()) {
        take(readFile(source, name));
        return;
    }
    const QDir folder(source);
    qsizetype bytes = 0;
    int files = 0;
    for (const QString& file : folder.entryList({QStringLiteral("*.ics")}, QDir::Files, QDir::Name)) {
        if (++files > kMostFiles || bytes > kMostOfFolder) {
            take(tooMuch(name));
            return;
        }
        const CalendarFile read = readFile(folder.filePath(file), name + file);
        bytes += read.text ? read.text->size() : 0;
        take(read);
    }
}

} // namespace unhunch::calendar
