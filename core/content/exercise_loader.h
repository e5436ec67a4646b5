// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/json_reader.h"
#include "core/session/exercise.h"

#include <vector>

namespace unhunch::content {

inline constexpr std::string_view kExerciseFormat = "unhunch-exercise/1";
inline constexpr std::string_view kMusclesFormat = "unhunch-muscles/1";

/// Reads one exercise; mistakes are reported to its document, and the exercise is whole only if there are
/// none.
[[nodiscard]] session::Exercise readExercise(const JsonNode& root);

/// Reads the muscle groups; mistakes are reported to the document.
[[nodiscard]] std::vector<session::MuscleGroup> readMuscles(const JsonNode& root);

/// An id: a lower-case letter, then letters, digits and underscores, at most 40; anything else is reported.
[[nodiscard]] std::string readId(const JsonNode& node);

/// A duration written in seconds, to the millisecond; out of bounds is reported and answers zero.
[[nodiscard]] std::chrono::milliseconds readSeconds(const JsonNode& node, NumberBounds bounds);

/// Reports when the document's `format` is another one.
void checkFormat(const JsonNode& root, std::string_view format);

} // namespace unhunch::content
