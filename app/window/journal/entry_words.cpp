// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entry_words.h"

#include "app/window/journal/care_words.h"
#include "app/window/journal/journal_words.h"
#include "core/care/card_order.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace unhunch::window {

using care::CheckAnswer;
using journal::CheckAnswered;
using journal::FlagReported;
using journal::ReportResolved;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::EntryWords)
};

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

struct WordsOf {
    const session::Catalogue& catalogue;

    EntryWords operator()(const journal::SessionRecord& record) const
    {
        return {routineTitle(catalogue, record.begun.routine),
                detailWords(record),
                QString::fromStdString(record.note).simplified()};
    }

    EntryWords operator()(const journal::SymptomNoted& entry) const
    {
        return {occasionWords(entry.occasion),
                symptomWords(entry),
                QString::fromStdString(entry.note).simplified()};
    }

    EntryWords operator()(const journal::SafetyRecord& record) const
    {
        EntryWords words{checkTitle(), {}, {}};
        QStringList details = answerLines(record);
        if (const auto* const flag = std::get_if<FlagReported>(&record.noted.what)) {
            words.title = flagTitle(flag->flag);
        }
        if (record.resolved) {
            details << resolutionWords(record.resolved->how);
        } else if (isStanding(record)) {
            details << Words::tr("Exercises wait");
        }
        words.detail = joined(details);
        return words;
    }

    EntryWords operator()(const journal::PatternAssessed& answer) const
    {
        QStringList taken;
        for (const care::PainPattern pattern : care::takenOf(answer.best, answer.also, answer.chosen)) {
            taken << takenWords(pattern);
        }
        return {assessmentTitle(), taken.isEmpty() ? takenWords({}) : joined(taken), {}};
    }
};

} // namespace

EntryWords entryWords(const journal::Entry& entry, const session::Catalogue& catalogue)
{
    return std::visit(WordsOf{catalogue}, entry);
}

QString flagTitle(care::RedFlag flag)
{
    //: %1 is such as "Numbness or tingling"
    return Words::tr("Red flag: %1").arg(flagWords(flag));
}

QString checkTitle()
{
    return Words::tr("Your answer to the safety check");
}

QString answerWords(CheckAnswer answer)
{
    switch (answer) {
    case CheckAnswer::NoSymptoms:
        return Words::tr("Nothing unusual");
    case CheckAnswer::SomePain:
        return Words::tr("Some pain");
    case CheckAnswer::Symptoms:
        return Words::tr("Numbness, tingling or pain down an arm");
    }
    return {};
}

QStringList answerLines(const journal::SafetyRecord& record)
{
    const auto* const check = std::get_if<CheckAnswered>(&record.noted.what);
    if (check == nullptr) {
        return {};
    }
    QStringList lines{answerWords(check->answer)};
    if (check->pain) {
        //: %1 is 0 to 10
        lines << Words::tr("Pain %1 of 10").arg(QLocale().toString(*check->pain));
    }
    return lines;
}

QString resolutionWords(ReportResolved::How how)
{
    return how == ReportResolved::How::Cleared ? Words::tr("Cleared by a provider")
                                               : Words::tr("Reported by mistake");
}

QString assessmentTitle()
{
    return Words::tr("Your pattern, as you answered");
}

QString takenWords(std::optional<care::PainPattern> pattern)
{
    return pattern ? patternWords(*pattern) : Words::tr("None of the three");
}

} // namespace unhunch::window
