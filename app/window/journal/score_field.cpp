// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/score_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

namespace {

/// What the lowest and the highest score mean, beneath either end of the row.
QHBoxLayout* makeEnds(Theme& theme, const ScoreField::Words& words)
{
    auto* ends = new QHBoxLayout;
    ends->setSpacing(space::kMedium);
    auto* lowest = new Label(theme, TextRole::Caption, words.lowest);
    auto* highest = new Label(theme, TextRole::Caption, words.highest);
    lowest->setInk(Label::Ink::Soft);
    highest->setInk(Label::Ink::Soft);
    highest->setTrailing(true);
    ends->addWidget(lowest, 1);
    ends->addWidget(highest, 1);
    return ends;
}

} // namespace

ScoreField::ScoreField(Theme& theme, const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_row(new PainRow(theme))
    , m_clear(new QuietButton(theme, tr("Clear")))
{
    //: names of a row of scores and of one of them for screen readers; %1 is the question
    m_row->setNames(tr("%1, from 0, %2, to 10, %3").arg(words.question, words.lowest, words.highest),
                    tr("%1: %2 of 10").arg(words.question, QStringLiteral("%1")));
    //: %1 is the question whose score is taken back
    m_clear->setAccessibleName(tr("%1: clear").arg(words.question));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(theme, TextRole::Strong, words.question), 1);
    head->addWidget(m_clear);
    column->addLayout(head);
    column->addWidget(m_row);
    column->addLayout(makeEnds(theme, words));
    // Its room stays, so that nothing moves under the pointer.
    QSizePolicy stays = m_clear->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(stays);
    m_clear->hide();
    connect(m_row, &PainRow::chosen, this, [this] {
        m_clear->show();
        Q_EMIT edited();
    });
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        setScore(std::nullopt);
        m_row->setFocus();
        Q_EMIT edited();
    });
}

void ScoreField::setScore(std::optional<int> score)
{
    m_row->setScore(score);
    m_clear->setVisible(score.has_value());
}

} // namespace unhunch::window
