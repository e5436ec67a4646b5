// SPDX-License-Identifier: GPL-3.0-or-later
// Does something to the journal it is given, for tests that kill it on the way: `write ID` writes sessions
// from that id on and says each id on its output once the rows are in, until it is killed; `open`, `import
// FILE` and `erase` say 1 when they begin and 2 when they are done.
#include "core/journal/archive.h"
#include "core/journal/erase.h"
#include "core/journal/journal.h"

#include <QFile>
#include <QString>

#include <unistd.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace {

using namespace std::chrono_literals;
using namespace unhunch;
using namespace unhunch::journal;

constexpr SessionId kBegun = 1;
constexpr SessionId kDone = 2;

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

bool writeForEver(const QString& path, SessionId id)
{
    Result<Journal> journal = Journal::open(path, Role::Agent);
    while (journal && writeSession(*journal, id)) {
        ++id;
    }
    return false;
}

bool import(const QString& path, const QString& archive)
{
    QFile file(archive);
    Result<Journal> journal = Journal::open(path, Role::Agent);
    return journal && file.open(QIODevice::ReadOnly) && say(kBegun)
           && importArchive(*journal, file.readAll(), "archive").has_value();
}

bool run(std::string_view verb, const QString& path, const QString& argument)
{
    if (verb == "write") {
        return writeForEver(path, argument.toLongLong());
    }
    if (verb == "open") {
        return say(kBegun) && Journal::open(path, Role::Agent).has_value();
    }
    if (verb == "import") {
        return import(path, argument);
    }
    return verb == "erase" && say(kBegun) && eraseJournal(path).has_value();
}

} // namespace

int main(int argc, char** argv)
{
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    if (arguments.size() < 3) {
        return 2;
    }
    const QString argument = arguments.size() > 3 ? QString::fromLocal8Bit(arguments[3]) : QString();
    return run(arguments[1], QString::fromLocal8Bit(arguments[2]), argument) && say(kDone) ? 0 : 1;
}
