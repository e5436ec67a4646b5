// SPDX-License-Identifier: GPL-3.0-or-later
// Reads calendars, prints when the user is busy, and ends. Nothing here outlives one question.
#include "app/calendar/calendar_report.h"
#include "core/store_paths.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

namespace {

using namespace unhunch;

constexpr int kBadArguments = 2;
constexpr qint64 kLongestInput = 100'000;
constexpr rlim_t kMostSeconds = 20;

/// Whatever a calendar does to its reader, it ends, leaves no core file with addresses in it, and the user's
/// own programs come first.
void limitOurselves()
{
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    const rlimit time{kMostSeconds, kMostSeconds};
    ::setrlimit(RLIMIT_CPU, &time);
    static_cast<void>(::nice(5));
}

QByteArray standardInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.read(kLongestInput) : QByteArray();
}

/// Without an address there is no fetcher, and with no fetcher no socket.
void addAddresses(const calendar::Request& request,
                  const calendar::CalendarCopies& copies,
                  calendar::CalendarReport& report)
{
    QStringList addresses;
    QList<qsizetype> numbers;
    for (qsizetype source = 0; source < request.sources.size(); ++source) {
        if (calendar::isAddress(request.sources.at(source))) {
            addresses.append(request.sources.at(source));
            numbers.append(source);
        }
    }
    copies.keepOnly(addresses);
    if (addresses.isEmpty()) {
        return;
    }
    calendar::CalendarFetcher fetcher(copies, request.patience);
    const std::vector<calendar::Fetched> fetched = fetcher.fetch(addresses);
    for (std::size_t each = 0; each < fetched.size(); ++each) {
        report.addFetched(numbers.at(static_cast<qsizetype>(each)), fetched[each]);
    }
}

} // namespace

int main(int argc, char** argv)
{
    limitOurselves();
    const QCoreApplication application(argc, argv);
    const Result<calendar::Request> request
        = calendar::readRequest(QCoreApplication::arguments().mid(1), standardInput());
    if (!request) {
        std::fprintf(stderr, "unhunch-calendar: %s\n", describe(request.error()).c_str());
        return kBadArguments;
    }
    const calendar::CalendarCopies copies(StorePaths::fromEnvironment().calendarCopies);
    calendar::CalendarReport report(*request, copies);
    for (qsizetype source = 0; source < request->sources.size(); ++source) {
        if (!calendar::isAddress(request->sources.at(source))) {
            report.addFiles(source);
        }
    }
    addAddresses(*request, copies, report);
    const QByteArray json = report.json();
    return std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout)
                   == static_cast<std::size_t>(json.size())
               ? 0
               : 1;
}
