// SPDX-License-Identifier: GPL-3.0-or-later
// start_time RUNS COMMAND...: milliseconds from fork to the tray item's registration, for each run one JSON
// number.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QEventLoop>
#include <QTimer>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

class Watch final : public QObject {
    Q_OBJECT
public Q_SLOTS:

    void onRegistered(const QString&) { Q_EMIT registered(); }

Q_SIGNALS:
    void registered();
};

pid_t start(char** command)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(command[0], command);
        ::_exit(127);
    }
    return child;
}

double timeOneStart(const Watch& watch, char** command)
{
    QEventLoop loop;
    QObject::connect(&watch, &Watch::registered, &loop, &QEventLoop::quit);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = start(command);
    QTimer::singleShot(std::chrono::seconds(10), &loop, [&loop] { loop.exit(1); });
    const bool isRegistered = loop.exec() == 0;
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    // Let the program finish what it does after its tray item, as it would in real life.
    QTimer::singleShot(std::chrono::milliseconds(400), &loop, &QEventLoop::quit);
    loop.exec();
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    return isRegistered ? taken.count() : -1.0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 3) {
        std::fputs("usage: start_time RUNS COMMAND...\n", stderr);
        return 2;
    }
    Watch watch;
    QDBusConnection::sessionBus().connect(QString(),
                                          QStringLiteral("/StatusNotifierWatcher"),
                                          QStringLiteral("org.kde.StatusNotifierWatcher"),
                                          QStringLiteral("StatusNotifierItemRegistered"),
                                          &watch,
                                          SLOT(onRegistered(QString)));
    const int runs = std::atoi(argv[1]);
    std::vector<char*> command(argv + 2, argv + argc);
    command.push_back(nullptr);
    for (int run = 0; run < runs; ++run) {
        std::printf("%.2f\n", timeOneStart(watch, command.data()));
    }
    return 0;
}

#include "start_time.moc"
