// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/assessment.h"
#include "core/content/json_reader.h"
#include "core/session/routine.h"

namespace unhunch::content {

inline constexpr std::string_view kPatternsFormat = "unhunch-patterns/1";

/// Reads the pain patterns and their signs; mistakes are reported to the document, also muscles, exercises
/// and sessions that the catalogue does not have. Without a mistake each pattern is there once, in the order
/// of care::kPainPatterns, and each sign speaks for one at least.
[[nodiscard]] care::AssessmentGuide readPatterns(const JsonNode& root, const session::Catalogue& catalogue);

/// Reads `pain_patterns.json`, whole or not at all: the first mistake with its file, line and field.
[[nodiscard]] Result<care::AssessmentGuide> loadPatterns(const QString& file,
                                                         const session::Catalogue& catalogue);

} // namespace unhunch::content
