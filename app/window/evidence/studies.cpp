// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/evidence/studies.h"

#include <QCoreApplication>

namespace unhunch::window {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::Studies)
};

QList<Study> breaks()
{
    return {
        {Words::tr(
             "193 office workers at high risk of neck pain, 6 months. New neck pain came to 17% of those "
             "who were prompted to take active breaks, and to 44% of the others."),
         Words::tr("A seat with a sensor gave the prompts, not a program. By its margin of error the true "
                   "difference may be large, or hardly any."),
         QStringLiteral("Waongenngarm et al. 2021, Scand J Work Environ Health 47:306")},
        {Words::tr(
             "317 office workers who were encouraged to sit less. After 3 months neck and shoulder pain was "
             "less frequent than without (odds ratio 0.52)."),
         Words::tr("After one month there was no difference. They stood more; they did no exercises."),
         QStringLiteral("Danquah et al. 2017, Scand J Work Environ Health 43:350")},
        {Words::tr("51 workers with five extra minutes of break each hour. They had less discomfort and less "
                   "eyestrain, and got as much done."),
         Words::tr(
             "The breaks were longer than here, and stretching in them made no difference: it was done in "
             "only 25% and 39% of them."),
         QStringLiteral("Galinsky et al. 2007, Am J Ind Med 50:519")},
        {Words::tr(
             "22 samples with 2,335 people together: short breaks came with more vigour and less fatigue, "
             "both a small effect."),
         Words::tr("It is about energy, not about pain. How well people performed did not clearly change."),
         QStringLiteral("Albulescu et al. 2022, PLoS ONE 17:e0272460 (meta-analysis)")},
    };
}

QList<Study> exercises()
{
    return {
        {Words::tr("567 office workers, 12 months. Of those who stretched daily and trained endurance twice "
                   "a week, "
                   "12.1% got neck pain; of the others 26.7%."),
         Words::tr("Stretching and training came together, so neither can be told from the other."),
         QStringLiteral("Sihawong et al. 2014, Occup Environ Med 71:63")},
        {Words::tr("198 people with frequent pain, 10 weeks. Two minutes a day with an elastic band took 1.4 "
                   "points "
                   "(of 10) off their pain, compared with none; twelve minutes a day took 1.9."),
         Words::tr("About 65% of the planned training was done."),
         QStringLiteral("Andersen LL et al. 2011, Pain 152:440")},
        {Words::tr(
             "447 office workers, 20 weeks of strength training, an hour a week in one, three or nine parts. "
             "Those who had pain lost 1.1 to 1.9 points (of 9). How the hour was split made no difference."),
         Words::tr("An hour a week is more than the strength sessions here add up to at first."),
         QStringLiteral("Andersen CH et al. 2012, Br J Sports Med 46:1004")},
        {Words::tr("549 workers, one year. Neck pain of those who had it and trained their strength went "
                   "from 5.0 to "
                   "3.4 points (of 9)."),
         Words::tr("Many stopped: regular training fell from 54% to 35% of the group."),
         QStringLiteral("Andersen LL et al. 2008, Med Sci Sports Exerc 40:983")},
        {Words::tr("96 office workers with months of pain, 4 weeks. Neck and shoulder stretches twice a day "
                   "took 1.4 "
                   "points (of 10) off, compared with a leaflet."),
         Words::tr(
             "Four weeks is short. Those who did them three times a week or more did better than the rest."),
         QStringLiteral("Tunwattanapong et al. 2016, Clin Rehabil 30:64")},
        {Words::tr("8 trials together: strengthening helped office workers with neck pain."),
         Words::tr("For stretching there was too little to say either way."),
         QStringLiteral("Louw et al. 2017, S Afr J Physiother 73:a392 (review)")},
    };
}

QList<Study> nothing()
{
    return {
        {Words::tr("6 trials with healthy workers together: extra breaks may make no difference to pain, "
                   "discomfort or "
                   "fatigue."),
         Words::tr(
             "The certainty is low or very low in both directions, and the people had no pain at the start."),
         QStringLiteral("Luger et al. 2019, Cochrane CD012886 (review)")},
        {Words::tr("268 workers with complaints, 8 weeks of a program that prompts breaks. 55% said they had "
                   "recovered, 34% without it; 4% felt worse, 20% without it."),
         Words::tr("How strong and how frequent the complaints were did not differ from before to after, and "
                   "exercises in the breaks added nothing over the breaks."),
         QStringLiteral("van den Heuvel et al. 2003, Scand J Work Environ Health 29:106")},
        {Words::tr("26 workers with or without a program that reminds them to stretch: those with it "
                   "stretched more "
                   "often, but it may have been chance (p = 0.09)."),
         Words::tr("Too few people to tell."),
         QStringLiteral("Monsey et al. 2003, Work")},
    };
}

QList<Study> keepingAtIt()
{
    return {
        {Words::tr("46 workers, 26 weeks. With a prompt on the screen every 45 minutes people were five "
                   "times as likely "
                   "to take every break as when it was left to them."),
         Words::tr("A pilot study, about taking breaks and not about pain."),
         QStringLiteral("Cooley and Pedersen 2013, J Environ Public Health 2013:128376")},
        {Words::tr(
             "Programs that prompt at the computer: 4 of the 6 sound studies found less sitting, 2 were not "
             "consistent."),
         Words::tr("Sitting less is not the same as hurting less."),
         QStringLiteral("Systematic review of computer prompt software 2023, Hum Factors 65:891")},
    };
}

} // namespace

QList<StudyGroup> studyGroups()
{
    return {{Words::tr("What short breaks did"), breaks()},
            {Words::tr("What exercise did"), exercises()},
            {Words::tr("What found little or nothing"), nothing()},
            {Words::tr("Whether people keep at it"), keepingAtIt()}};
}

} // namespace unhunch::window
