// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace unhunch::window {

using journal::SessionOutcome;
using journal::SessionRecord;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::JournalPage)
};

QString wordsOfId(const std::string& id)
{
    QString words = QString::fromStdString(id).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

} // namespace

QString dayWords(CivilDate day, CivilDate today)
{
    const auto ago = (today - day).count();
    if (ago == 0) {
        return Words::tr("Today");
    }
    if (ago == 1) {
        return Words::tr("Yesterday");
    }
    const QDate date = dateOf(day);
    //: date format of a day in this year, as in QLocale::toString
    return date.year() == dateOf(today).year() ? QLocale().toString(date, Words::tr("dddd, d MMMM"))
                                               : QLocale().toString(date, QLocale::LongFormat);
}

QString timeOfDayWords(const journal::Moment& moment)
{
    const QTimeZone zone(QByteArray::fromStdString(moment.zone));
    const qint64 since = moment.at.time_since_epoch().count();
    const QDateTime at = zone.isValid() ? QDateTime::fromMSecsSinceEpoch(since, zone)
                                        : QDateTime::fromMSecsSinceEpoch(since);
    return QLocale().toString(at.time(), QLocale::ShortFormat);
}

QString routineTitle(const session::Catalogue& catalogue, const std::string& routine)
{
    if (const session::Routine* known = catalogue.findRoutine(routine)) {
        return QString::fromStdString(known->title);
    }
    return wordsOfId(routine);
}

QString exerciseTitle(const session::Catalogue& catalogue, const std::string& exercise)
{
    if (const session::Exercise* known = catalogue.findExercise(exercise)) {
        return QString::fromStdString(known->title);
    }
    return wordsOfId(exercise);
}

QString stepWords(const journal::StepEnded& step)
{
    QStringList parts{playedWords(step.played)};
    if (step.outcome == journal::StepOutcome::Skipped) {
        parts.append(Words::tr("skipped"));
    } else if (step.outcome == journal::StepOutcome::Hurt) {
        parts.append(Words::tr("it hurt"));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString outcomeWords(const SessionRecord& record)
{
    if (!record.ended) {
        return Words::tr("Not finished");
    }
    switch (record.ended->outcome) {
    case SessionOutcome::Completed:
        return Words::tr("Completed");
    case SessionOutcome::Ended:
        return Words::tr("Ended early");
    case SessionOutcome::PausedOut:
        return Words::tr("Ended after a long pause");
    case SessionOutcome::Hurt:
        return Words::tr("Stopped because it hurt");
    case SessionOutcome::Interrupted:
        return Words::tr("Interrupted");
    }
    return {};
}

QString playedWords(std::chrono::milliseconds played)
{
    const auto whole = int(std::chrono::round<std::chrono::seconds>(played).count());
    if (whole == 0) {
        return {};
    }
    const QString minutes = QLocale().toString(whole / 60);
    const QString seconds = QLocale().toString(whole % 60);
    if (whole <= 120 && whole != 60 && whole != 120) {
        //: seconds
        return Words::tr("%1 s").arg(QLocale().toString(whole));
    }
    //: minutes; and minutes and seconds
    return whole % 60 == 0 ? Words::tr("%1 min").arg(minutes)
                           : Words::tr("%1 min %2 s").arg(minutes, seconds);
}

QString outcomeAndTimeWords(const SessionRecord& record)
{
    QStringList parts{outcomeWords(record)};
    if (record.ended) {
        parts.append(playedWords(record.ended->played));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString detailWords(const SessionRecord& record)
{
    QStringList parts{outcomeAndTimeWords(record)};
    if (record.painBefore && record.painAfter) {
        //: pain from 0 to 10, before and after the session
        parts.append(Words::tr("Pain %1 before, %2 after").arg(*record.painBefore).arg(*record.painAfter));
    } else if (record.painAfter) {
        //: pain from 0 to 10
        parts.append(Words::tr("Pain after: %1 of 10").arg(*record.painAfter));
    } else if (record.painBefore) {
        //: pain from 0 to 10
        parts.append(Words::tr("Pain before: %1 of 10").arg(*record.painBefore));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString journalErrorWords(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Newer:
        return Words::tr(
            "A newer version of Unhunch wrote this journal. Your history is safe; this version cannot "
            "show it.");
    case ErrorKind::Unavailable:
        return Words::tr("The journal is in use right now. Try again in a moment.");
    case ErrorKind::Malformed:
        return Words::tr(
            "The journal file is damaged. Unhunch sets it aside and saves what can be read the next time "
            "it starts. Nothing is deleted.");
    case ErrorKind::NotFound:
    case ErrorKind::Unreadable:
    case ErrorKind::Unwritable:
    case ErrorKind::Invalid:
    case ErrorKind::Postponed:
    case ErrorKind::Refused:
        break;
    }
    return Words::tr("The journal file cannot be opened. Sessions and reminders go on as usual.");
}

} // namespace unhunch::window
