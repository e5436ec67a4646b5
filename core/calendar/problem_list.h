// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::calendar {

/// What is wrong in one file. After a hundred it says once that there is more.
class ProblemList {
public:
    explicit ProblemList(std::string file);

    void add(int line, std::string_view field, std::string detail);

    [[nodiscard]] const std::vector<Error>& all() const { return m_problems; }

private:
    std::string m_file;
    std::vector<Error> m_problems;
};

} // namespace unhunch::calendar
