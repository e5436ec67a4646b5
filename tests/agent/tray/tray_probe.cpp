// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the tray item alone, for looking at it in a real panel and for weighing it. Arguments: the icons'
// folder, a state (counting, due, held, snoozed, paused, off-hours, session, safety-hold) and the twelfths
// left. A line "STATE [TWELFTHS]" on standard input changes them; what the user asks for is printed.
#include "app/agent/tray/tray_host_watch.h"
#include "app/agent/tray/tray_item.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>

namespace {

using namespace unhunch::tray;

TrayPhase phaseNamed(const QString& name)
{
    const QStringList names{QStringLiteral("counting"),
                            QStringLiteral("due"),
                            QStringLiteral("held"),
                            QStringLiteral("snoozed"),
                            QStringLiteral("paused"),
                            QStringLiteral("off-hours"),
                            QStringLiteral("session"),
                            QStringLiteral("safety-hold")};
    return static_cast<TrayPhase>(qMax(names.indexOf(name), 0));
}

TrayStatus statusOf(const QStringList& words)
{
    TrayStatus status;
    status.phase = phaseNamed(words.value(0));
    status.twelfthsLeft = words.value(1, QStringLiteral("9")).toInt();
    status.lines
        = {QStringLiteral("Next reset at 14:25"), QStringLiteral("You have been sitting since 12:55.")};
    status.canSnooze = status.phase == TrayPhase::Due;
    status.isPaused = status.phase == TrayPhase::Paused;
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    TrayItem item(QDBusConnection::sessionBus(), arguments.value(1));
    TrayStatus status = statusOf(arguments.mid(2));
    item.setStatus(status);
    item.setStatusSource([&status] {
        TrayStatus now = status;
        now.left = std::chrono::minutes(43);
        return now;
    });
    QObject::connect(&item, &TrayItem::triggered, [](const TrayAction& action, const QString& token) {
        std::printf(
            "asked for %d %u token=%s\n", static_cast<int>(action.verb), action.minutes, qPrintable(token));
        std::fflush(stdout);
    });
    const TrayHostWatch hosts(QDBusConnection::sessionBus(), &hasXEmbedTray);
    QObject::connect(&hosts, &TrayHostWatch::hostChanged, [](TrayHost host) {
        std::printf("host %d\n", static_cast<int>(host));
        std::fflush(stdout);
    });
    QTextStream input(stdin);
    QSocketNotifier lines(0, QSocketNotifier::Read);
    QObject::connect(&lines, &QSocketNotifier::activated, [&] {
        const QString line = input.readLine();
        if (line.isNull()) {
            lines.setEnabled(false);
            return;
        }
        status = statusOf(line.split(QLatin1Char(' ')));
        item.setStatus(status);
    });
    return QCoreApplication::exec();
}
