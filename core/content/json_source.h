// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/json_reader.h"
#include "core/json/json_locator.h"

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content::detail {

inline constexpr std::size_t kNoPlace = static_cast<std::size_t>(-1);

using json::PathStep;

/// A place that somebody read, linked to the place that holds it.
struct Place {
    std::size_t parent = kNoPlace;
    PathStep step;
    bool hasTypeError = false; ///< said once is enough
};

/// What all nodes of a document share: its text for finding lines, the places read so far, and the errors.
class JsonSource {
public:
    JsonSource(std::string name, std::string text, std::size_t maxErrors);

    [[nodiscard]] std::size_t addPlace(std::size_t parent, PathStep step);
    void report(std::size_t place, std::string detail);
    /// As `report`, but only the first time for this place.
    void reportType(std::size_t place, std::string detail);
    void add(Error error);

    [[nodiscard]] int lineOf(std::size_t place) const;
    [[nodiscard]] std::string pathOf(std::size_t place) const;

    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] const std::string& text() const { return m_text; }

    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }

    QJsonValue root;

private:
    [[nodiscard]] std::vector<PathStep> stepsTo(std::size_t place) const;

    std::string m_name;
    std::string m_text;
    std::size_t m_maxErrors;
    std::vector<Place> m_places;
    std::vector<Error> m_errors;
};

} // namespace unhunch::content::detail
