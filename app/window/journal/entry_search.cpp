// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entry_search.h"

#include "app/window/journal/care_words.h"

#include <QStringList>

#include <algorithm>

namespace unhunch::window {

std::optional<journal::Search> searchFor(const QString& typed, const session::Catalogue& catalogue)
{
    const QString text = typed.simplified();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QStringList words = text.split(QLatin1Char(' '));
    const auto hasAll = [&words](const QString& name) {
        return std::ranges::all_of(
            words, [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
    };
    journal::Search search{.words = text.toStdString()};
    for (const session::Routine& routine : catalogue.routines) {
        if (hasAll(QString::fromStdString(routine.title))) {
            search.routines.push_back(routine.id);
        }
    }
    for (const session::Exercise& exercise : catalogue.exercises) {
        if (hasAll(QString::fromStdString(exercise.title))) {
            search.exercises.push_back(exercise.id);
        }
    }
    std::ranges::copy_if(care::kPlaces, std::back_inserter(search.places), [&](care::Place place) {
        return hasAll(placeWords(place));
    });
    std::ranges::copy_if(care::kPainPatterns,
                         std::back_inserter(search.patterns),
                         [&](care::PainPattern pattern) { return hasAll(patternWords(pattern)); });
    return search;
}

} // namespace unhunch::window
