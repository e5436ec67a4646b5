// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/json_reader.h"

#include "core/content/json_source.h"
#include "core/json/json_locator.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringView>

#include <algorithm>
#include <cmath>
#include <utility>

namespace unhunch::content {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A number without a tail of zeros, as one would write it.
std::string shown(double number)
{
    return QString::number(number).toStdString();
}

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

JsonNode::JsonNode(detail::JsonSource* source, std::size_t place, QJsonValue value, bool isPresent)
    : m_source(source)
    , m_place(place)
    , m_value(std::move(value))
    , m_isPresent(isPresent)
{}

JsonNode JsonNode::at(std::string_view key) const
{
    return member(key, true);
}

JsonNode JsonNode::find(std::string_view key) const
{
    return member(key, false);
}

JsonNode JsonNode::member(std::string_view key, bool isRequired) const
{
    const std::size_t place = m_source->addPlace(m_place, detail::PathStep{std::string(key)});
    const QJsonValue value = m_value.toObject().value(toQString(key));
    const bool isThere = m_isPresent && !value.isUndefined();
    if (m_isPresent && !m_value.isObject()) {
        failType("an object");
    } else if (m_isPresent && isRequired && !isThere) {
        m_source->report(place, "is missing");
    }
    return {m_source, place, value, isThere};
}

std::vector<JsonNode> JsonNode::items(CountBounds count) const
{
    std::vector<JsonNode> nodes;
    if (!m_value.isArray()) {
        failType("an array");
        return nodes;
    }
    const QJsonArray array = m_value.toArray();
    const auto size = static_cast<std::size_t>(array.size());
    if (size < count.min || size > count.max) {
        fail("must have " + std::to_string(count.min) + " to " + std::to_string(count.max) + " entries, not "
             + std::to_string(size));
        return nodes;
    }
    nodes.reserve(size);
    for (int i = 0; i < static_cast<int>(size); ++i) {
        const std::size_t place = m_source->addPlace(m_place, detail::PathStep{{}, i});
        nodes.push_back(JsonNode(m_source, place, array.at(i), true));
    }
    return nodes;
}

std::vector<JsonMember> JsonNode::members() const
{
    std::vector<JsonMember> found;
    if (!m_value.isObject()) {
        failType("an object");
        return found;
    }
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string key = it.key().toStdString();
        const std::size_t place = m_source->addPlace(m_place, detail::PathStep{key});
        found.push_back(JsonMember{key, JsonNode(m_source, place, it.value(), true)});
    }
    return found;
}

void JsonNode::allowOnly(std::initializer_list<std::string_view> keys) const
{
    if (!m_value.isObject()) {
        failType("an object");
        return;
    }
    for (const QString& name : m_value.toObject().keys()) {
        const std::string key = name.toStdString();
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            m_source->report(m_source->addPlace(m_place, detail::PathStep{key}),
                             "is not a field of this format");
        }
    }
}

std::string JsonNode::text(CountBounds length, std::string_view fallback) const
{
    if (!m_value.isString()) {
        failType("a text");
        return std::string(fallback);
    }
    std::string text = m_value.toString().toStdString();
    if (text.size() < length.min || text.size() > length.max) {
        fail("must be " + std::to_string(length.min) + " to " + std::to_string(length.max)
             + " characters long, not " + std::to_string(text.size()));
        return std::string(fallback);
    }
    return text;
}

double JsonNode::number(NumberBounds bounds, double fallback) const
{
    if (!m_value.isDouble()) {
        failType("a number");
        return fallback;
    }
    const double number = m_value.toDouble();
    const bool isWithin = number >= bounds.min && number <= bounds.max;
    if (!isWithin) {
        fail("must be between " + shown(bounds.min) + " and " + shown(bounds.max) + ", not " + shown(number));
        return fallback;
    }
    return number;
}

int JsonNode::integer(IntegerBounds bounds, int fallback) const
{
    if (m_value.isDouble() && m_value.toDouble() != std::floor(m_value.toDouble())) {
        fail("must be a whole number, not " + shown(m_value.toDouble()));
        return fallback;
    }
    const NumberBounds wide{static_cast<double>(bounds.min), static_cast<double>(bounds.max)};
    return static_cast<int>(number(wide, fallback));
}

bool JsonNode::boolean(bool fallback) const
{
    if (!m_value.isBool()) {
        failType("true or false");
        return fallback;
    }
    return m_value.toBool();
}

std::vector<double> JsonNode::numbers(CountBounds count, NumberBounds bounds) const
{
    std::vector<double> found;
    for (const JsonNode& item : items(count)) {
        found.push_back(item.number(bounds));
    }
    return found;
}

std::vector<std::string> JsonNode::texts(CountBounds count) const
{
    std::vector<std::string> found;
    for (const JsonNode& item : items(count)) {
        if (std::string text = item.text(); !text.empty()) {
            found.push_back(std::move(text));
        }
    }
    return found;
}

void JsonNode::fail(std::string detail) const
{
    m_source->report(m_place, std::move(detail));
}

void JsonNode::failType(std::string_view wanted) const
{
    if (m_isPresent) {
        m_source->reportType(m_place, "must be " + std::string(wanted));
    }
}

int JsonNode::line() const
{
    return m_source->lineOf(m_place);
}

std::string JsonNode::path() const
{
    return m_source->pathOf(m_place);
}

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
