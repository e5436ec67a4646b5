// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/json_reader.h"
#include "core/content/json_source.h"
#include "core/json/json_locator.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace unhunch::content {

namespace {

Error fileError(ErrorKind kind, std::string detail, const QString& file, int line = 0)
{
    return Error{kind, std::move(detail), file.toStdString(), line, {}};
}

std::string tooLarge(const JsonLimits& limits)
{
    return "is larger than " + std::to_string(limits.bytes) + " bytes";
}

/// The text without a byte order mark, which QJsonDocument would skip and thereby shift its offsets.
QByteArray withoutMark(const QByteArray& text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
}

} // namespace

JsonDocument::JsonDocument(std::unique_ptr<detail::JsonSource> source)
    : m_source(std::move(source))
{}

JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::fromFile(const QString& path, const JsonLimits& limits)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return tl::unexpected(fileError(ErrorKind::NotFound, "is not there", path));
    }
    // Opening a pipe would wait for a writer.
    if (!info.isFile()) {
        return tl::unexpected(fileError(ErrorKind::Unreadable, "is not a regular file", path));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(fileError(ErrorKind::Unreadable, file.errorString().toStdString(), path));
    }
    const QByteArray text = file.read(limits.bytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return tl::unexpected(fileError(ErrorKind::Unreadable, file.errorString().toStdString(), path));
    }
    return fromBytes(text, path, limits);
}

Result<JsonDocument>
JsonDocument::fromBytes(const QByteArray& text, const QString& name, const JsonLimits& limits)
{
    if (text.size() > limits.bytes) {
        return tl::unexpected(fileError(ErrorKind::Malformed, tooLarge(limits), name));
    }
    const QByteArray bytes = withoutMark(text);
    std::string plain = bytes.toStdString();
    if (const auto offset = json::findTooDeep(plain, limits.depth)) {
        const std::string detail = "is nested deeper than " + std::to_string(limits.depth) + " levels";
        return tl::unexpected(fileError(ErrorKind::Malformed, detail, name, json::lineAt(plain, *offset)));
    }
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto offset = static_cast<std::size_t>(std::max(problem.offset, 0));
        return tl::unexpected(fileError(
            ErrorKind::Malformed, problem.errorString().toStdString(), name, json::lineAt(plain, offset)));
    }
    auto source = std::make_unique<detail::JsonSource>(name.toStdString(), std::move(plain), limits.errors);
    source->root = parsed.isArray() ? QJsonValue(parsed.array()) : QJsonValue(parsed.object());
    for (const json::RepeatedKey& repeated : json::findRepeatedKeys(source->text())) {
        const int line = json::lineAt(source->text(), repeated.offset);
        source->add(Error{ErrorKind::Invalid, "is given twice", source->name(), line, repeated.key});
    }
    return JsonDocument(std::move(source));
}

JsonNode JsonDocument::root() const
{
    return {m_source.get(), 0, m_source->root, true};
}

const std::vector<Error>& JsonDocument::errors() const
{
    return m_source->errors();
}

Result<void> JsonDocument::firstError() const
{
    if (m_source->errors().empty()) {
        return {};
    }
    return tl::unexpected(m_source->errors().front());
}

} // namespace unhunch::content
