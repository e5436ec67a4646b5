// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_copies.h"

#include "core/calendar/calendar.h"
#include "core/settings/private_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace unhunch::calendar {
namespace {

constexpr qint64 kMostOfTags = 16384;
constexpr qsizetype kLongestTag = 1024;

QString nameOf(const QString& address)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QByteArray tag(const QJsonObject& tags, const char* name)
{
    return tags.value(QLatin1String(name)).toString().toLatin1();
}

} // namespace

CalendarCopies::CalendarCopies(QString folder)
    : m_folder(std::move(folder))
{}

std::optional<CalendarCopy> CalendarCopies::load(const QString& address) const
{
    const Result<QByteArray> text
        = settings::readPrivateFile(pathOf(address, ".ics"), static_cast<qint64>(kMostBytes));
    if (!text) {
        return {};
    }
    const Result<QByteArray> tags = settings::readPrivateFile(pathOf(address, ".json"), kMostOfTags);
    const QJsonObject read = QJsonDocument::fromJson(tags.value_or(QByteArray())).object();
    return CalendarCopy{*text, tag(read, "etag"), tag(read, "lastModified")};
}

void CalendarCopies::save(const QString& address, const CalendarCopy& copy) const
{
    // Without its tags a text is merely fetched again; the tags of another text would hide a change.
    QFile::remove(pathOf(address, ".json"));
    if (!settings::writePrivateFile(pathOf(address, ".ics"), copy.text)) {
        return;
    }
    const QJsonObject tags{
        {QStringLiteral("etag"), QString::fromLatin1(copy.etag.left(kLongestTag))},
        {QStringLiteral("lastModified"), QString::fromLatin1(copy.lastModified.left(kLongestTag))}};
    static_cast<void>(settings::writePrivateFile(pathOf(address, ".json"),
                                                 QJsonDocument(tags).toJson(QJsonDocument::Compact)));
}

void CalendarCopies::keepOnly(const QStringList& addresses) const
{
    QStringList kept;
    for (const QString& address : addresses) {
        kept.append(nameOf(address));
    }
    QDir folder(m_folder);
    for (const QString& file : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (!kept.contains(file.section(QLatin1Char('.'), 0, 0))) {
            folder.remove(file);
        }
    }
}

QString CalendarCopies::pathOf(const QString& address, const char* ending) const
{
    return m_folder + QLatin1Char('/') + nameOf(address) + QLatin1String(ending);
}

} // namespace unhunch::calendar
