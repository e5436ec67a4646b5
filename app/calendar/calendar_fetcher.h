// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/calendar/calendar_copies.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace unhunch::calendar {

/// What came of one address.
struct Fetched {
    enum class Outcome {
        New, ///< the server sent `copy`
        Same, ///< the server says that the copy we have still holds
        Unreachable, ///< nobody can be reached now, or the server is not well
        Refused, ///< the server does not give it to us, or we do not trust the server
    };
    QString address;
    Outcome outcome = Outcome::Unreachable;
    CalendarCopy copy; ///< where it is New
    QString detail; ///< one sentence for the log, never with the address in it
};

/// Fetches calendars over https, all at the same time: at most 10 MB each, redirected at most five times and
/// only to https. A certificate that does not hold is never passed over. Trusts the certificates of the
/// system, or those in the file $SSL_CERT_FILE names; goes through the proxy that the system is set to.
class CalendarFetcher : public QObject {
    Q_OBJECT

public:
    /// `copies` outlives it.
    CalendarFetcher(const CalendarCopies& copies, std::chrono::milliseconds patience);

    /// Fetches them and waits, no longer than the patience. In the order of the addresses.
    [[nodiscard]] std::vector<Fetched> fetch(const QStringList& addresses);

Q_SIGNALS:
    void finished();

private:
    struct Download {
        Fetched result;
        std::unique_ptr<QNetworkReply> reply;
        bool isTooLarge = false;
        QString distrust;
    };

    void begin(Download& download);
    void onReceived(Download& download);
    void onFinished(Download& download);
    void giveUp();
    [[nodiscard]] QString failureOf(const Download& download) const;

    const CalendarCopies& m_copies;
    QNetworkAccessManager m_network;
    QTimer m_patience;
    std::vector<std::unique_ptr<Download>> m_downloads;
    std::size_t m_waitingFor = 0;
    bool m_isOver = false;
};

} // namespace unhunch::calendar
