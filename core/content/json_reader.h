// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

/// The translation context of what content files say to people.
inline constexpr const char* kTextContext = "Content";

/// What a file may ask of us before it is refused unread.
struct JsonLimits {
    std::int64_t bytes = 1'048'576; ///< size of the text
    int depth = 32; ///< arrays and objects inside each other
    std::size_t errors = 100; ///< failures kept; further ones are dropped
};

/// Inclusive bounds of a number.
struct NumberBounds {
    double min = -1e9;
    double max = 1e9;
};

/// Inclusive bounds of a whole number.
struct IntegerBounds {
    int min = 0;
    int max = 1'000'000;
};

/// Inclusive bounds of how many entries an array has, or how many characters (UTF-8 bytes) a text has.
struct CountBounds {
    std::size_t min = 0;
    std::size_t max = 10'000;
};

struct JsonMember;

namespace detail {
class JsonSource;
} // namespace detail

/// One place in a document: a value, or the absence of one. Reading it as what it is not reports a located
/// error to the document and answers the fallback, so that a reader goes on and finds every mistake of a file
/// in one pass. Reading an absent place answers the fallback silently: its absence was reported by `at()`, or
/// it was optional. Cheap to copy; valid as long as its JsonDocument (moving the document keeps it valid).
class JsonNode {
public:
    [[nodiscard]] bool isPresent() const { return m_isPresent; }

    [[nodiscard]] bool isObject() const { return m_value.isObject(); }

    [[nodiscard]] bool isArray() const { return m_value.isArray(); }

    [[nodiscard]] bool isString() const { return m_value.isString(); }

    [[nodiscard]] bool isNumber() const { return m_value.isDouble(); }

    /// The member `key`; reports its absence.
    [[nodiscard]] JsonNode at(std::string_view key) const;
    /// The member `key`, or an absent node without any report.
    [[nodiscard]] JsonNode find(std::string_view key) const;
    /// The entries of an array; empty (and reported) when this is none or has a count out of bounds.
    [[nodiscard]] std::vector<JsonNode> items(CountBounds count = {}) const;
    /// The members of an object in the order of their keys; empty (and reported) when this is none.
    [[nodiscard]] std::vector<JsonMember> members() const;
    /// Reports each member whose key is not in the list: catches misspelt fields.
    void allowOnly(std::initializer_list<std::string_view> keys) const;

    /// A text, UTF-8; out of bounds is reported and answers the fallback.
    [[nodiscard]] std::string text(CountBounds length = {1, 4000}, std::string_view fallback = {}) const;
    /// A text for people, as text() reads it, in the language of the interface where there is a translation
    /// for it (in kTextContext).
    [[nodiscard]] std::string words(CountBounds length = {1, 4000}) const;
    [[nodiscard]] double number(NumberBounds bounds = {}, double fallback = 0) const;
    [[nodiscard]] int integer(IntegerBounds bounds = {}, int fallback = 0) const;
    [[nodiscard]] bool boolean(bool fallback = false) const;
    /// An array of numbers; empty when the array itself is wrong, a wrong entry is reported and answers 0.
    [[nodiscard]] std::vector<double> numbers(CountBounds count = {}, NumberBounds bounds = {}) const;
    /// An array of texts; empty when the array itself is wrong, wrong entries are reported and left out.
    [[nodiscard]] std::vector<std::string> texts(CountBounds count = {}) const;
    /// As texts(), each as words() gives it.
    [[nodiscard]] std::vector<std::string> wordsOfAll(CountBounds count = {}) const;

    /// Reports a mistake of the reader's own finding at this place (an absent node reports at its parent's
    /// line).
    void fail(std::string detail) const;
    /// 1-based line at which the value starts; that of the nearest present parent for an absent one.
    [[nodiscard]] int line() const;
    /// Dotted path such as `parts[1].phases[0].seconds`; empty for the root.
    [[nodiscard]] std::string path() const;

private:
    friend class JsonDocument;
    JsonNode(detail::JsonSource* source, std::size_t place, QJsonValue value, bool isPresent);
    [[nodiscard]] JsonNode member(std::string_view key, bool isRequired) const;
    void failType(std::string_view wanted) const;

    detail::JsonSource* m_source;
    std::size_t m_place;
    QJsonValue m_value;
    bool m_isPresent;
};

struct JsonMember {
    std::string key;
    JsonNode value;
};

/// A parsed text with the mistakes found in it so far. No input makes it crash, hang or throw.
class JsonDocument {
public:
    /// Reads a regular file (no pipe or device is ever opened). Fails with NotFound, Unreadable, or as
    /// `fromBytes`.
    static Result<JsonDocument> fromFile(const QString& path, const JsonLimits& limits = {});
    /// Fails with Malformed and a line where the text is not JSON, too large or nested too deeply. `name`
    /// stands in the errors.
    static Result<JsonDocument>
    fromBytes(const QByteArray& text, const QString& name, const JsonLimits& limits = {});

    JsonDocument(JsonDocument&&) noexcept;
    JsonDocument& operator=(JsonDocument&&) noexcept;
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;
    ~JsonDocument();

    [[nodiscard]] JsonNode root() const;
    /// Everything reported so far, in the order of finding; a key that an object has twice is among them from
    /// the start.
    [[nodiscard]] const std::vector<Error>& errors() const;
    /// The first error for callers that take a document whole or not at all; success when there is none.
    [[nodiscard]] Result<void> firstError() const;

private:
    explicit JsonDocument(std::unique_ptr<detail::JsonSource> source);

    std::unique_ptr<detail::JsonSource> m_source;
};

} // namespace unhunch::content
