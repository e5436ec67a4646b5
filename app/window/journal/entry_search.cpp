// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entry_search.h"

#include "app/window/journal/care_words.h"
#include "app/window/journal/entry_words.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace unhunch::window {

namespace {

/// Whether a name has all typed words.
class Sought {
public:
    explicit Sought(const QString& text)
        : m_words(text.split(QLatin1Char(' ')))
    {}

    [[nodiscard]] bool isIn(const QString& name) const
    {
        return std::ranges::all_of(
            m_words, [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
    }

    /// Adds those values to `found` whose name has the words.
    template <typename Values, typename Name, typename Found>
    void add(const Values& values, Name name, Found& found) const
    {
        std::ranges::copy_if(
            values, std::back_inserter(found), [&](const auto& value) { return isIn(name(value)); });
    }

private:
    QStringList m_words;
};

void addContent(journal::Search& search, const Sought& sought, const session::Catalogue& catalogue)
{
    for (const session::Routine& routine : catalogue.routines) {
        if (sought.isIn(QString::fromStdString(routine.title))) {
            search.routines.push_back(routine.id);
        }
    }
    for (const session::Exercise& exercise : catalogue.exercises) {
        if (sought.isIn(QString::fromStdString(exercise.title))) {
            search.exercises.push_back(exercise.id);
        }
    }
}

void addCare(journal::Search& search, const Sought& sought)
{
    using care::CheckAnswer;
    using How = journal::ReportResolved::How;
    constexpr std::array kAnswers{CheckAnswer::NoSymptoms, CheckAnswer::SomePain, CheckAnswer::Symptoms};
    constexpr std::array kResolutions{How::Cleared, How::Retracted};
    std::vector<std::optional<care::PainPattern>> taken{std::nullopt};
    taken.insert(taken.end(), care::kPainPatterns.begin(), care::kPainPatterns.end());
    sought.add(care::kPlaces, placeWords, search.places);
    sought.add(care::kPainPatterns, patternWords, search.patterns);
    sought.add(care::kRedFlags, flagTitle, search.flags);
    sought.add(
        kAnswers,
        [](CheckAnswer answer) -> QString { return checkTitle() + QLatin1Char(' ') + answerWords(answer); },
        search.answers);
    sought.add(kResolutions, resolutionWords, search.resolved);
    sought.add(
        taken,
        [](const auto& pattern) -> QString {
            return assessmentTitle() + QLatin1Char(' ') + takenWords(pattern);
        },
        search.assessed);
}

} // namespace

std::optional<journal::Search> searchFor(const QString& typed, const session::Catalogue& catalogue)
{
    const QString text = typed.simplified();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    journal::Search search{.words = text.toStdString()};
    const Sought sought(text);
    addContent(search, sought, catalogue);
    addCare(search, sought);
    return search;
}

} // namespace unhunch::window
