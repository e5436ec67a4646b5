// SPDX-License-Identifier: GPL-3.0-or-later
// How the program plays a routine, and goes on to it after the safety check.
#include "app/window/program.h"
#include "app/window/session/session_choices.h"
#include "core/care/safety_gate.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace unhunch::window {

void Program::play(const QString& routine, const session::SessionStart& how, const QVariantMap& platformData)
{
    SessionHost& host = this->host();
    if (host.isBusy()) {
        window().showPage(PageId::Session, platformData);
        return;
    }
    m_how = how;
    const session::Catalogue& catalogue = m_services.catalogue();
    const session::Routine* found = catalogue.findRoutine(routine.toStdString());
    if (found == nullptr) {
        spdlog::error("there is no routine {}", routine.toStdString());
        leaveIfIdle();
        return;
    }
    const auto timeline = session::Timeline::build(
        *found,
        catalogue,
        timelineOptionsFor(*found, how, m_services.settings().session, ladderDose(*found)));
    if (!timeline) {
        spdlog::error("{}", describe(timeline.error()));
        leaveIfIdle();
        return;
    }
    if (found->isSilent) {
        window().setShape(WindowShape::Mini);
    }
    dressFigure();
    host.play(*found, *timeline);
    m_firstFrame.watch(*m_sessionPage);
    window().showPage(PageId::Session, platformData);
    QTimer::singleShot(0, this, &Program::showFigure);
}

session::LadderDose Program::ladderDose(const session::Routine& routine)
{
    // The journal is read only where its answer matters: a click wants its first frame.
    const bool isAsked = std::ranges::any_of(
        routine.parts, [](const session::RoutinePart& part) { return part.ladder.has_value(); });
    return isAsked ? m_services.ladder().standing().dose : session::LadderDose{};
}

void Program::onCheckWanted(const QString& routine)
{
    session::SessionStart how = m_how;
    how.then = routine.toStdString();
    play(QString::fromLatin1(care::kSafetyCheckRoutine.data(), care::kSafetyCheckRoutine.size()), how, {});
}

void Program::onCheckAnswered(const CheckResult& result)
{
    m_services.safety().answerCheck(result);
    session::SessionStart how = m_how;
    const QString wanted = QString::fromStdString(std::exchange(how.then, {}));
    if (!result.isClean()) {
        show(PageId::Help, {});
    } else if (!wanted.isEmpty()) {
        play(wanted, how, {});
    } else {
        show(PageId::Home, {});
    }
}

void Program::showFigure()
{
    if (const figure::FigureAssets* assets = m_services.figure()) {
        m_sessionPage->stage().setAssets(*assets);
    }
}

} // namespace unhunch::window
