// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/json_reader.h"

#include "core/content/json_source.h"

#include <QCoreApplication>
#include <QJsonArray>
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

std::string inOurLanguage(const std::string& text)
{
    return QCoreApplication::translate(kTextContext, text.c_str()).toStdString();
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

std::string JsonNode::words(CountBounds length) const
{
    return inOurLanguage(text(length));
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

std::vector<std::string> JsonNode::wordsOfAll(CountBounds count) const
{
    std::vector<std::string> found = texts(count);
    std::ranges::transform(found, found.begin(), inOurLanguage);
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

} // namespace unhunch::content
