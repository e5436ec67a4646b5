// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/reminder_words.h"

#include <QCoreApplication>

namespace unhunch::agent {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reminder)
};

QString lengthText(std::chrono::milliseconds length)
{
    const auto seconds = int(std::chrono::duration_cast<std::chrono::seconds>(length).count());
    constexpr int kSecondsShownUpTo = 120;
    if (seconds <= kSecondsShownUpTo) {
        //: length of a session
        return Words::tr("%n seconds", nullptr, seconds);
    }
    //: length of a session
    return Words::tr("%n minutes", nullptr, (seconds + 30) / 60);
}

QString titleOf(const schedule::Offer& offer, const QString& routine)
{
    switch (offer.kind) {
    case schedule::OfferKind::Reset:
        return Words::tr("Time to reset your upper back");
    case schedule::OfferKind::BeforeMeeting:
        return Words::tr("A reset before your meeting?");
    case schedule::OfferKind::Discreet:
        return Words::tr("A quiet stretch while you listen?");
    case schedule::OfferKind::Plan:
        return routine;
    }
    return routine;
}

} // namespace

QString routineTitle(const RoutineTitles& titles, const std::string& routine)
{
    const auto found = titles.find(routine);
    return found != titles.end() ? found->second : QString::fromStdString(routine);
}

reminder::ReminderContent reminderFor(const schedule::Offer& offer,
                                      const schedule::Config& config,
                                      const RoutineTitles& titles,
                                      bool isInMeeting)
{
    const QString routine = routineTitle(titles, offer.routine);
    const schedule::RoutineInfo* const info = config.routine(offer.routine);
    reminder::ReminderContent content;
    content.offerId = offer.id;
    content.title = titleOf(offer, routine);
    //: body of a reminder; %1 is the session's name, %2 its length such as "90 seconds"
    content.body = Words::tr("%1, %2.").arg(
        routine, lengthText(info != nullptr ? info->length : std::chrono::milliseconds()));
    content.isSilent = offer.silent;
    content.snoozes.clear();
    if (offer.canSnooze) {
        for (const std::chrono::minutes snooze : config.snoozes) {
            content.snoozes.push_back(static_cast<unsigned>(snooze.count()));
        }
        content.canSnoozeUntilMeetingEnds = isInMeeting;
    }
    return content;
}

} // namespace unhunch::agent
