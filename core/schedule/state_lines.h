// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/state.h"
#include "core/schedule/text_fields.h"

#include <string>
#include <string_view>

namespace unhunch::schedule {

/// The lines read so far.
struct Loading {
    State state;
    std::string bootId;
    Session session; ///< its lines may come in any order
};

/// Reads the fields of the line that begins with `key`; false for a key that is not known. What is wrong with
/// the fields, `in` tells.
[[nodiscard]] bool readFields(std::string_view key, LineReader& in, Loading& loading);

} // namespace unhunch::schedule
