// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/problem_list.h"

#include <utility>

namespace unhunch::calendar {
namespace {

constexpr std::size_t kMost = 100;

} // namespace

ProblemList::ProblemList(std::string file)
    : m_file(std::move(file))
{}

void ProblemList::add(int line, std::string_view field, std::string detail)
{
    if (m_problems.size() < kMost) {
        m_problems.push_back({ErrorKind::Malformed, std::move(detail), m_file, line, std::string(field)});
    } else if (m_problems.size() == kMost) {
        m_problems.push_back({ErrorKind::Malformed, "and more like these", m_file, line, {}});
    }
}

} // namespace unhunch::calendar
