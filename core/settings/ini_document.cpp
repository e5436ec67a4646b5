// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ini_document.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace unhunch::settings {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n\f\v";

bool isBlank(char c)
{
    return kBlanks.find(c) != std::string_view::npos;
}

bool isCommentStart(char c)
{
    return c == '#' || c == ';';
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The part of `text` before a comment that a blank sets off.
std::string_view withoutComment(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (isCommentStart(text[i]) && isBlank(text[i - 1])) {
            return text.substr(0, i);
        }
    }
    return text;
}

std::string_view sectionOf(std::string_view key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string_view::npos ? std::string_view{} : key.substr(0, slash);
}

std::string_view nameOf(std::string_view key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string_view::npos ? key : key.substr(slash + 1);
}

std::string keyOf(const std::string& section, std::string_view name)
{
    return section.empty() ? std::string(name) : section + '/' + std::string(name);
}

Error problemAt(int line, std::string field, std::string detail)
{
    return Error{ErrorKind::Malformed, std::move(detail), {}, line, std::move(field)};
}

} // namespace

IniDocument IniDocument::parse(std::string_view text)
{
    IniDocument document;
    if (text.starts_with(kByteOrderMark)) {
        document.m_prefix = kByteOrderMark;
        text.remove_prefix(kByteOrderMark.size());
    }
    const std::size_t firstEnd = text.find('\n');
    if (firstEnd != std::string_view::npos && firstEnd > 0 && text[firstEnd - 1] == '\r') {
        document.m_lineEnd = "\r\n";
    }
    // Absent after a section line that makes no sense: its rows must not land in the section before.
    std::optional<std::string> section{std::string{}};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        Line line = parseLine(text.substr(0, end), section);
        if (line.kind == Line::Kind::Section) {
            section = line.section;
        } else if (line.kind == Line::Kind::Malformed && trimmed(line.raw).starts_with('[')) {
            section.reset();
        }
        document.m_lines.push_back(std::move(line));
        text.remove_prefix(end);
    }
    return document;
}

IniDocument::Line IniDocument::parseLine(std::string_view raw, const std::optional<std::string>& section)
{
    Line line{std::string(raw), Line::Kind::Other, section.value_or(std::string{}), {}, 0, 0};
    const std::string_view content = trimmed(raw);
    if (content.empty() || isCommentStart(content.front())) {
        return line;
    }
    if (content.front() == '[') {
        const std::string_view header = trimmed(withoutComment(content));
        const bool isWhole = header.size() > 2 && header.find(']') == header.size() - 1;
        line.kind = isWhole ? Line::Kind::Section : Line::Kind::Malformed;
        line.section = isWhole ? std::string(trimmed(header.substr(1, header.size() - 2))) : std::string{};
        return line;
    }
    if (!section) {
        return line;
    }
    const std::size_t equals = raw.find('=');
    const std::string_view name = trimmed(raw.substr(0, equals));
    if (equals == std::string_view::npos || name.empty()) {
        line.kind = Line::Kind::Malformed;
        return line;
    }
    // The '=' is handed over too, so that a comment right after it needs its blank as everywhere.
    const std::string_view value = trimmed(withoutComment(raw.substr(equals)).substr(1));
    line.kind = Line::Kind::Row;
    line.key = keyOf(line.section, name);
    line.valueAt = value.empty() ? equals + 1 : static_cast<std::size_t>(value.data() - raw.data());
    line.valueLength = value.size();
    return line;
}

const IniDocument::Line* IniDocument::lastOf(std::string_view key) const
{
    const auto found = std::find_if(m_lines.rbegin(), m_lines.rend(), [key](const Line& line) {
        return line.kind == Line::Kind::Row && line.key == key;
    });
    return found == m_lines.rend() ? nullptr : &*found;
}

std::vector<IniDocument::Entry> IniDocument::entries() const
{
    std::vector<Entry> entries;
    std::set<std::string_view> seen;
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        const Line& line = m_lines[i];
        if (line.kind == Line::Kind::Row && seen.insert(line.key).second) {
            entries.push_back(
                {line.key, line.raw.substr(line.valueAt, line.valueLength), static_cast<int>(i) + 1});
        }
    }
    std::ranges::reverse(entries);
    return entries;
}

std::optional<IniDocument::Entry> IniDocument::find(std::string_view key) const
{
    const Line* line = lastOf(key);
    if (line == nullptr) {
        return {};
    }
    return Entry{line->key,
                 line->raw.substr(line->valueAt, line->valueLength),
                 static_cast<int>(line - m_lines.data()) + 1};
}

std::vector<Error> IniDocument::problems() const
{
    std::vector<Error> problems;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const int number = static_cast<int>(i) + 1;
        if (line.kind == Line::Kind::Malformed) {
            problems.push_back(problemAt(number, {}, "neither a [section], a name = value nor a # comment"));
        } else if (line.kind == Line::Kind::Row && !seen.insert(line.key).second) {
            problems.push_back(problemAt(number, line.key, "given more than once; the last one counts"));
        }
    }
    return problems;
}

void IniDocument::set(std::string_view key, std::string_view value)
{
    const Line* found = lastOf(key);
    if (found == nullptr) {
        add(key, value);
        return;
    }
    Line& line = m_lines[static_cast<std::size_t>(found - m_lines.data())];
    const bool hadValue = line.valueLength > 0;
    // An empty value has no place of its own yet: it goes right behind the '='.
    const std::string inserted = hadValue ? std::string(value) : ' ' + std::string(value);
    line.raw.replace(line.valueAt, line.valueLength, inserted);
    line.valueAt += hadValue ? 0 : 1;
    line.valueLength = value.size();
}

void IniDocument::remove(std::string_view key)
{
    std::erase_if(m_lines,
                  [key](const Line& line) { return line.kind == Line::Kind::Row && line.key == key; });
}

void IniDocument::endLastLine()
{
    if (!m_lines.empty() && !m_lines.back().raw.ends_with('\n')) {
        m_lines.back().raw += m_lineEnd;
    }
}

void IniDocument::add(std::string_view key, std::string_view value)
{
    endLastLine();
    const std::string section(sectionOf(key));
    const auto hasContent = [&section](const Line& line) {
        const bool isOfSection
            = line.section == section && (line.kind == Line::Kind::Row || line.kind == Line::Kind::Section);
        return isOfSection;
    };
    const auto last = std::find_if(m_lines.rbegin(), m_lines.rend(), hasContent);
    auto place = last.base();
    if (last == m_lines.rend() && section.empty()) {
        place = m_lines.begin();
    } else if (last == m_lines.rend()) {
        if (!m_lines.empty()) {
            m_lines.push_back(parseLine(m_lineEnd, std::string{}));
        }
        m_lines.push_back(parseLine('[' + section + ']' + m_lineEnd, std::string{}));
        place = m_lines.end();
    }
    const std::string row = std::string(nameOf(key)) + " = " + std::string(value) + m_lineEnd;
    m_lines.insert(place, parseLine(row, section));
}

std::string IniDocument::joined() const
{
    std::string text;
    for (const Line& line : m_lines) {
        text += line.raw;
    }
    return text;
}

} // namespace unhunch::settings
