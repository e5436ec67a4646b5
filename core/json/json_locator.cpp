// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_locator.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace unhunch::json {

namespace {

/// What a mark outside of strings does to the depth.
int levelChange(char c)
{
    if (c == '{' || c == '[') {
        return 1;
    }
    return c == '}' || c == ']' ? -1 : 0;
}

/// Walks over valid JSON; on anything else it stops early instead of running away.
class Cursor {
public:
    explicit Cursor(std::string_view text)
        : m_text(text)
    {}

    /// Where the next thing starts.
    [[nodiscard]] std::size_t offset()
    {
        skipSpace();
        return m_at;
    }

    [[nodiscard]] char peek()
    {
        skipSpace();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    /// Steps over `wanted` if it comes next.
    bool take(char wanted)
    {
        if (peek() != wanted || wanted == '\0') {
            return false;
        }
        ++m_at;
        return true;
    }

    /// Steps over a string and answers what it says.
    std::string takeKey()
    {
        const std::string_view raw = takeString();
        if (raw.find('\\') == std::string_view::npos) {
            return raw.size() < 2 ? std::string() : std::string(raw.substr(1, raw.size() - 2));
        }
        return unescaped(raw);
    }

    /// Steps over one value of any kind.
    void skipValue()
    {
        int depth = 0;
        do {
            const char next = peek();
            if (next == '\0') {
                return;
            }
            if (next == '"') {
                takeString();
            } else {
                depth += levelChange(next);
                skipToken();
            }
        } while (depth > 0);
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    static bool isPunctuation(char c)
    {
        return std::string_view("{}[],:\"").find(c) != std::string_view::npos;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at])) {
            ++m_at;
        }
    }

    /// One mark of punctuation, or a number, true, false or null.
    void skipToken()
    {
        if (isPunctuation(m_text[m_at])) {
            ++m_at;
            return;
        }
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && !isPunctuation(m_text[m_at])) {
            ++m_at;
        }
    }

    /// The string with its quotes.
    std::string_view takeString()
    {
        skipSpace();
        const std::size_t start = m_at;
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 2U : 1U;
        }
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(std::min(start, m_at), m_at - std::min(start, m_at));
    }

    static std::string unescaped(std::string_view raw)
    {
        const QByteArray wrapped = '[' + QByteArray(raw.data(), static_cast<qsizetype>(raw.size())) + ']';
        return QJsonDocument::fromJson(wrapped).array().at(0).toString().toStdString();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Moves to the value of `key`; the last one counts, as it does for QJsonDocument.
bool enterMember(Cursor& cursor, const std::string& key)
{
    if (!cursor.take('{')) {
        return false;
    }
    std::optional<Cursor> found;
    while (cursor.peek() == '"') {
        const bool isWanted = cursor.takeKey() == key;
        cursor.take(':');
        if (isWanted) {
            found = cursor;
        }
        cursor.skipValue();
        cursor.take(',');
    }
    if (found) {
        cursor = *found;
    }
    return found.has_value();
}

bool enterEntry(Cursor& cursor, int index)
{
    if (!cursor.take('[')) {
        return false;
    }
    for (int i = 0; i < index; ++i) {
        cursor.skipValue();
        if (!cursor.take(',')) {
            return false;
        }
    }
    return cursor.peek() != ']';
}

void collectRepeated(Cursor& cursor, std::vector<RepeatedKey>& found);

void collectFromObject(Cursor& cursor, std::vector<RepeatedKey>& found)
{
    std::set<std::string> keys;
    while (cursor.peek() == '"') {
        const std::size_t offset = cursor.offset();
        std::string key = cursor.takeKey();
        if (!keys.insert(key).second) {
            found.push_back(RepeatedKey{offset, std::move(key)});
        }
        cursor.take(':');
        collectRepeated(cursor, found);
        cursor.take(',');
    }
    cursor.take('}');
}

void collectFromArray(Cursor& cursor, std::vector<RepeatedKey>& found)
{
    while (cursor.peek() != ']' && cursor.peek() != '\0') {
        collectRepeated(cursor, found);
        cursor.take(',');
    }
    cursor.take(']');
}

void collectRepeated(Cursor& cursor, std::vector<RepeatedKey>& found)
{
    if (cursor.take('{')) {
        collectFromObject(cursor, found);
    } else if (cursor.take('[')) {
        collectFromArray(cursor, found);
    } else {
        cursor.skipValue();
    }
}

} // namespace

int lineAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

std::optional<std::size_t> findTooDeep(std::string_view text, int depth)
{
    int level = 0;
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString && c == '\\') {
            ++i;
        } else if (c == '"') {
            isInString = !isInString;
        } else if (!isInString) {
            level += levelChange(c);
        }
        if (level > depth) {
            return i;
        }
    }
    return std::nullopt;
}

std::size_t locate(std::string_view json, const std::vector<PathStep>& path)
{
    Cursor cursor(json);
    for (const PathStep& step : path) {
        Cursor next = cursor;
        const bool isThere = step.index < 0 ? enterMember(next, step.key) : enterEntry(next, step.index);
        if (!isThere) {
            break;
        }
        cursor = next;
    }
    return cursor.offset();
}

std::vector<RepeatedKey> findRepeatedKeys(std::string_view json)
{
    Cursor cursor(json);
    std::vector<RepeatedKey> found;
    collectRepeated(cursor, found);
    return found;
}

} // namespace unhunch::json
