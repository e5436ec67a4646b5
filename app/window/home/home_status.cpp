// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/home_status.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace unhunch::window {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// No repaint sooner than this: the ring never becomes a stop watch.
constexpr milliseconds kShortestHold = 15s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::HomePage)
};

HomePhase phaseFrom(const QString& name)
{
    static const std::array<std::pair<QLatin1String, HomePhase>, 9> names{{
        {QLatin1String("counting"), HomePhase::Counting},
        {QLatin1String("offhours"), HomePhase::OffHours},
        {QLatin1String("settling"), HomePhase::Settling},
        {QLatin1String("reminding"), HomePhase::Reminding},
        {QLatin1String("held"), HomePhase::Held},
        {QLatin1String("snoozed"), HomePhase::Snoozed},
        {QLatin1String("paused"), HomePhase::Paused},
        {QLatin1String("session"), HomePhase::InSession},
        {QLatin1String("safetyhold"), HomePhase::SafetyHold},
    }};
    const auto* const found = std::ranges::find(names, name, [](const auto& row) { return row.first; });
    return found == names.end() ? HomePhase::Counting : found->second;
}

QList<unsigned> unsignedsFrom(const QVariant& value)
{
    if (value.canConvert<QDBusArgument>()) {
        return qdbus_cast<QList<unsigned>>(value.value<QDBusArgument>());
    }
    if (value.canConvert<QList<unsigned>>()) {
        return value.value<QList<unsigned>>();
    }
    return {};
}

/// "15:20" today, "Monday, 09:00" else.
QString sentenceTime(WallInstant moment, WallInstant now)
{
    const MomentWords words = momentWords(moment, now);
    //: %1 is a day ("tomorrow", "Monday", "4 December"), %2 a time of day
    return words.day.isEmpty() ? words.time : Words::tr("%1, %2").arg(words.day, words.time);
}

milliseconds leftUntil(WallInstant moment, WallInstant now)
{
    return std::max(milliseconds(0), moment - now);
}

int minutesLeft(milliseconds left)
{
    return int(std::chrono::ceil<std::chrono::minutes>(left).count());
}

/// The ring around a moment: the time of day large, the day below it.
void putMomentInRing(HomeFacts& facts, WallInstant moment, WallInstant now)
{
    const MomentWords words = momentWords(moment, now);
    facts.ringFigure = words.time;
    facts.ringCaption = words.day;
}

HomeFacts countingFacts(const HomeStatus& status, WallInstant now)
{
    HomeFacts facts;
    if (!status.next || status.nextIs != QLatin1String("reset")) {
        facts.headline = Words::tr("Ready when you are");
        facts.detail = status.next
                           //: %1 is a time of day, with the day where it is not today
                           ? Words::tr("Next session: %1").arg(sentenceTime(*status.next, now))
                           : Words::tr("The count starts as soon as you sit down and work.");
        if (status.next) {
            putMomentInRing(facts, *status.next, now);
        }
        return facts;
    }
    const milliseconds left = leftUntil(*status.next, now);
    const int minutes = minutesLeft(left);
    facts.ringFigure = QLocale().toString(minutes);
    //: below the number of minutes, inside the ring
    facts.ringCaption = Words::tr("minutes to go", nullptr, minutes);
    facts.ringFill = status.interval > 0ms
                         ? std::clamp(double(left.count()) / double(status.interval.count()), 0.0, 1.0)
                         : 0.0;
    //: %1 is a time of day
    facts.headline = Words::tr("Next reset at %1").arg(sentenceTime(*status.next, now));
    facts.detail = Words::tr("Ninety seconds for your upper back, right in your chair.");
    return facts;
}

HomeFacts dueFacts(const QString& headline, const QString& detail)
{
    HomeFacts facts;
    facts.isDue = true;
    facts.ringFill = 1.0;
    //: large, inside the ring, when a reset is due
    facts.ringFigure = Words::tr("Now");
    facts.ringCaption = Words::tr("time to move");
    facts.headline = headline;
    facts.detail = detail;
    return facts;
}

HomeFacts heldFacts()
{
    HomeFacts facts = dueFacts(Words::tr("Your reset is waiting"),
                               Words::tr("It comes once, as soon as you are free again."));
    facts.ringCaption = Words::tr("when you are free");
    facts.ringFigure = Words::tr("Due");
    return facts;
}

HomeFacts offHoursFacts(const HomeStatus& status, WallInstant now)
{
    HomeFacts facts;
    facts.headline = Words::tr("Outside your work hours");
    facts.detail = Words::tr("No reminders now. You can still start any session.");
    if (status.next) {
        putMomentInRing(facts, *status.next, now);
        //: %1 is a time of day, with the day where it is not today
        facts.detail = Words::tr("Reminders are back %1. You can still start any session.")
                           .arg(sentenceTime(*status.next, now));
    }
    return facts;
}

HomeFacts snoozedFacts(const HomeStatus& status, WallInstant now)
{
    HomeFacts facts;
    facts.headline = Words::tr("Snoozed until your meeting ends");
    facts.detail = Words::tr("Your reset comes back by itself.");
    if (status.next) {
        //: %1 is a time of day, with the day where it is not today
        facts.headline = Words::tr("Snoozed until %1").arg(sentenceTime(*status.next, now));
        putMomentInRing(facts, *status.next, now);
    }
    return facts;
}

HomeFacts pausedFacts(const HomeStatus& status, WallInstant now)
{
    HomeFacts facts;
    facts.headline = Words::tr("Paused until you return");
    facts.detail = Words::tr("Reminders start again by themselves.");
    if (status.next) {
        //: %1 is a time of day, with the day where it is not today
        facts.headline = Words::tr("Paused until %1").arg(sentenceTime(*status.next, now));
        putMomentInRing(facts, *status.next, now);
    }
    return facts;
}

HomeFacts plainFacts(const QString& headline, const QString& detail)
{
    HomeFacts facts;
    facts.headline = headline;
    facts.detail = detail;
    return facts;
}

QDateTime localTime(WallInstant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

} // namespace

HomeStatus homeStatusFrom(const QVariantMap& status, const QStringList& why)
{
    HomeStatus result;
    result.phase = phaseFrom(status.value(QStringLiteral("phase")).toString());
    if (const qint64 next = status.value(QStringLiteral("next")).toLongLong(); next > 0) {
        result.next = WallInstant(milliseconds(next));
    }
    result.nextIs = status.value(QStringLiteral("nextIs")).toString();
    result.interval
        = milliseconds(std::max<qint64>(0, status.value(QStringLiteral("interval")).toLongLong()));
    result.offer = status.value(QStringLiteral("offer")).toUInt();
    result.routine = status.value(QStringLiteral("routine")).toString();
    result.session = status.value(QStringLiteral("session")).toString();
    result.isCheckDue = status.value(QStringLiteral("checkDue")).toBool();
    result.snoozes = unsignedsFrom(status.value(QStringLiteral("snoozes")));
    result.why = why;
    if (const double speed = status.value(QStringLiteral("speed"), 1.0).toDouble(); speed > 0) {
        result.speed = speed;
    }
    return result;
}

bool canSnooze(HomePhase phase)
{
    return phase == HomePhase::Counting || phase == HomePhase::Settling || phase == HomePhase::Reminding
           || phase == HomePhase::Held || phase == HomePhase::Snoozed;
}

MomentWords momentWords(WallInstant moment, WallInstant now)
{
    const QDateTime at = localTime(moment);
    const qint64 days = localTime(now).date().daysTo(at.date());
    const QLocale locale;
    MomentWords words;
    words.time = locale.toString(at.time(), QLocale::ShortFormat);
    if (days == 1) {
        words.day = Words::tr("tomorrow");
    } else if (days > 1 && days < 7) {
        words.day = locale.dayName(at.date().dayOfWeek());
    } else if (days != 0) {
        words.day = locale.toString(at.date(), QLocale::ShortFormat);
    }
    return words;
}

HomeFacts homeFacts(const HomeStatus& status, WallInstant now)
{
    switch (status.phase) {
    case HomePhase::NotRunning:
        return plainFacts(Words::tr("Unhunch is not running"),
                          Words::tr("No reminder comes until you start it."));
    case HomePhase::Counting:
        return countingFacts(status, now);
    case HomePhase::OffHours:
        return offHoursFacts(status, now);
    case HomePhase::Settling:
        return dueFacts(Words::tr("Your reset is due"), Words::tr("Waiting for a pause in your typing."));
    case HomePhase::Reminding:
        return dueFacts(Words::tr("Your reset is due"),
                        Words::tr("Take it now, or put it off for a few minutes."));
    case HomePhase::Held:
        return heldFacts();
    case HomePhase::Snoozed:
        return snoozedFacts(status, now);
    case HomePhase::Paused:
        return pausedFacts(status, now);
    case HomePhase::InSession:
        return plainFacts(Words::tr("A session is running"),
                          Words::tr("It is in its own place; go back to it any time."));
    case HomePhase::SafetyHold:
        return plainFacts(Words::tr("Exercises are on hold"),
                          Words::tr("Something was reported that a provider should look at first."));
    }
    return {};
}

std::optional<milliseconds> factsHoldFor(const HomeStatus& status, WallInstant now)
{
    if (status.phase != HomePhase::Counting || !status.next || *status.next <= now) {
        return std::nullopt;
    }
    const milliseconds left = *status.next - now;
    const milliseconds shown = std::chrono::ceil<std::chrono::minutes>(left);
    const milliseconds untilChange = left - (shown - 1min);
    const milliseconds scaled(qint64(double(untilChange.count()) / status.speed));
    return std::max(kShortestHold, scaled);
}

} // namespace unhunch::window
