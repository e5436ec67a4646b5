// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/json_source.h"

#include "core/json/json_locator.h"

#include <algorithm>
#include <utility>

namespace unhunch::content::detail {

JsonSource::JsonSource(std::string name, std::string text, std::size_t maxErrors)
    : m_name(std::move(name))
    , m_text(std::move(text))
    , m_maxErrors(maxErrors)
    , m_places(1)
{}

std::size_t JsonSource::addPlace(std::size_t parent, PathStep step)
{
    m_places.push_back(Place{parent, std::move(step)});
    return m_places.size() - 1;
}

void JsonSource::report(std::size_t place, std::string detail)
{
    if (m_errors.size() >= m_maxErrors) {
        return;
    }
    add(Error{ErrorKind::Invalid, std::move(detail), m_name, lineOf(place), pathOf(place)});
}

void JsonSource::reportType(std::size_t place, std::string detail)
{
    if (!std::exchange(m_places[place].hasTypeError, true)) {
        report(place, std::move(detail));
    }
}

void JsonSource::add(Error error)
{
    if (m_errors.size() < m_maxErrors) {
        m_errors.push_back(std::move(error));
    }
}

int JsonSource::lineOf(std::size_t place) const
{
    return json::lineAt(m_text, json::locate(m_text, stepsTo(place)));
}

std::string JsonSource::pathOf(std::size_t place) const
{
    std::string path;
    for (const PathStep& step : stepsTo(place)) {
        if (step.index >= 0) {
            path += '[' + std::to_string(step.index) + ']';
        } else {
            path += (path.empty() ? "" : ".") + step.key;
        }
    }
    return path;
}

std::vector<PathStep> JsonSource::stepsTo(std::size_t place) const
{
    std::vector<PathStep> steps;
    for (std::size_t at = place; m_places[at].parent != kNoPlace; at = m_places[at].parent) {
        steps.push_back(m_places[at].step);
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

} // namespace unhunch::content::detail
