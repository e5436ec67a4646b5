// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/thumbnail_painter.h"

#include <algorithm>
#include <memory>

namespace unhunch::window {

namespace {

using session::PhaseKind;

/// The track of a phase of this kind within the part; null where there is none.
const std::string*
trackOf(const session::RoutinePart& part, const session::Catalogue& catalogue, PhaseKind kind)
{
    const session::Exercise* exercise = catalogue.findExercise(part.exercise);
    if (exercise == nullptr) {
        return nullptr;
    }
    for (const session::ExercisePhase& phase : exercise->phases) {
        if (phase.kind == kind && !phase.pose.empty()) {
            return &phase.pose.front().track;
        }
    }
    return nullptr;
}

/// The figure alone: no cues, no inset, no card.
figure::FigureFrame plainFrame(const std::string& track, double time, const ThumbnailLook& look)
{
    figure::FigureFrame frame;
    frame.track = track;
    frame.time = time;
    frame.theme = look.theme;
    frame.person = look.person;
    frame.cues = false;
    frame.inset = false;
    frame.card = false;
    return frame;
}

const std::string*
firstTrack(const session::Routine& routine, const session::Catalogue& catalogue, PhaseKind kind)
{
    for (const session::RoutinePart& part : routine.parts) {
        if (const std::string* track = trackOf(part, catalogue, kind)) {
            return track;
        }
    }
    return nullptr;
}

} // namespace

std::string tellingTrack(const session::Routine& routine, const session::Catalogue& catalogue)
{
    const std::string* hold = firstTrack(routine, catalogue, PhaseKind::Hold);
    const std::string* found = hold != nullptr ? hold : firstTrack(routine, catalogue, PhaseKind::Move);
    return found != nullptr ? *found : std::string();
}

ThumbnailPainter makeThumbnailPainter(const session::Catalogue& catalogue,
                                      std::function<const figure::FigureAssets*()> assets,
                                      std::function<ThumbnailLook()> look)
{
    return [&catalogue, assets = std::move(assets), look = std::move(look)](
               const session::Routine& routine, int side, qreal devicePixelRatio) {
        const figure::FigureAssets* loaded = assets();
        const std::string track = tellingTrack(routine, catalogue);
        const figure::PoseTrack* poses = loaded == nullptr ? nullptr : loaded->track(track);
        if (poses == nullptr) {
            return QImage();
        }
        const ThumbnailLook chosen = look();
        const figure::FigureFrame frame = plainFrame(track, poses->still, chosen);
        figure::FigureRenderer renderer(*loaded);
        return renderer.render(frame, QSize(side, side), devicePixelRatio);
    };
}

} // namespace unhunch::window
