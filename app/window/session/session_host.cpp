// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_host.h"

#include "core/care/safety_gate.h"

#include <algorithm>
#include <utility>

namespace unhunch::window {
namespace {

using session::PlayerStatus;
using session::SessionOutcome;
using std::chrono::milliseconds;

/// Sessions from this length on ask for the pain before as well.
constexpr std::chrono::minutes kAsksPainBefore{5};
/// The sound device is opened when the first pictures are out.
constexpr int kSoundLaterMs = 400;

QString nameOf(SessionOutcome outcome)
{
    const std::string_view name = session::outcomeName(outcome);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

SessionHost::SessionHost(SessionServices services, SessionPage& page, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_page(page)
    , m_runner(m_services.clock, m_services.speed)
    , m_closer(m_services.clock, m_services.speed)
{
    connectPage();
    connectRunner();
    connect(&m_services.link, &AgentLink::granted, this, &SessionHost::onGranted);
    connect(&m_services.link, &AgentLink::refused, this, &SessionHost::onRefused);
    connect(&m_closer, &EndCloser::closeDue, this, &SessionHost::over);
}

void SessionHost::connectPage()
{
    connect(&m_page, &SessionPage::acted, this, [this](const session::PlayerEvent& event) {
        if (m_isWaiting && std::holds_alternative<session::Ended>(event)) {
            close();
            Q_EMIT over();
            return;
        }
        m_runner.act(event);
    });
    connect(&m_page, &SessionPage::muteToggled, this, [this] {
        setMuted(!m_isMuted);
        Q_EMIT muteChanged(m_isMuted);
    });
    connect(&m_page, &SessionPage::painNoted, this, [this](int score, bool isBefore) {
        m_services.recorder.pain(score, isBefore);
    });
    connect(&m_page, &SessionPage::checkAnswered, this, &SessionHost::checkAnswered);
    connect(&m_page, &SessionPage::flagsReported, this, [this](const QStringList& flags) {
        // Told first: the agent ends the session for good.
        Q_EMIT flagsReported(flags);
        stop();
    });
    connect(&m_page, &SessionPage::closeWanted, this, &SessionHost::over);
    connect(&m_page, &SessionPage::seenChanged, &m_runner, &SessionRunner::setSeen);
    connect(&m_page.endView(), &EndView::formJudged, this, [this](bool isPerfect) {
        m_services.ladder.judge(isPerfect);
        m_page.endView().showStanding(m_services.ladder.standing(), isPerfect);
    });
    connect(&m_page.endView(), &EndView::stepTaken, this, [this](const session::LadderDose& dose) {
        m_services.ladder.move(dose);
    });
    connect(&m_page.endView(), &EndView::attentionChanged, this, [this] {
        m_closer.note(m_page.endView().attention());
    });
}

void SessionHost::connectRunner()
{
    connect(&m_runner, &SessionRunner::frameDue, &m_page, &SessionPage::showAt);
    connect(&m_runner, &SessionRunner::cueDue, this, &SessionHost::onCue);
    connect(&m_runner, &SessionRunner::stepEnded, this, &SessionHost::onStep);
    connect(&m_runner, &SessionRunner::statusChanged, this, &SessionHost::onStatus);
    connect(&m_runner, &SessionRunner::finished, this, &SessionHost::onFinished);
}

void SessionHost::play(session::Routine routine, session::Timeline timeline)
{
    m_closer.stop();
    m_isAtEnd = false;
    m_isWaiting = true;
    m_isInterrupted = false;
    // Made anew for each session, as the settings want it by then.
    m_chime.reset();
    m_speech.reset();
    m_reported.clear();
    m_isLadderDone.reset();
    m_routine = std::move(routine);
    m_waitingTimeline = std::move(timeline);
    m_services.link.begin(QString::fromStdString(m_routine.id));
    m_page.prepare(m_waitingTimeline, m_waitingTimeline.length() >= kAsksPainBefore, isCheck());
    const BootInstant now = m_services.clock.now().boot;
    m_page.showAt(session::startSession(m_waitingTimeline, now), now);
}

void SessionHost::onGranted()
{
    if (!m_isWaiting) {
        return;
    }
    m_isWaiting = false;
    m_runner.setSeen(m_page.isSeen());
    m_runner.start(std::move(m_waitingTimeline));
    QTimer::singleShot(kSoundLaterMs, this, &SessionHost::prepareSound);
}

void SessionHost::onRefused(Refusal why)
{
    const bool wasWaiting = std::exchange(m_isWaiting, false);
    if (why == Refusal::Safety) {
        // Also of one that played already, and that a new agent does not take back.
        stop();
    } else if (why == Refusal::CheckFirst && wasWaiting) {
        Q_EMIT checkWanted(QString::fromStdString(m_routine.id));
    } else {
        close();
        Q_EMIT over();
    }
}

void SessionHost::onStatus(PlayerStatus status)
{
    const bool isOn = status == PlayerStatus::Playing || status == PlayerStatus::GettingReady;
    m_services.inhibitor.setHeld(isOn);
    if (status != PlayerStatus::Playing || m_services.recorder.isOpen()) {
        return;
    }
    const milliseconds planned = m_runner.state().timeline.plannedExercise();
    const journal::SessionId row = m_services.recorder.begin(m_routine, m_services.link.grant(), planned);
    m_services.link.setProgress(row, [this] { return m_runner.played().count(); });
}

void SessionHost::onStep(const StepReport& step)
{
    m_services.recorder.step(step);
    if (step.played > milliseconds{0}
        && std::ranges::any_of(session::kLadderLevels, [&step](session::LadderLevel level) {
               return session::ladderExercise(level) == step.exercise;
           })) {
        m_isLadderDone = !step.wasHurt && step.played >= step.planned;
    }
    // The agent adds up what it is told: a part that is played again tells only what is new.
    const bool isAgain = m_reported.contains(step.part);
    const milliseconds isNew = step.played - m_reported[step.part];
    m_reported[step.part] = step.played;
    m_services.link.stepDone(QString::fromStdString(step.exercise),
                             {.playedMs = isNew.count(), .plannedMs = isAgain ? 0 : step.planned.count()});
}

SessionSummary SessionHost::summary() const
{
    const session::SessionState& state = m_runner.state();
    SessionSummary summary;
    summary.outcome = state.outcome;
    summary.played = m_runner.played();
    summary.counts = session::countsAsDone(summary.played, state.timeline.plannedExercise());
    summary.isReset = m_routine.countsAsReset;
    for (std::size_t part = 0; part < state.timeline.parts().size(); ++part) {
        const auto found = m_reported.find(part);
        summary.exercises += found != m_reported.end() && found->second > milliseconds{0} ? 1 : 0;
    }
    return summary;
}

void SessionHost::onFinished()
{
    SessionSummary done = summary();
    const milliseconds planned = m_runner.state().timeline.plannedExercise();
    const bool wasBegun = m_services.recorder.isOpen();
    m_services.recorder.finish(done.outcome, done.played);
    m_services.link.end(nameOf(done.outcome),
                        {.playedMs = done.played.count(), .plannedMs = planned.count()});
    m_services.inhibitor.setHeld(false);
    if (isCheck()) {
        askQuestions();
        return;
    }
    if (!wasBegun) {
        leave();
        return;
    }
    m_isAtEnd = true;
    done.dose = doneDose();
    done.isWaiting = m_services.recorder.isWaiting();
    done.resetsToday = m_services.recorder.resetsToday();
    m_page.showEnd(done);
    m_closer.begin(m_page.endView().attention());
}

std::optional<session::LadderDose> SessionHost::doneDose()
{
    if (!m_isLadderDone) {
        return std::nullopt;
    }
    const session::LadderDose dose = m_services.ladder.standing().dose;
    m_services.ladder.sessionEnded(m_services.recorder.session());
    return *m_isLadderDone ? std::optional(dose) : std::nullopt;
}

bool SessionHost::isCheck() const
{
    return m_routine.id == care::kSafetyCheckRoutine;
}

// Turning the head is half of the check; the answers are what counts. Who stops because it hurts has answers
// to give, too.
void SessionHost::askQuestions()
{
    const SessionOutcome outcome = m_runner.state().outcome;
    if (outcome == SessionOutcome::Completed || outcome == SessionOutcome::Hurt) {
        m_page.askCheck();
    } else {
        leave();
    }
}

void SessionHost::leave()
{
    if (!m_isStopping) {
        Q_EMIT over();
    }
}

void SessionHost::stop()
{
    m_isStopping = true;
    close();
    m_isStopping = false;
    Q_EMIT helpWanted();
}

void SessionHost::askToReport()
{
    m_runner.act(session::Paused{});
    m_page.askReport();
}

void SessionHost::close()
{
    m_isWaiting = false;
    m_closer.stop();
    if (m_runner.isRunning()) {
        m_runner.act(session::Ended{});
        m_closer.stop();
    }
}

void SessionHost::interrupt(bool isInterrupted)
{
    m_isInterrupted = isInterrupted;
    applyMute();
    if (isInterrupted) {
        m_runner.act(session::Paused{});
    } else {
        m_page.offerToGoOn(true);
    }
}

} // namespace unhunch::window
