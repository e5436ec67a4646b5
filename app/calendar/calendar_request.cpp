// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_request.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace unhunch::calendar {
namespace {

using std::chrono::milliseconds;

constexpr qsizetype kMostSources = 20;
constexpr qsizetype kShownOfPath = 4;
// No window is longer, whoever asks.
constexpr std::chrono::days kLongestWindow{62};
constexpr milliseconds kMostPatience{60'000};

std::optional<milliseconds> valueOf(const QStringList& arguments, const QString& name)
{
    const qsizetype at = arguments.indexOf(name);
    bool isNumber = false;
    const qint64 value = arguments.value(at + 1).toLongLong(&isNumber);
    return at >= 0 && isNumber ? std::optional(milliseconds(value)) : std::nullopt;
}

bool hasOnlyKnownNames(const QStringList& arguments)
{
    const QStringList known{QStringLiteral("--from"),
                            QStringLiteral("--until"),
                            QStringLiteral("--zone"),
                            QStringLiteral("--patience")};
    for (qsizetype at = 0; at < arguments.size(); at += 2) {
        if (!known.contains(arguments.at(at))) {
            return false;
        }
    }
    return arguments.size() % 2 == 0;
}

Result<QStringList> sourcesOf(const QByteArray& input)
{
    const QJsonDocument document = QJsonDocument::fromJson(input);
    const QJsonValue list = document.object().value(QLatin1String("sources"));
    if (!list.isArray() || list.toArray().size() > kMostSources) {
        return failure(ErrorKind::Malformed,
                       "standard input must be {\"sources\": […]} with at most 20 of them");
    }
    QStringList sources;
    for (const QJsonValue source : list.toArray()) {
        sources.append(source.toString());
    }
    return sources;
}

} // namespace

Result<Request> readRequest(const QStringList& arguments, const QByteArray& input)
{
    const auto from = valueOf(arguments, QStringLiteral("--from"));
    const auto until = valueOf(arguments, QStringLiteral("--until"));
    if (!hasOnlyKnownNames(arguments) || !from || !until) {
        return failure(ErrorKind::Invalid,
                       "usage: unhunch-calendar --from MS --until MS [--zone NAME] [--patience MS]");
    }
    if (*until <= *from || *until - *from > kLongestWindow || from->count() < 0) {
        return failure(ErrorKind::Invalid, "--until must be after --from, by 62 days at most");
    }
    Request request;
    const auto patience = valueOf(arguments, QStringLiteral("--patience")).value_or(request.patience);
    if (patience <= milliseconds(0) || patience > kMostPatience) {
        return failure(ErrorKind::Invalid, "--patience must be from 1 to 60000");
    }
    Result<QStringList> sources = sourcesOf(input);
    if (!sources) {
        return tl::unexpected<Error>(std::move(sources.error()));
    }
    request.sources = *std::move(sources);
    request.window = {WallInstant(*from), WallInstant(*until)};
    request.patience = patience;
    const qsizetype zone = arguments.indexOf(QStringLiteral("--zone"));
    request.zone = zone < 0 ? "UTC" : arguments.at(zone + 1).toStdString();
    return request;
}

bool isAddress(const QString& source)
{
    const QString scheme = source.section(QLatin1Char(':'), 0, 0).toLower();
    return source.contains(QStringLiteral("://"))
           && (scheme == QLatin1String("https") || scheme == QLatin1String("webcal")
               || scheme == QLatin1String("http"));
}

QString shownName(const QString& source)
{
    if (!isAddress(source)) {
        const QFileInfo info(QDir::cleanPath(source));
        return info.fileName() + (info.isDir() ? QStringLiteral("/") : QString());
    }
    const QUrl address(source);
    const QString path = address.path().mid(1);
    return address.host() + QLatin1Char('/') + path.left(kShownOfPath)
           + (path.size() > kShownOfPath || address.hasQuery() ? QStringLiteral("…") : QString());
}

} // namespace unhunch::calendar
