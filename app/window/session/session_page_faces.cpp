// SPDX-License-Identifier: GPL-3.0-or-later
// What the session page shows besides the session: the questions before and after it, and after "this hurts".
#include "app/window/session/control_bar.h"
#include "app/window/session/cue_view.h"
#include "app/window/session/hurt_view.h"
#include "app/window/session/pain_row.h"
#include "app/window/session/parts_bar.h"
#include "app/window/session/session_page.h"

#include <QAccessible>

#include <array>

namespace unhunch::window {

void SessionPage::connectQuestions()
{
    connect(m_hurt, &HurtView::goOnPressed, this, [this] {
        setFace(Face::Session);
        setFocus();
        Q_EMIT acted(session::Resumed{});
    });
    connect(m_hurt, &HurtView::endPressed, this, [this] { Q_EMIT acted(session::HurtEnded{}); });
    connect(m_hurt, &HurtView::helpPressed, this, &SessionPage::helpWanted);
    connect(m_end, &EndView::closePressed, this, &SessionPage::closeWanted);
    connect(m_end, &EndView::painChosen, this, [this](int score) { Q_EMIT painNoted(score, false); });
    connect(m_painBefore, &PainRow::chosen, this, [this](int score) {
        m_asksPain = false;
        m_before->hide();
        m_next->show();
        setFocus();
        Q_EMIT painNoted(score, true);
    });
}

void SessionPage::askAfterHurt(const session::SessionState& state)
{
    if (state.hurtExercises.size() <= m_hurtAsked || state.status != session::PlayerStatus::Paused) {
        return;
    }
    m_hurtAsked = state.hurtExercises.size();
    QString title = QString::fromStdString(state.hurtExercises.back());
    for (const session::TimelinePart& part : state.timeline.parts()) {
        if (part.exercise == state.hurtExercises.back()) {
            title = QString::fromStdString(part.title);
        }
    }
    const bool isLast = state.position >= state.timeline.length();
    m_hurt->ask(title, isLast);
    setFace(Face::Hurt);
    m_hurt->takeFocus();
}

void SessionPage::showEnd(const SessionSummary& summary)
{
    setFace(Face::End);
    Q_EMIT headingChanged();
    m_end->show(summary);
    layOutEnd();
    setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_end, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SessionPage::setFace(Face face)
{
    m_face = face;
    const bool isSession = face == Face::Session;
    for (QWidget* widget : std::array<QWidget*, 4>{m_header, m_dial, m_cue, m_next}) {
        widget->setVisible(isSession);
    }
    for (QWidget* widget : std::array<QWidget*, 2>{m_bar, m_controls}) {
        widget->setVisible(face != Face::End);
    }
    m_before->hide();
    m_hurt->setVisible(face == Face::Hurt);
    m_end->setVisible(face == Face::End);
    m_stage->setVisible(face != Face::End);
    relayout();
}

} // namespace unhunch::window
