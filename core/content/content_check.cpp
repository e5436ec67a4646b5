// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content_check.h"

#include "core/content/exercise_loader.h"
#include "core/content/figure_loader.h"
#include "core/content/json_reader.h"
#include "core/content/routine_loader.h"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace unhunch::content {
namespace {

std::vector<std::filesystem::path> jsonFilesOf(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (entry->path().extension() == ".json") {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

std::vector<PoseTrackNames> namesOf(const figure::FigureAssets& assets)
{
    std::vector<PoseTrackNames> names;
    for (const auto& [id, track] : assets.tracks) {
        PoseTrackNames& name = names.emplace_back(PoseTrackNames{id, {}});
        for (const figure::Phase& phase : track.phases) {
            name.phases.push_back(phase.id);
        }
    }
    return names;
}

bool uses(const session::Routine& routine, const std::set<std::string>& exercises)
{
    return std::ranges::any_of(
        routine.parts, [&](const session::RoutinePart& part) { return exercises.contains(part.exercise); });
}

std::vector<Error> checkExercise(const JsonDocument& document, const QString& file, const KnownContent& known)
{
    session::Catalogue alone;
    alone.exercises.push_back(readExercise(document.root()));
    session::Exercise& exercise = alone.exercises.back();
    exercise.file = file.toStdString();
    std::vector<Error> errors = document.errors();
    for (const std::string& muscle : exercise.muscles) {
        if (known.catalogue.findMuscle(muscle) == nullptr) {
            errors.push_back(Error{ErrorKind::Invalid,
                                   "there is no muscle group \"" + muscle + '"',
                                   exercise.file,
                                   0,
                                   "muscles"});
        }
    }
    const std::vector<Error> poses = checkPoses(alone, namesOf(known.figure));
    errors.insert(errors.end(), poses.begin(), poses.end());
    return errors;
}

std::vector<Error> checkPoseFile(const QString& file)
{
    const auto track = loadPoseTrack(file.toStdString());
    return track ? std::vector<Error>() : std::vector<Error>{track.error()};
}

} // namespace

std::vector<Error> addPoseTracks(figure::FigureAssets& assets, const std::filesystem::path& folder)
{
    std::vector<Error> errors;
    for (const std::filesystem::path& file : jsonFilesOf(folder)) {
        auto track = loadPoseTrack(file);
        if (!track) {
            errors.push_back(track.error());
            continue;
        }
        std::string id = track->id;
        if (!assets.tracks.try_emplace(id, std::move(*track)).second) {
            errors.push_back(Error{ErrorKind::Invalid,
                                   "there is a pose track \"" + id + "\" already; choose another id",
                                   file.string(),
                                   0,
                                   "id"});
        }
    }
    return errors;
}

void leaveOutWithoutPoses(ContentLibrary& library, const figure::FigureAssets& assets)
{
    const std::vector<PoseTrackNames> names = namesOf(assets);
    std::set<std::string> left;
    std::erase_if(library.catalogue.exercises, [&](const session::Exercise& exercise) {
        const std::vector<Error> errors = checkPoses({{exercise}, {}, {}}, names);
        library.errors.insert(library.errors.end(), errors.begin(), errors.end());
        if (!errors.empty()) {
            left.insert(exercise.id);
        }
        return !errors.empty();
    });
    std::erase_if(library.catalogue.routines,
                  [&](const session::Routine& routine) { return uses(routine, left); });
}

std::vector<Error> checkFile(const QString& file, const KnownContent& known)
{
    const auto document = JsonDocument::fromFile(file);
    if (!document) {
        return {document.error()};
    }
    const std::string format = document->root().isObject() ? document->root().find("format").text() : "";
    if (format == kExerciseFormat) {
        return checkExercise(*document, file, known);
    }
    if (format == kRoutineFormat) {
        return checkContentFile(file, known.catalogue);
    }
    if (format == kPoseFormat) {
        return checkPoseFile(file);
    }
    return {Error{ErrorKind::Invalid,
                  "is no exercise, routine or pose file: its format has to be " + std::string(kExerciseFormat)
                      + ", " + std::string(kRoutineFormat) + " or " + std::string(kPoseFormat),
                  file.toStdString(),
                  document->root().find("format").line(),
                  "format"}};
}

} // namespace unhunch::content
