// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/ask_once.h"

#include "app/window/look/flow_row.h"
#include "app/window/look/label.h"

#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

AskOnce::AskOnce(Theme& theme, const AskOnceWords& words, QWidget* parent)
    : QWidget(parent)
    , m_button(new QuietButton(theme, words.button, this))
    , m_question(new QWidget(this))
    , m_yes(new PrimaryButton(theme, words.yes, m_question))
{
    m_button->setOutlined(true);
    m_button->setAccessibleName(words.name.isEmpty() ? words.button : words.name);
    auto* no = new QuietButton(theme, tr("Not yet"), m_question);
    no->setOutlined(true);
    auto* buttons = new FlowRow;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(m_yes);
    buttons->addWidget(no);
    auto* asked = new QVBoxLayout(m_question);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(space::kSmall);
    asked->addWidget(new Label(theme, TextRole::Body, words.question, m_question));
    asked->addLayout(buttons);
    m_yes->setAccessibleDescription(words.question);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(m_question);
    connect(m_button, &QAbstractButton::clicked, this, [this] { ask(true); });
    connect(no, &QAbstractButton::clicked, this, [this] { ask(false); });
    connect(m_yes, &QAbstractButton::clicked, this, [this] {
        ask(false);
        Q_EMIT confirmed();
    });
    m_question->hide();
}

void AskOnce::ask(bool isAsking)
{
    m_button->setVisible(!isAsking);
    m_question->setVisible(isAsking);
    (isAsking ? static_cast<QWidget*>(m_yes) : m_button)->setFocus(Qt::OtherFocusReason);
}

} // namespace unhunch::window
