// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/session_form.h"

#include "app/window/journal/journal_words.h"
#include "app/window/journal/symptom_form.h"
#include "app/window/look/card.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

SessionForm::SessionForm(Theme& theme, const session::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_catalogue(catalogue)
    , m_summary(new Label(theme, TextRole::Body))
    , m_steps(new QVBoxLayout)
    , m_before(new ScoreField(theme, {tr("Pain before"), tr("none"), tr("the worst")}))
    , m_after(new ScoreField(theme, {tr("Pain after"), tr("none"), tr("the worst")}))
    , m_note(makeNoteField(theme, tr("Note, in your own words")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kLarge);
    m_summary->setInk(Label::Ink::Soft);
    column->addWidget(m_summary);
    auto* card = new Card(theme);
    card->setLayout(m_steps);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(space::kSmall);
    column->addWidget(card);
    column->addWidget(m_before);
    column->addWidget(m_after);
    column->addWidget(new Label(theme, TextRole::Strong, tr("In your own words")));
    column->addWidget(m_note);
}

void SessionForm::addStep(const journal::StepEnded& step)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(new Label(m_theme, TextRole::Body, exerciseTitle(m_catalogue, step.exercise)), 3);
    auto* played = new Label(m_theme, TextRole::Body, stepWords(step));
    played->setInk(Label::Ink::Soft);
    played->setTrailing(true);
    row->addWidget(played, 2);
    m_steps->addWidget(line);
}

void SessionForm::setSession(const journal::SessionRecord& record,
                             const std::vector<journal::StepEnded>& steps)
{
    while (QLayoutItem* const old = m_steps->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_summary->setText(outcomeAndTimeWords(record));
    for (const journal::StepEnded& step : steps) {
        addStep(step);
    }
    m_steps->parentWidget()->setVisible(!steps.empty());
    m_given = remarksOf(record);
    m_before->setScore(m_given.painBefore);
    m_after->setScore(m_given.painAfter);
    m_note->setPlainText(QString::fromStdString(m_given.note));
}

journal::SessionRemarks SessionForm::remarks() const
{
    return {m_before->score(), m_after->score(), m_note->toPlainText().toStdString()};
}

} // namespace unhunch::window
