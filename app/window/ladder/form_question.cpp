// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/form_question.h"

#include "app/window/ladder/ladder_words.h"
#include "app/window/look/flow_row.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace unhunch::window {
namespace {

QString standingWords(const session::LadderStanding& standing, bool isPerfect)
{
    if (standing.isNextOffered) {
        //: %1 is a dose such as "2 × 10 at the wall"
        return FormQuestion::tr("Twice in a row. You could go on to %1 next time.")
            .arg(ladderDoseWords(*standing.next));
    }
    if (standing.nextOpensOn) {
        //: %1 is a dose such as "2 × 8 on a chair", %2 a day
        return FormQuestion::tr("Earned. %1 opens %2, to give your shoulders time.")
            .arg(ladderDoseWords(*standing.next), openingWords(*standing.nextOpensOn));
    }
    if (isPerfect && standing.next) {
        return FormQuestion::tr("Noted. Once more like this, and the next step is open.");
    }
    return FormQuestion::tr("Noted. You stay at %1.").arg(ladderDoseWords(standing.dose));
}

} // namespace

FormQuestion::FormQuestion(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_question(new look::Label(theme, look::TextRole::Strong, {}, this))
    , m_yes(new look::QuietButton(theme, tr("Yes, all of them"), this))
    , m_no(new look::QuietButton(theme, tr("Not yet"), this))
    , m_step(new look::QuietButton(theme, tr("Take the step"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kSmall);
    column->addWidget(m_question);
    auto* row = new look::FlowRow;
    for (look::QuietButton* button : {m_yes, m_no, m_step}) {
        button->setOutlined(true);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_yes, &QAbstractButton::clicked, this, [this] { Q_EMIT judged(true); });
    connect(m_no, &QAbstractButton::clicked, this, [this] { Q_EMIT judged(false); });
    connect(m_step, &QAbstractButton::clicked, this, [this] {
        if (m_offered) {
            m_step->hide();
            //: %1 is a dose such as "2 × 10 at the wall"
            m_question->setText(tr("Next time: %1.").arg(ladderDoseWords(*m_offered)));
            Q_EMIT stepTaken(*m_offered);
        }
    });
}

void FormQuestion::ask(const session::LadderDose& dose)
{
    m_offered.reset();
    //: %1 is a dose such as "2 × 8 at the wall"
    m_question->setText(tr("%1: was your form perfect in every set?").arg(ladderDoseWords(dose)));
    m_yes->show();
    m_no->show();
    m_step->hide();
}

void FormQuestion::showStanding(const session::LadderStanding& standing, bool isPerfect)
{
    const QString words = standingWords(standing, isPerfect);
    m_question->setText(words);
    m_yes->hide();
    m_no->hide();
    m_offered = standing.isNextOffered ? standing.next : std::nullopt;
    m_step->setVisible(m_offered.has_value());
    if (m_offered) {
        m_step->setFocus(Qt::OtherFocusReason);
    }
    setAccessibleName(words);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FormQuestion::setFactor(double factor)
{
    m_question->setFactor(factor);
    for (look::QuietButton* button : {m_yes, m_no, m_step}) {
        button->setFactor(factor);
    }
}

} // namespace unhunch::window
