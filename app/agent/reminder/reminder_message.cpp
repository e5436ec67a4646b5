// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/reminder/reminder_message.h"

#include "app/control/bus_names.h"

#include <QCoreApplication>

namespace unhunch::reminder {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("Reminder", source);
}

QString defaultKey()
{
    return QStringLiteral("default");
}

QString startAnswer()
{
    return QStringLiteral("start");
}

void appendSnooze(unsigned minutes, QStringList& actions)
{
    //: Button of a reminder
    actions << QStringLiteral("snooze:%1").arg(minutes)
            << text(QT_TRANSLATE_NOOP("Reminder", "Snooze %1 min")).arg(minutes);
}

QStringList actionsOf(const ReminderContent& content, const ServerTraits& server)
{
    //: Button of a reminder: begins the reset
    const QString start = text(QT_TRANSLATE_NOOP("Reminder", "Start"));
    QStringList actions{defaultKey(), start};
    if (!server.showsDefaultAsButton) {
        actions << startAnswer() << start;
    }
    if (!content.snoozes.empty()) {
        appendSnooze(content.snoozes.front(), actions);
    }
    //: Button of a reminder: the reset is left out
    actions << QStringLiteral("skip") << text(QT_TRANSLATE_NOOP("Reminder", "Skip"));
    for (std::size_t index = 1; index < content.snoozes.size(); ++index) {
        appendSnooze(content.snoozes.at(index), actions);
    }
    if (content.canSnoozeUntilMeetingEnds) {
        actions << QStringLiteral("snooze:meeting")
                << text(QT_TRANSLATE_NOOP("Reminder", "After the meeting"));
    }
    return actions;
}

QVariantMap hintsOf(const ReminderContent& content)
{
    enum Urgency : unsigned char { Low, Normal };

    // Neither transient, since it has to wait for an answer, nor resident, since an answer ends it.
    QVariantMap hints{
        // The specification says byte; servers drop other integers.
        {QStringLiteral("urgency"), QVariant::fromValue<uchar>(content.isSilent ? Low : Normal)},
        {QStringLiteral("desktop-entry"), QLatin1String(control::kAppId)},
        {QStringLiteral("category"), QStringLiteral("x-unhunch.reset")},
    };
    if (content.isSilent) {
        hints.insert(QStringLiteral("suppress-sound"), true);
    }
    return hints;
}

QString bodyOf(const ReminderContent& content, const ServerTraits& server)
{
    QStringList lines;
    if (!content.body.isEmpty()) {
        lines << content.body;
    }
    if (!server.hasActions) {
        lines << text(QT_TRANSLATE_NOOP("Reminder", "Click the Unhunch icon in your panel to start."));
    }
    const QString body = lines.join(QLatin1Char('\n'));
    return server.readsMarkup ? body.toHtmlEscaped() : body;
}

} // namespace

ServerTraits serverTraits(const QStringList& capabilities, const QString& serverName)
{
    return {
        .hasActions = capabilities.contains(QStringLiteral("actions")),
        .hasBody = capabilities.contains(QStringLiteral("body")),
        .readsMarkup = capabilities.contains(QStringLiteral("body-markup")),
        .showsDefaultAsButton = serverName.startsWith(QStringLiteral("Xfce"), Qt::CaseInsensitive),
    };
}

ReminderMessage reminderMessage(const ReminderContent& content, const ServerTraits& server)
{
    ReminderMessage message;
    message.summary = content.title;
    message.hints = hintsOf(content);
    const QString body = bodyOf(content, server);
    if (server.hasBody) {
        message.body = body;
    } else if (!body.isEmpty()) {
        message.summary += QStringLiteral(": ") + body;
    }
    if (server.hasActions) {
        message.actions = actionsOf(content, server);
    }
    return message;
}

QString answerOfAction(const QString& key, const QStringList& actions)
{
    for (qsizetype index = 0; index < actions.size(); index += 2) {
        if (actions.at(index) == key) {
            return key == defaultKey() ? startAnswer() : key;
        }
    }
    return {};
}

} // namespace unhunch::reminder
