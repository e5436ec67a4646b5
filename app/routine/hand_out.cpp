// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/routine/hand_out.h"

#include "app/routine/sheet.h"

#include <algorithm>
#include <map>

namespace unhunch::routine {
namespace {

/// The pose track that is seen for most of the part; empty for none.
std::string mostSeenTrack(const session::Timeline& timeline, std::size_t part)
{
    std::map<std::string, session::milliseconds> seen;
    for (const session::TimelinePhase& phase : timeline.phases()) {
        for (const session::PoseSpan& span : phase.pose) {
            seen[span.track] += phase.part == part ? span.duration : session::milliseconds(0);
        }
    }
    const auto most = std::ranges::max_element(seen, {}, [](const auto& track) { return track.second; });
    return most == seen.end() ? std::string() : most->first;
}

int mostRepetitions(const session::Timeline& timeline, std::size_t part)
{
    int most = 1;
    for (const session::TimelinePhase& phase : timeline.phases()) {
        most = phase.part == part ? std::max(most, phase.repetitions) : most;
    }
    return most;
}

} // namespace

std::vector<HandOutItem> handOutItems(const session::Timeline& timeline)
{
    std::vector<HandOutItem> items;
    for (std::size_t i = 0; i < timeline.parts().size(); ++i) {
        const session::TimelinePart& part = timeline.parts()[i];
        const auto same = std::ranges::find(items, part.title, &HandOutItem::title);
        if (same != items.end()) {
            same->length += part.length;
            continue;
        }
        items.push_back({part.title,
                         part.setup,
                         part.movement,
                         part.mistakes,
                         mostSeenTrack(timeline, i),
                         part.length,
                         mostRepetitions(timeline, i)});
    }
    return items;
}

Result<void>
writeHandOut(const std::string& routineId, const content::KnownContent& known, const QString& file)
{
    const session::Routine* const routine = known.catalogue.findRoutine(routineId);
    if (routine == nullptr) {
        return failure(ErrorKind::NotFound, "there is no routine \"" + routineId + '"');
    }
    const auto timeline = session::Timeline::build(*routine, known.catalogue);
    if (!timeline) {
        return tl::unexpected(timeline.error());
    }
    return printSheet({*routine, handOutItems(*timeline), known.figure}, file);
}

} // namespace unhunch::routine
