// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/wishes.h"

#include "core/schedule/tray_click.h"

#include <QStringList>

namespace unhunch::agent {
namespace {

constexpr uint kLongestExtension = 12 * 60;

Result<std::chrono::minutes> boundedMinutes(uint minutes, uint longest)
{
    if (minutes == 0 || minutes > longest) {
        return failure(ErrorKind::Invalid, "minutes must be 1 to " + std::to_string(longest));
    }
    return std::chrono::minutes(minutes);
}

/// Hands the platform data to whatever the events dispatched in its life open.
class PlatformDataScope {
public:
    PlatformDataScope(EffectPerformer& effects, const QVariantMap& platformData)
        : m_effects(effects)
    {
        m_effects.setPlatformData(platformData);
    }

    PlatformDataScope(const PlatformDataScope&) = delete;
    PlatformDataScope& operator=(const PlatformDataScope&) = delete;

    ~PlatformDataScope() { m_effects.setPlatformData({}); }

private:
    EffectPerformer& m_effects;
};

} // namespace

Wishes::Wishes(ScheduleRunner& runner, SafetyRecord& safety, EffectPerformer& effects, WindowPort& window)
    : m_runner(runner)
    , m_safety(safety)
    , m_effects(effects)
    , m_window(window)
{}

Result<void> Wishes::start(const QString& routine, const QVariantMap& platformData)
{
    const std::string id = routine.isEmpty() ? m_runner.config().officeRoutine : routine.toStdString();
    if (m_runner.config().routine(id) == nullptr) {
        return failure(ErrorKind::Invalid, "there is no routine " + id);
    }
    m_safety.ensureRead();
    const PlatformDataScope scope(m_effects, platformData);
    m_runner.dispatch(schedule::StartRequested{id});
    if (m_runner.state().safety.hold) {
        return failure(ErrorKind::Refused, "sessions are stopped until a provider has cleared you");
    }
    return {};
}

Result<void> Wishes::answer(uint offer, const QString& answer, const QVariantMap& platformData)
{
    const auto parsed = schedule::parseAnswer(answer.toStdString());
    if (!parsed.has_value()) {
        return tl::unexpected<Error>(parsed.error());
    }
    m_safety.ensureRead();
    const PlatformDataScope scope(m_effects, platformData);
    m_runner.dispatch(schedule::OfferAnswered{offer, *parsed});
    return {};
}

Result<void> Wishes::answerNext(const QString& answer)
{
    const auto parsed = schedule::parseAnswer(answer.toStdString());
    if (!parsed.has_value()) {
        return tl::unexpected<Error>(parsed.error());
    }
    m_runner.dispatch(schedule::AnswerRequested{*parsed});
    return {};
}

Result<void> Wishes::snoozeDefault()
{
    m_runner.dispatch(schedule::trayMiddleClick(m_runner.config()));
    return {};
}

Result<void> Wishes::pause(uint minutes)
{
    const auto length = schedule::pauseFromMinutes(minutes);
    if (!length.has_value()) {
        return tl::unexpected<Error>(length.error());
    }
    m_runner.dispatch(schedule::PauseRequested{*length});
    return {};
}

Result<void> Wishes::keepGoing(uint minutes)
{
    const auto length = boundedMinutes(minutes, kLongestExtension);
    if (!length.has_value()) {
        return tl::unexpected<Error>(length.error());
    }
    m_runner.dispatch(schedule::KeepGoingRequested{*length});
    return {};
}

Result<void> Wishes::meeting(uint minutes)
{
    const auto length = boundedMinutes(minutes, kLongestExtension);
    if (!length.has_value()) {
        return tl::unexpected<Error>(length.error());
    }
    m_runner.dispatch(schedule::MeetingDeclared{*length});
    return {};
}

Result<void> Wishes::open(const QString& page, const QVariantMap& platformData)
{
    static const QStringList pages{QStringLiteral("home"),
                                   QStringLiteral("journal"),
                                   QStringLiteral("settings"),
                                   QStringLiteral("help"),
                                   QStringLiteral("pattern"),
                                   QStringLiteral("evidence"),
                                   QStringLiteral("welcome")};
    if (!pages.contains(page)) {
        return failure(ErrorKind::Invalid, "there is no page " + page.toStdString());
    }
    m_window.show(page, platformData);
    return {};
}

Result<void> Wishes::report(const QString& flag)
{
    auto reported = m_safety.report(flag);
    if (reported.has_value()) {
        m_window.show(QStringLiteral("help"), {});
    }
    return reported;
}

void Wishes::trayClick(const QVariantMap& platformData)
{
    // Weeks may have passed since anything happened.
    m_runner.settle();
    switch (schedule::trayClick(m_runner.state())) {
    case schedule::TrayAction::ShowHelp:
        m_window.show(QStringLiteral("help"), platformData);
        return;
    case schedule::TrayAction::RaiseSession:
        m_window.show(QStringLiteral("session"), platformData);
        return;
    case schedule::TrayAction::DiscreetReset:
        static_cast<void>(start(QString::fromStdString(m_runner.config().discreetRoutine), platformData));
        return;
    case schedule::TrayAction::SafetyCheck:
    case schedule::TrayAction::OfficeReset:
        // The gate puts the check before it.
        static_cast<void>(start({}, platformData));
        return;
    }
}

} // namespace unhunch::agent
