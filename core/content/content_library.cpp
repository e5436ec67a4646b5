// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content_library.h"

#include "core/content/exercise_loader.h"
#include "core/content/json_reader.h"
#include "core/content/routine_loader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace unhunch::content {

namespace {

using namespace session;

/// More files than this in one folder are not looked at.
constexpr qsizetype kMostFiles = 500;

/// Opens a file and hands its root to `read`; the value, if the file had no mistake at all.
template <typename Read>
auto readFile(const QString& path, std::vector<Error>& errors, const Read& read)
    -> std::optional<decltype(read(std::declval<const JsonNode&>()))>
{
    const auto document = JsonDocument::fromFile(path);
    if (!document) {
        errors.push_back(document.error());
        return std::nullopt;
    }
    auto value = read(document->root());
    errors.insert(errors.end(), document->errors().begin(), document->errors().end());
    if (!document->errors().empty()) {
        return std::nullopt;
    }
    return value;
}

QStringList jsonFiles(const QString& folder)
{
    const QDir directory(folder);
    QStringList files;
    // A pattern in entryList() would wake the regular expressions up, a quarter of a megabyte for the agent.
    for (const QString& name : directory.entryList(QDir::Files, QDir::Name)) {
        if (name.endsWith(QLatin1String(".json"))) {
            files << directory.filePath(name);
        }
    }
    return files.mid(0, kMostFiles);
}

Error atFile(const std::string& file, const std::string& field, std::string detail)
{
    return Error{ErrorKind::Invalid, std::move(detail), file, 0, field};
}

/// Whether every routine written for `old` can be played with `replacement`.
bool canReplace(const Exercise& old, const Exercise& replacement)
{
    const auto hasPhase
        = [&replacement](const ExercisePhase& phase) { return replacement.findPhase(phase.id) != nullptr; };
    const auto hasVariant = [&replacement](const ExerciseVariant& variant) {
        return replacement.findVariant(variant.id) != nullptr;
    };
    return std::ranges::all_of(old.phases, hasPhase) && std::ranges::all_of(old.variants, hasVariant);
}

template <typename T>
void put(std::vector<T>& list, T value)
{
    const auto old = std::ranges::find(list, value.id, &T::id);
    if (old == list.end()) {
        list.push_back(std::move(value));
    } else {
        *old = std::move(value);
    }
}

class Loader {
public:
    void readMuscleGroups(const QString& directory)
    {
        const QString path = directory + QStringLiteral("/muscles.json");
        if (!QFileInfo::exists(path)) {
            return;
        }
        const auto groups = readFile(path, m_library.errors, readMuscles);
        for (const MuscleGroup& group : groups.value_or(std::vector<MuscleGroup>())) {
            put(m_library.catalogue.muscles, group);
        }
    }

    void readExercises(const QString& directory)
    {
        std::set<std::string> seen;
        for (const QString& path : jsonFiles(directory + QStringLiteral("/exercises"))) {
            auto exercise = readFile(path, m_library.errors, readExercise);
            if (exercise && isFirst(seen, exercise->id, path)) {
                exercise->file = path.toStdString();
                add(std::move(*exercise));
            }
        }
    }

    void readRoutines(const QString& directory)
    {
        std::set<std::string> seen;
        const auto read = [this](const JsonNode& root) { return readRoutine(root, m_library.catalogue); };
        for (const QString& path : jsonFiles(directory + QStringLiteral("/routines"))) {
            auto routine = readFile(path, m_library.errors, read);
            if (routine && isFirst(seen, routine->id, path)) {
                routine->file = path.toStdString();
                put(m_library.catalogue.routines, std::move(*routine));
            }
        }
    }

    ContentLibrary take() { return std::move(m_library); }

private:
    bool isFirst(std::set<std::string>& seen, const std::string& id, const QString& path)
    {
        const bool isNew = seen.insert(id).second;
        if (!isNew) {
            m_library.errors.push_back(
                atFile(path.toStdString(), "id", "another file of this folder has the id \"" + id + "\""));
        }
        return isNew;
    }

    void add(Exercise exercise)
    {
        for (const std::string& muscle : exercise.muscles) {
            if (m_library.catalogue.findMuscle(muscle) == nullptr) {
                m_library.errors.push_back(
                    atFile(exercise.file, "muscles", "there is no muscle group \"" + muscle + "\""));
            }
        }
        const Exercise* old = m_library.catalogue.findExercise(exercise.id);
        if (old != nullptr && !canReplace(*old, exercise)) {
            m_library.errors.push_back(
                atFile(exercise.file, "phases", "lacks a phase or variant of the exercise it replaces"));
            return;
        }
        put(m_library.catalogue.exercises, std::move(exercise));
    }

    ContentLibrary m_library;
};

std::string formatOf(const QString& file)
{
    const auto document = JsonDocument::fromFile(file);
    return document && document->root().isObject() ? document->root().find("format").text() : std::string();
}

bool knows(const std::vector<PoseTrackNames>& tracks, const PoseSpan& span)
{
    const auto track = std::ranges::find(tracks, span.track, &PoseTrackNames::track);
    return track != tracks.end() && std::ranges::find(track->phases, span.phase) != track->phases.end();
}

/// Reports the spans of a phase that are not drawn when `variant` shows them.
void checkVariantPoses(const Exercise& exercise,
                       const ExercisePhase& phase,
                       const ExerciseVariant& variant,
                       const std::vector<PoseTrackNames>& tracks,
                       std::vector<Error>& errors)
{
    for (PoseSpan span : phase.pose) {
        span.track = variant.trackFor(span.track);
        if (!knows(tracks, span)) {
            const std::string detail
                = "there is no pose phase \"" + span.phase + "\" in track \"" + span.track + '"';
            errors.push_back(atFile(exercise.file, exercise.id + '.' + phase.id, detail));
        }
    }
}

void checkPhasePoses(const Exercise& exercise,
                     const ExercisePhase& phase,
                     const std::vector<PoseTrackNames>& tracks,
                     std::vector<Error>& errors)
{
    checkVariantPoses(exercise, phase, ExerciseVariant(), tracks, errors);
    for (const ExerciseVariant& variant : exercise.variants) {
        if (!variant.tracks.empty()) {
            checkVariantPoses(exercise, phase, variant, tracks, errors);
        }
    }
}

std::optional<RoutineSummary> readSummary(const QString& path)
{
    std::vector<Error> errors;
    const auto routine = readFile(path, errors, [](const JsonNode& root) {
        checkFormat(root, kRoutineFormat);
        return std::pair(RoutineSummary{readId(root.at("id")),
                                        root.at("title").words(),
                                        readSeconds(root.at("seconds"), {5, 7200}),
                                        root.at("countsAsReset").boolean()},
                         root.find("listed").boolean(true));
    });
    return routine && routine->second ? std::optional(routine->first) : std::nullopt;
}

} // namespace

ContentLibrary loadContent(const QStringList& directories)
{
    Loader loader;
    for (const QString& directory : directories) {
        loader.readMuscleGroups(directory);
        loader.readExercises(directory);
    }
    // A routine may use exercises of any directory.
    for (const QString& directory : directories) {
        loader.readRoutines(directory);
    }
    return loader.take();
}

std::vector<Error> checkContentFile(const QString& file, const Catalogue& catalogue)
{
    std::vector<Error> errors;
    if (formatOf(file) == kExerciseFormat) {
        std::ignore = readFile(file, errors, readExercise);
    } else {
        std::ignore = readFile(
            file, errors, [&catalogue](const JsonNode& root) { return readRoutine(root, catalogue); });
    }
    return errors;
}

std::vector<Error> checkPoses(const Catalogue& catalogue, const std::vector<PoseTrackNames>& tracks)
{
    std::vector<Error> errors;
    for (const Exercise& exercise : catalogue.exercises) {
        for (const ExercisePhase& phase : exercise.phases) {
            checkPhasePoses(exercise, phase, tracks, errors);
        }
    }
    return errors;
}

std::vector<RoutineSummary> routineSummaries(const QString& directory)
{
    std::vector<RoutineSummary> summaries;
    for (const QString& path : jsonFiles(directory + QStringLiteral("/routines"))) {
        if (auto summary = readSummary(path)) {
            summaries.push_back(std::move(*summary));
        }
    }
    std::ranges::sort(summaries, {}, &RoutineSummary::id);
    return summaries;
}

} // namespace unhunch::content
