// SPDX-License-Identifier: GPL-3.0-or-later
// What the session page shows besides the session: the questions before and after it, and after "this hurts".
#include "app/window/help/check_form.h"
#include "app/window/help/report_form.h"
#include "app/window/look/form_style.h"
#include "app/window/session/control_bar.h"
#include "app/window/session/cue_view.h"
#include "app/window/session/hurt_view.h"
#include "app/window/session/pain_row.h"
#include "app/window/session/parts_bar.h"
#include "app/window/session/session_page.h"

#include <QAccessible>
#include <QScrollArea>
#include <QVBoxLayout>

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
    connect(m_hurt, &HurtView::reportPressed, this, &SessionPage::askReport);
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
    if (m_isCheck) {
        // That is an answer to the check already: on to its questions, once this picture is shown.
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT acted(session::HurtEnded{}); }, Qt::QueuedConnection);
        return;
    }
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

void SessionPage::makeCheck()
{
    m_check = new CheckForm(m_theme);
    m_checkArea = look::makeColumn(m_theme, m_check, this);
    connect(m_check, &CheckForm::answered, this, &SessionPage::checkAnswered);
}

void SessionPage::makeReport()
{
    auto* content = new QWidget;
    m_report = new ReportForm(m_theme, content);
    auto* back = new look::QuietButton(m_theme, tr("Back to the session"), content);
    back->setOutlined(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kMedium);
    column->addWidget(m_report);
    column->addWidget(back, 0, Qt::AlignLeading);
    column->addStretch(1);
    m_reportArea = look::makeColumn(m_theme, content, this);
    connect(back, &QAbstractButton::clicked, this, &SessionPage::leaveReport);
    connect(m_report, &ReportForm::reported, this, &SessionPage::flagsReported);
}

void SessionPage::ask(Face face, QScrollArea* form)
{
    setFace(face);
    Q_EMIT headingChanged();
    QAccessibleEvent alert(form, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SessionPage::askCheck()
{
    if (m_check == nullptr) {
        makeCheck();
    }
    m_check->clear();
    ask(Face::Check, m_checkArea);
    m_check->takeFocus();
}

void SessionPage::askReport()
{
    if (m_face != Face::Session && m_face != Face::Hurt) {
        return;
    }
    if (m_report == nullptr) {
        makeReport();
    }
    m_faceBefore = m_face;
    m_report->clear();
    ask(Face::Report, m_reportArea);
    m_report->takeFocus();
}

void SessionPage::leaveReport()
{
    setFace(m_faceBefore);
    if (m_face == Face::Hurt) {
        m_hurt->takeFocus();
    } else {
        setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT headingChanged();
}

void SessionPage::setFace(Face face)
{
    m_face = face;
    const bool isSession = face == Face::Session;
    const bool isForm = face == Face::Check || face == Face::Report;
    for (QWidget* widget : std::array<QWidget*, 4>{m_header, m_dial, m_cue, m_next}) {
        widget->setVisible(isSession);
    }
    for (QWidget* widget : std::array<QWidget*, 2>{m_bar, m_controls}) {
        widget->setVisible(face != Face::End && !isForm);
    }
    if (m_checkArea != nullptr) {
        m_checkArea->setVisible(face == Face::Check);
    }
    if (m_reportArea != nullptr) {
        m_reportArea->setVisible(face == Face::Report);
    }
    m_before->hide();
    m_hurt->setVisible(face == Face::Hurt);
    m_end->setVisible(face == Face::End);
    m_stage->setVisible(face != Face::End && !isForm);
    relayout();
}

} // namespace unhunch::window
