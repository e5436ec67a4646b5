// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/safety_knowledge.h"

namespace unhunch::care {

Knowledge knowledgeOf(const std::optional<SafetyHistory>& read, const LastKnown& last)
{
    Knowledge knowledge{read.value_or(SafetyHistory{}), false};
    const bool isMissing = last.hold && knowledge.history.standing.empty();
    if (!isMissing) {
        return knowledge;
    }
    const WallInstant since = last.holdSince.value_or(WallInstant{});
    knowledge.isReportLost = read && !isLifted(*read, since);
    if (!read) {
        knowledge.history.standing.push_back({0, std::nullopt, since});
    }
    return knowledge;
}

} // namespace unhunch::care
