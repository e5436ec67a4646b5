// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_fetcher.h"

#include "core/calendar/calendar.h"

#include <QEventLoop>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace unhunch::calendar {
namespace {

constexpr int kMostRedirects = 5;
constexpr int kOk = 200;
constexpr int kNotModified = 304;
constexpr int kServerError = 500;
constexpr auto kMost = static_cast<qint64>(kMostBytes);

QSslConfiguration trust()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const QString file = qEnvironmentVariable("SSL_CERT_FILE");
    if (!file.isEmpty()) {
        configuration.setCaCertificates(QSslCertificate::fromPath(file));
    }
    return configuration;
}

QUrl urlOf(const QString& address)
{
    QUrl url(address);
    if (url.scheme() == QLatin1String("webcal")) {
        url.setScheme(QStringLiteral("https"));
    }
    return url;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QNetworkRequest requestFor(const QUrl& url, const std::optional<CalendarCopy>& copy)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(trust());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(kMostRedirects);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Unhunch/" UNHUNCH_VERSION));
    request.setRawHeader("Accept", "text/calendar, */*;q=0.1");
    if (copy && !copy->etag.isEmpty()) {
        request.setRawHeader("If-None-Match", copy->etag);
    }
    if (copy && !copy->lastModified.isEmpty()) {
        request.setRawHeader("If-Modified-Since", copy->lastModified);
    }
    return request;
}

/// Never reply.errorString(): the address is in it.
QString wordsFor(QNetworkReply::NetworkError error)
{
    switch (static_cast<int>(error)) {
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("there is no such host, or no network");
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("the host refuses connections");
    case QNetworkReply::SslHandshakeFailedError:
        return QStringLiteral("no secure connection can be made");
    case QNetworkReply::TooManyRedirectsError:
        return QStringLiteral("it is redirected too often");
    case QNetworkReply::InsecureRedirectError:
        return QStringLiteral("it is redirected to an address that is not https: refused");
    default:
        return QStringLiteral("network error %1").arg(static_cast<int>(error));
    }
}

bool isRefusal(const QNetworkReply& reply)
{
    const int status = statusOf(reply);
    return reply.error() == QNetworkReply::InsecureRedirectError
           || reply.error() == QNetworkReply::TooManyRedirectsError
           || (status > kOk && status < kServerError && status != kNotModified);
}

} // namespace

CalendarFetcher::CalendarFetcher(const CalendarCopies& copies, std::chrono::milliseconds patience)
    : m_copies(copies)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &CalendarFetcher::giveUp);
}

std::vector<Fetched> CalendarFetcher::fetch(const QStringList& addresses)
{
    m_waitingFor = static_cast<std::size_t>(addresses.size());
    for (const QString& address : addresses) {
        auto& download = m_downloads.emplace_back(std::make_unique<Download>());
        download->result.address = address;
        begin(*download);
    }
    m_patience.start();
    if (m_waitingFor > 0) {
        QEventLoop loop;
        connect(this, &CalendarFetcher::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
    std::vector<Fetched> results;
    for (const auto& download : m_downloads) {
        results.push_back(std::move(download->result));
    }
    m_downloads.clear();
    return results;
}

void CalendarFetcher::begin(Download& download)
{
    const QUrl url = urlOf(download.result.address);
    if (url.scheme() != QLatin1String("https") || url.host().isEmpty()) {
        download.result.outcome = Fetched::Outcome::Refused;
        download.result.detail
            = url.scheme() == QLatin1String("http")
                  ? QStringLiteral("an http address can be read by anybody on the way: use its https form")
                  : QStringLiteral("this is no https address");
        --m_waitingFor;
        return;
    }
    download.reply.reset(m_network.get(requestFor(url, m_copies.load(download.result.address))));
    QNetworkReply* const reply = download.reply.get();
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, &download] { onReceived(download); });
    connect(reply, &QNetworkReply::readyRead, this, [this, &download] { onReceived(download); });
    connect(reply, &QNetworkReply::finished, this, [this, &download] { onFinished(download); });
    connect(reply, &QNetworkReply::sslErrors, this, [&download](const QList<QSslError>& errors) {
        download.distrust = errors.isEmpty() ? QString() : errors.first().errorString();
    });
}

void CalendarFetcher::onReceived(Download& download)
{
    QNetworkReply& reply = *download.reply;
    if (download.isTooLarge || reply.isFinished()) {
        return;
    }
    download.result.copy.text += reply.readAll();
    const qint64 announced = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (std::max<qint64>(announced, download.result.copy.text.size()) > kMost) {
        download.isTooLarge = true;
        download.result.copy.text.clear();
        reply.abort();
    }
}

void CalendarFetcher::onFinished(Download& download)
{
    QNetworkReply& reply = *download.reply;
    Fetched& result = download.result;
    const int status = statusOf(reply);
    const bool hasSucceeded = reply.error() == QNetworkReply::NoError;
    if (hasSucceeded && status == kNotModified) {
        result.outcome = Fetched::Outcome::Same;
        result.copy = {};
    } else if (hasSucceeded && status == kOk) {
        result.outcome = Fetched::Outcome::New;
        result.copy.text += reply.readAll();
        result.copy.etag = reply.rawHeader("ETag");
        result.copy.lastModified = reply.rawHeader("Last-Modified");
    } else {
        const bool isRefused = isRefusal(reply) || download.isTooLarge || !download.distrust.isEmpty();
        result.outcome = isRefused ? Fetched::Outcome::Refused : Fetched::Outcome::Unreachable;
        result.copy = {};
        result.detail = failureOf(download);
    }
    if (--m_waitingFor == 0) {
        Q_EMIT finished();
    }
}

void CalendarFetcher::giveUp()
{
    m_isOver = true;
    for (const auto& download : m_downloads) {
        if (download->reply != nullptr && download->reply->isRunning()) {
            download->reply->abort();
        }
    }
}

QString CalendarFetcher::failureOf(const Download& download) const
{
    const QNetworkReply& reply = *download.reply;
    if (download.isTooLarge) {
        return QStringLiteral("it is larger than 10 MB");
    }
    if (!download.distrust.isEmpty()) {
        return QStringLiteral("its certificate cannot be trusted: ") + download.distrust;
    }
    if (m_isOver && reply.error() == QNetworkReply::OperationCanceledError) {
        return QStringLiteral("no whole answer came within %1 s")
            .arg(static_cast<double>(m_patience.interval()) / 1000);
    }
    const int status = statusOf(reply);
    const bool isAnswer = status >= 300 && reply.error() != QNetworkReply::InsecureRedirectError
                          && reply.error() != QNetworkReply::TooManyRedirectsError;
    return isAnswer ? QStringLiteral("the server answers %1").arg(status) : wordsFor(reply.error());
}

} // namespace unhunch::calendar
