// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/undo_bar.h"

#include "app/window/look/card.h"

#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

UndoBar::UndoBar(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_words(new Label(theme, TextRole::Body))
    , m_undo(new QuietButton(theme, tr("Undo")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Divider(theme));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kSmall);
    row->setSpacing(space::kLarge);
    m_undo->setOutlined(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    column->addLayout(row);
    connect(m_undo, &QAbstractButton::clicked, this, &UndoBar::undoPressed);
    hide();
}

void UndoBar::say(const QString& words, bool canUndo)
{
    m_words->setText(words);
    m_undo->setVisible(canUndo);
    show();
}

QString UndoBar::words() const
{
    return isHidden() ? QString() : m_words->text();
}

} // namespace unhunch::window
