// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace unhunch::calendar {

/// What a server answered, and how to ask it whether that still holds.
struct CalendarCopy {
    QByteArray text;
    QByteArray etag;
    QByteArray lastModified;
};

/// The calendars fetched last: files of the user alone, named by a digest so that no address can be read from
/// a listing.
class CalendarCopies {
public:
    explicit CalendarCopies(QString folder);

    [[nodiscard]] std::optional<CalendarCopy> load(const QString& address) const;
    /// A copy that cannot be written is no problem: the calendar is fetched again.
    void save(const QString& address, const CalendarCopy& copy) const;
    /// Removes what is not of one of these addresses.
    void keepOnly(const QStringList& addresses) const;

private:
    [[nodiscard]] QString pathOf(const QString& address, const char* ending) const;

    QString m_folder;
};

} // namespace unhunch::calendar
