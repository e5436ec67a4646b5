// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entry_editor.h"

#include "app/window/journal/care_words.h"
#include "app/window/journal/journal_words.h"
#include "app/window/look/card.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

EntryEditor::EntryEditor(Theme& theme, const session::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_catalogue(catalogue)
    , m_title(new Label(theme, TextRole::Title))
    , m_when(new Label(theme, TextRole::Body))
    , m_complaint(new Label(theme, TextRole::Body))
    , m_symptoms(new SymptomForm(theme))
    , m_sessions(new SessionForm(theme, catalogue))
{
    m_when->setInk(Label::Ink::Soft);
    m_complaint->setInk(Label::Ink::Attention);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_title);
    column->addWidget(m_when);
    column->addSpacing(space::kLarge);
    column->addWidget(m_symptoms);
    column->addWidget(m_sessions);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeColumn(theme, content, this), 1);
    whole->addWidget(makeButtons());
    const auto bound = [this] { m_buttons->setMaximumWidth(m_theme.scaled(kReadingWidth)); };
    connect(&m_theme, &Theme::changed, this, bound);
    bound();
}

QWidget* EntryEditor::makeButtons()
{
    auto* bar = new QWidget;
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new Divider(m_theme));
    auto* inner = new QWidget;
    auto* centre = new QHBoxLayout(inner);
    centre->setContentsMargins(space::kWide, space::kMedium, space::kWide, space::kMedium);
    m_buttons = new QWidget;
    centre->addStretch(1);
    centre->addWidget(m_buttons, 1000);
    centre->addStretch(1);
    auto* column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_complaint);
    auto* row = new FlowRow;
    row->setSpacing(space::kSmall);
    auto* save = new PrimaryButton(m_theme, tr("Save"));
    auto* cancel = new QuietButton(m_theme, tr("Cancel"));
    m_delete = new QuietButton(m_theme, tr("Delete"));
    row->addWidget(save);
    row->addWidget(cancel);
    row->addWidget(m_delete);
    column->addLayout(row);
    rows->addWidget(inner);
    connect(save, &QAbstractButton::clicked, this, &EntryEditor::savePressed);
    connect(cancel, &QAbstractButton::clicked, this, &EntryEditor::cancelPressed);
    connect(m_delete, &QAbstractButton::clicked, this, &EntryEditor::deletePressed);
    return bar;
}

void EntryEditor::present(const QString& title, const QString& when, bool canDelete)
{
    m_title->setText(title);
    m_when->setText(when);
    m_complaint->hide();
    m_delete->setVisible(canDelete);
    m_symptoms->setVisible(!m_session);
    m_sessions->setVisible(m_session.has_value());
    for (auto* const area : findChildren<QScrollArea*>()) {
        area->verticalScrollBar()->setValue(0);
    }
}

void EntryEditor::focusFirst()
{
    QWidget* const form = m_session ? static_cast<QWidget*>(m_sessions) : m_symptoms;
    if (const auto* const scale = form->findChild<PainRow*>()) {
        scale->findChild<QAbstractButton*>()->setFocus(Qt::OtherFocusReason);
    }
}

void EntryEditor::openNew(const journal::SymptomNoted& blank, CivilDate today)
{
    m_session.reset();
    m_symptoms->setEntry(blank);
    present(tr("How is your back?"),
            //: %1 is a day
            tr("%1. Fill in what you like and leave the rest.").arg(dayWords(blank.at.day, today)),
            false);
}

void EntryEditor::open(const journal::SymptomNoted& entry, CivilDate today)
{
    m_session.reset();
    m_symptoms->setEntry(entry);
    //: a day and a time of day
    present(occasionWords(entry.occasion),
            tr("%1, %2").arg(dayWords(entry.at.day, today), timeOfDayWords(entry.at)),
            true);
}

void EntryEditor::open(const journal::SessionRecord& record,
                       const std::vector<journal::StepEnded>& steps,
                       CivilDate today)
{
    m_session = record;
    m_steps = steps;
    m_sessions->setSession(record, steps);
    const journal::Moment& at = record.begun.started;
    present(routineTitle(m_catalogue, record.begun.routine),
            tr("%1, %2").arg(dayWords(at.day, today), timeOfDayWords(at)),
            record.ended.has_value());
}

journal::EntryMark EntryEditor::mark() const
{
    return m_session ? journal::EntryMark{m_session->begun.session, journal::EntryKind::Session}
                     : journal::EntryMark{m_symptoms->entry().id, journal::EntryKind::Symptom};
}

bool EntryEditor::isChanged() const
{
    return m_session ? m_sessions->isChanged() : m_symptoms->isChanged();
}

void EntryEditor::noteSaved()
{
    if (!m_session) {
        m_symptoms->setEntry(m_symptoms->entry());
        m_delete->show();
        return;
    }
    const journal::SessionRemarks now = m_sessions->remarks();
    m_session->painBefore = now.painBefore;
    m_session->painAfter = now.painAfter;
    m_session->note = now.note;
    m_sessions->setSession(*m_session, m_steps);
}

void EntryEditor::complain(const QString& words)
{
    m_complaint->setText(words);
    m_complaint->show();
}

void EntryEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isSave = event->modifiers().testFlag(Qt::ControlModifier)
                        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_S);
    if (isSave) {
        Q_EMIT savePressed();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelPressed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace unhunch::window
