// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/care_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace unhunch::window {

using care::FunctionScores;
using care::PainPattern;
using care::Place;
using care::RedFlag;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::CareWords)
};

} // namespace

QString placeWords(Place place)
{
    switch (place) {
    case Place::Neck:
        return Words::tr("Neck");
    case Place::LeftNeckShoulder:
        return Words::tr("Left, neck to shoulder");
    case Place::RightNeckShoulder:
        return Words::tr("Right, neck to shoulder");
    case Place::LeftBlade:
        return Words::tr("Left shoulder blade");
    case Place::RightBlade:
        return Words::tr("Right shoulder blade");
    case Place::BetweenBlades:
        return Words::tr("Between the blades");
    case Place::WholeUpperBack:
        return Words::tr("Whole upper back");
    }
    return {};
}

QString patternWords(PainPattern pattern)
{
    switch (pattern) {
    case PainPattern::Desk:
        return Words::tr("Grows through the workday");
    case PainPattern::Morning:
        return Words::tr("Stiff in the morning");
    case PainPattern::Stress:
        return Words::tr("A knot when things are tense");
    }
    return {};
}

QString flagWords(RedFlag flag)
{
    switch (flag) {
    case RedFlag::BladderOrBowel:
        return Words::tr("Bladder or bowel control");
    case RedFlag::Numbness:
        return Words::tr("Numbness or tingling");
    case RedFlag::NightPain:
        return Words::tr("Pain at night");
    case RedFlag::Fever:
        return Words::tr("Fever with back pain");
    case RedFlag::CancerHistory:
        return Words::tr("Cancer in the past, new discomfort");
    }
    return {};
}

QString occasionWords(care::Occasion occasion)
{
    switch (occasion) {
    case care::Occasion::Entry:
        return Words::tr("How you felt");
    case care::Occasion::Start:
        return Words::tr("How it was at the start");
    case care::Occasion::After48Hours:
        return Words::tr("How it was after 48 hours");
    case care::Occasion::After14Days:
        return Words::tr("How it was after two weeks");
    }
    return {};
}

std::array<FunctionScore, 4> functionScores()
{
    return {FunctionScore{&FunctionScores::deskWork, Words::tr("Desk work")},
            FunctionScore{&FunctionScores::sleep, Words::tr("Sleep")},
            FunctionScore{&FunctionScores::lifting, Words::tr("Lifting")},
            FunctionScore{&FunctionScores::headTurn, Words::tr("Turning the head")}};
}

QString symptomWords(const journal::SymptomNoted& entry)
{
    QStringList parts;
    const QLocale locale;
    if (entry.pain) {
        //: %1 is 0 to 10
        parts.append(Words::tr("Pain %1 of 10").arg(locale.toString(*entry.pain)));
    }
    for (const Place place : entry.places) {
        parts.append(placeWords(place));
    }
    if (entry.pattern) {
        parts.append(patternWords(*entry.pattern));
    }
    for (const FunctionScore& function : functionScores()) {
        if (const auto score = entry.function.*function.score) {
            //: %1 is "Desk work" or another thing of the day, %2 how well it goes, 0 to 10
            parts.append(Words::tr("%1 %2").arg(function.name, locale.toString(*score)));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace unhunch::window
