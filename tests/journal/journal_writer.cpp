// SPDX-License-Identifier: GPL-3.0-or-later
// Writes sessions and their steps into the journal it is given and says each id on its output once the rows
// are in. Runs until it is killed.
#include "core/journal/journal.h"

#include <QString>

#include <unistd.h>

#include <cstdint>
#include <span>

namespace {

using namespace std::chrono_literals;
using namespace unhunch;
using namespace unhunch::journal;

bool say(SessionId id)
{
    return ::write(STDOUT_FILENO, &id, sizeof id) == static_cast<ssize_t>(sizeof id);
}

bool writeSession(Journal& journal, SessionId id)
{
    const Moment started{WallInstant{1ms * id}, "UTC", CivilDate{}};
    return journal.write(SessionBegun{id, "office_reset", "grant", Origin::OnDemand, true, 90s, started})
           && journal.write(StepEnded{id, 0, "breathing", 90s, 90s, StepOutcome::Done, started.at})
           && journal.write(SessionEnded{id, SessionOutcome::Completed, 90s, 90s, started.at}) && say(id);
}

} // namespace

int main(int argc, char** argv)
{
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    if (arguments.size() != 3) {
        return 2;
    }
    Result<Journal> journal = Journal::open(QString::fromLocal8Bit(arguments[1]), Role::Agent);
    if (!journal) {
        return 1;
    }
    SessionId id = QString::fromLocal8Bit(arguments[2]).toLongLong();
    while (writeSession(*journal, id)) {
        ++id;
    }
    return 1;
}
