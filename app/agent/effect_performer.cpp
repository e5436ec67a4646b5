// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/effect_performer.h"

#include "app/agent/explain_words.h"
#include "core/schedule/outlook.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::agent {

EffectPerformer::EffectPerformer(WindowPort& window, OfferJournal& journal)
    : m_window(window)
    , m_journal(journal)
{}

void EffectPerformer::perform(const schedule::Effect& effect, const Now& now)
{
    std::visit([this, &now](const auto& one) { on(one, now); }, effect);
}

void EffectPerformer::setReminder(reminder::ReminderPort* reminder)
{
    m_reminder = reminder;
    showReminder();
}

void EffectPerformer::showReminder()
{
    if (m_reminder == nullptr || !m_shown.has_value()) {
        return;
    }
    if (m_style == settings::ReminderStyle::Window) {
        showInWindow(m_shown->id);
    } else {
        m_reminder->show(contentOf(*m_shown));
    }
}

void EffectPerformer::setIdleSource(IdleSource* idle)
{
    m_idle = idle;
    if (m_idle != nullptr && m_pauseWanted.has_value()) {
        m_idle->awaitPause(*m_pauseWanted);
    }
}

void EffectPerformer::showInWindow(uint offer)
{
    if (!m_shown.has_value() || m_shown->id != offer) {
        return;
    }
    const reminder::ReminderContent content = contentOf(*m_shown);
    WindowReminder shown;
    shown.offer = offer;
    shown.title = content.title;
    shown.body = content.body;
    shown.snoozes = QList<uint>(content.snoozes.begin(), content.snoozes.end());
    m_isShownInWindow = true;
    m_window.remind(shown);
}

void EffectPerformer::on(const schedule::ShowOffer& effect, const Now&)
{
    m_shown = effect.offer;
    showReminder();
    Q_EMIT offered(effect.offer.id, QString::fromStdString(effect.offer.routine));
}

void EffectPerformer::on(const schedule::WithdrawOffer& effect, const Now&)
{
    m_shown.reset();
    if (m_reminder != nullptr) {
        m_reminder->withdraw(effect.id);
    }
    if (std::exchange(m_isShownInWindow, false)) {
        m_window.withdraw(effect.id);
    }
    Q_EMIT withdrawn(effect.id);
}

void EffectPerformer::on(const schedule::BeginSession& effect, const Now&)
{
    const session::SessionStart start{
        .isOffered = effect.offer != 0, .isInMeeting = effect.silent, .then = effect.then};
    m_window.play(QString::fromStdString(effect.routine), start, m_platformData);
}

void EffectPerformer::on(const schedule::RefuseSession&, const Now&)
{
    m_window.show(QStringLiteral("help"), m_platformData);
}

void EffectPerformer::on(const schedule::InterruptSession&, const Now&)
{
    m_window.interrupt(true);
}

void EffectPerformer::on(const schedule::OfferResume&, const Now&)
{
    m_window.interrupt(false);
}

void EffectPerformer::on(const schedule::EndSession& effect, const Now&)
{
    // The window ends a session that was paused for too long by itself; help takes the place of one that a
    // safety hold ends.
    if (effect.outcome == schedule::SessionOutcome::Ended) {
        m_window.endSession();
    }
}

void EffectPerformer::on(const schedule::RecordSession& effect, const Now&)
{
    // The window has written the rows; this is the schedule's judgement of them.
    spdlog::info("session {} is over and {}", effect.routine, effect.counted ? "counts" : "does not count");
    m_journal.forgetTotals();
}

void EffectPerformer::on(const schedule::RecordOffer& effect, const Now& now)
{
    m_journal.write(effect, now);
}

void EffectPerformer::on(const schedule::RecordAnswer& effect, const Now& now)
{
    m_journal.write(effect, now);
}

void EffectPerformer::on(const schedule::ShowHoldNotice& effect, const Now& now)
{
    spdlog::info("{} ({}) has held the reset for long", effect.holder, schedule::holdKindName(effect.kind));
    schedule::Line line;
    line.kind = schedule::LineKind::Hold;
    line.hold = effect.kind;
    line.holder = effect.holder;
    line.at = effect.since;
    Q_EMIT heldForLong(effect, explainWords({line}, m_titles, now).value(0));
}

void EffectPerformer::on(const schedule::WatchForPause& effect, const Now&)
{
    m_pauseWanted = effect.pause;
    if (m_idle != nullptr) {
        m_idle->awaitPause(effect.pause);
    }
}

void EffectPerformer::on(const schedule::StopWatchingForPause&, const Now&)
{
    m_pauseWanted.reset();
    if (m_idle != nullptr) {
        m_idle->cancelPause();
    }
}

void EffectPerformer::on(const schedule::StateChanged&, const Now&)
{
    Q_EMIT changed();
}

reminder::ReminderContent EffectPerformer::contentOf(const schedule::Offer& offer) const
{
    const bool isInMeeting
        = schedule::outlook(m_runner->config(), m_runner->state(), m_runner->now()).inMeeting;
    return reminderFor(offer, m_runner->config(), m_titles, isInMeeting);
}

} // namespace unhunch::agent
