// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a content file: read as exercise, as muscle groups, as pain patterns, as routine and as poses.
// What comes out without a mistake has to be playable from its first to its last instant.
#include "core/content/content_library.h"
#include "core/content/exercise_loader.h"
#include "core/content/figure_json.h"
#include "core/content/json_reader.h"
#include "core/content/pattern_loader.h"
#include "core/content/routine_loader.h"
#include "core/session/timeline.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

using namespace unhunch;
using namespace std::chrono_literals;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

content::JsonDocument documentOf(const QByteArray& text)
{
    auto document = content::JsonDocument::fromBytes(text, QStringLiteral("input"));
    return document ? std::move(*document)
                    : std::move(*content::JsonDocument::fromBytes("{}", QStringLiteral("input")));
}

void checkErrors(const content::JsonDocument& document, const QByteArray& text)
{
    const auto lines = static_cast<int>(text.count('\n')) + 1;
    for (const Error& error : document.errors()) {
        require(error.line >= 1 && error.line <= lines && !error.detail.empty());
    }
}

void play(const session::Timeline& timeline)
{
    require(timeline.length() > 0ms);
    const auto step = std::max(timeline.length() / 50, session::milliseconds(1));
    for (session::milliseconds at{0}; at <= timeline.length(); at += step) {
        const session::Frame frame = timeline.frameAt(at);
        require(frame.pose.fraction >= 0 && frame.pose.fraction <= 1);
        require(frame.breath.level >= 0 && frame.breath.level <= 1);
        require(frame.isOver || frame.untilChange > 0ms);
    }
    require(timeline.withExtraTime(timeline.length() / 3, 15s).timeline.length() > timeline.length());
}

void playWith(const session::Catalogue& catalogue, const session::Routine& routine)
{
    const auto timeline = session::Timeline::build(routine, catalogue);
    require(timeline.has_value());
    play(*timeline);
}

/// Patterns without a mistake are found by their own signs.
void assessAll(const care::AssessmentGuide& guide)
{
    require(guide.patterns.size() == care::kPainPatterns.size());
    for (const care::Sign& sign : guide.signs) {
        require(care::assess(guide, std::span(&sign.id, 1)).best().has_value());
    }
}

/// A track without a mistake has a pose at any time.
void move(const figure::PoseTrack& track)
{
    for (const double share : {0.0, 0.3, 0.5, 1.0, 1.7}) {
        const figure::Pose pose = figure::poseAt(track, share * track.duration);
        require(pose.breath >= 0 && pose.breath <= 1);
        std::ignore = figure::cameraAt(track, share * track.duration);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const session::Catalogue ours
        = content::loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources")}).catalogue;
    QByteArray text(static_cast<qsizetype>(size), '\0');
    std::copy_n(bytes, size, text.begin());
    const content::JsonDocument asRoutine = documentOf(text);
    const session::Routine routine = content::readRoutine(asRoutine.root(), ours);
    checkErrors(asRoutine, text);
    if (asRoutine.errors().empty()) {
        playWith(ours, routine);
    }
    const content::JsonDocument asExercise = documentOf(text);
    std::ignore = content::readExercise(asExercise.root());
    checkErrors(asExercise, text);
    const content::JsonDocument asMuscles = documentOf(text);
    std::ignore = content::readMuscles(asMuscles.root());
    checkErrors(asMuscles, text);
    const content::JsonDocument asPatterns = documentOf(text);
    const care::AssessmentGuide guide = content::readPatterns(asPatterns.root(), ours);
    checkErrors(asPatterns, text);
    if (asPatterns.errors().empty()) {
        assessAll(guide);
    }
    const content::JsonDocument asPoses = documentOf(text);
    const figure::PoseTrack track = content::detail::readTrack(asPoses.root());
    checkErrors(asPoses, text);
    if (asPoses.errors().empty()) {
        move(track);
    }
    return 0;
}
