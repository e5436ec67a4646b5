// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one reminder through the desktop's own notification server and prints what comes of it. Argument: the
// icon.
#include "app/agent/reminder/reminder_notification.h"

#include <QCoreApplication>
#include <QDBusConnection>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace unhunch::reminder;
    const QCoreApplication application(argc, argv);
    ReminderNotification reminder(QDBusConnection::sessionBus(), QCoreApplication::arguments().value(1));
    QObject::connect(&reminder,
                     &ReminderPort::answered,
                     [](unsigned offerId, const QString& answer, const QString& token) {
                         std::printf(
                             "answered %u %s token=%s\n", offerId, qPrintable(answer), qPrintable(token));
                         QCoreApplication::quit();
                     });
    QObject::connect(&reminder, &ReminderPort::closed, [](unsigned offerId) {
        std::printf("closed %u\n", offerId);
        QCoreApplication::quit();
    });
    QObject::connect(&reminder, &ReminderPort::unavailable, [](unsigned offerId) {
        std::printf("unavailable %u\n", offerId);
        QCoreApplication::quit();
    });
    ReminderContent content;
    content.offerId = 1;
    content.title = QStringLiteral("Time to open up");
    content.body = QStringLiteral("90 seconds for your upper back. Ctrl & C can wait.");
    reminder.show(content);
    return QCoreApplication::exec();
}
