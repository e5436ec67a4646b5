// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/archive_values.h"

#include "core/journal/migrations.h"
#include "core/json/json_locator.h"

#include <QDate>
#include <QJsonDocument>
#include <QJsonParseError>

#include <array>
#include <cmath>

namespace unhunch::journal::detail {
namespace {

constexpr int kDeepest = 8;
constexpr std::size_t kLongestNote = 100'000;
constexpr std::size_t kLongestWord = 200;
constexpr double kLargestWhole = 9'007'199'254'740'992.0; // 2^53: beyond it a double skips numbers

struct Bounds {
    std::int64_t least;
    std::int64_t most;
};

/// Sums of what an archive brings stay far from overflow.
Bounds boundsOf(const std::string& column)
{
    constexpr std::int64_t kYear2200 = 7'258'118'400'000;
    constexpr std::int64_t kWeekMs = 7LL * 24 * 3600 * 1000;
    if (column == "at" || column.ends_with("_at")) {
        return {0, kYear2200};
    }
    if (column.ends_with("_ms")) {
        return {0, kWeekMs};
    }
    if (column == "id" || column == "session" || column == "symptom" || column == "assessment"
        || column == "resolves" || column == "offer") {
        return {1, static_cast<std::int64_t>(kLargestWhole)};
    }
    return {0, 4'294'967'295};
}

tl::unexpected<Error> wrong(const ArchiveColumn& column, const std::string& detail)
{
    return tl::unexpected(Error{ErrorKind::Invalid, detail, {}, 0, column.name});
}

Result<ArchiveValue> wholeNumber(const QJsonValue& value, const ArchiveColumn& column)
{
    const double number = value.toDouble(-1);
    const bool isWhole
        = value.isDouble() && std::floor(number) == number && std::abs(number) <= kLargestWhole;
    const Bounds bounds = boundsOf(column.name);
    if (!isWhole || number < static_cast<double>(bounds.least) || number > static_cast<double>(bounds.most)) {
        return wrong(column,
                     "must be a whole number from " + std::to_string(bounds.least) + " to "
                         + std::to_string(bounds.most));
    }
    return static_cast<std::int64_t>(number);
}

Result<ArchiveValue> words(const QJsonValue& value, const ArchiveColumn& column)
{
    if (!value.isString()) {
        return wrong(column, "must be a text");
    }
    std::string text = value.toString().toStdString();
    const std::size_t longest = column.name == "note" ? kLongestNote : kLongestWord;
    if (text.size() > longest || text.find('\0') != std::string::npos) {
        return wrong(column, "must be a text of at most " + std::to_string(longest) + " bytes");
    }
    if (column.name == "day"
        && !QDate::fromString(value.toString(), QStringLiteral("yyyy-MM-dd")).isValid()) {
        return wrong(column, "must be a day such as 2026-11-21");
    }
    return text;
}

Result<ArchiveValue> absent(const ArchiveColumn& column)
{
    if (column.isRequired) {
        return wrong(column, "is missing");
    }
    if (!column.hasDefault) {
        return ArchiveValue{};
    }
    return column.isInteger ? ArchiveValue{std::int64_t{0}} : ArchiveValue{std::string()};
}

Result<ArchiveValue> valueOf(const QJsonValue& value, const ArchiveColumn& column)
{
    if (value.isUndefined() || value.isNull()) {
        return absent(column);
    }
    return column.isInteger ? wholeNumber(value, column) : words(value, column);
}

Error inFile(ErrorKind kind, const std::string& detail, const std::string& name, int line = 0)
{
    return {kind, detail, name, line, {}};
}

Result<QJsonObject> readRoot(const QByteArray& json, const std::string& name)
{
    const std::string_view text(json.constData(), static_cast<std::size_t>(json.size()));
    if (json.size() > kLongestArchive) {
        return tl::unexpected(inFile(ErrorKind::Invalid, "is larger than 512 MB", name));
    }
    if (const auto tooDeep = json::findTooDeep(text, kDeepest)) {
        const int line = json::lineAt(text, *tooDeep);
        return tl::unexpected(inFile(ErrorKind::Malformed, "is nested too deeply", name, line));
    }
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(json, &mistake);
    if (mistake.error != QJsonParseError::NoError) {
        const int line = json::lineAt(text, static_cast<std::size_t>(mistake.offset));
        return tl::unexpected(inFile(ErrorKind::Malformed, mistake.errorString().toStdString(), name, line));
    }
    return document.object();
}

Result<void> requireKnownFormat(const QJsonObject& root, const std::string& name)
{
    const std::string format = root.value(QStringLiteral("format")).toString().toStdString();
    if (format != kArchiveFormat) {
        return tl::unexpected(inFile(ErrorKind::Invalid, "is not a journal of Unhunch", name));
    }
    const int schema = root.value(QStringLiteral("schema")).toInt();
    if (schema > newestVersion(embeddedMigrations())) {
        return tl::unexpected(inFile(ErrorKind::Newer, "was written by a newer version of Unhunch", name));
    }
    return {};
}

} // namespace

Result<QJsonObject> openArchive(const QByteArray& json, const std::string& name)
{
    Result<QJsonObject> root = readRoot(json, name);
    const Result<void> isOurs = root ? requireKnownFormat(*root, name) : Result<void>{};
    return isOurs ? root : Result<QJsonObject>(tl::unexpected<Error>(isOurs.error()));
}

Result<std::vector<ArchiveValue>> archiveRow(const QJsonValue& row, const std::vector<ArchiveColumn>& columns)
{
    if (!row.isObject()) {
        return failure(ErrorKind::Invalid, "must be an object");
    }
    const QJsonObject object = row.toObject();
    std::vector<ArchiveValue> values;
    values.reserve(columns.size());
    for (const ArchiveColumn& column : columns) {
        Result<ArchiveValue> value = valueOf(object.value(QString::fromStdString(column.name)), column);
        if (!value) {
            return tl::unexpected<Error>(value.error());
        }
        values.push_back(*std::move(value));
    }
    return values;
}

} // namespace unhunch::journal::detail
