// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

namespace unhunch {

std::string describe(const Error& error)
{
    std::string text = error.file;
    if (error.line > 0) {
        text += ":" + std::to_string(error.line);
    }
    if (!text.empty()) {
        text += ": ";
    }
    if (!error.field.empty()) {
        text += error.field + ": ";
    }
    return text + error.detail;
}

} // namespace unhunch
