// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/check_form.h"

#include "app/window/look/form_style.h"
#include "app/window/session/pain_row.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;
using care::CheckAnswer;

CheckForm::CheckForm(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_answers(new QButtonGroup(this))
    , m_flags(new FlagChoices(theme, true, this))
    , m_missing(new Label(theme, TextRole::Caption, tr("Please answer both questions."), this))
    , m_done(new PrimaryButton(theme, tr("Done"), this))
{
    m_missing->setInk(Label::Ink::Soft);
    QVBoxLayout* column = columnIn(this, space::kMedium);
    column->addWidget(
        new Label(theme, TextRole::Heading, tr("What did you feel as you turned your head?"), this));
    column->addWidget(makeAnswers(theme));
    column->addWidget(makePain(theme));
    column->addSpacing(space::kSmall);
    column->addWidget(new Label(theme, TextRole::Heading, tr("Do you notice any of these?"), this));
    column->addWidget(m_flags);
    column->addSpacing(space::kSmall);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kLarge);
    foot->addWidget(m_done, 0, Qt::AlignLeading);
    foot->addWidget(m_missing, 1);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_answers, &QButtonGroup::idToggled, this, &CheckForm::update);
    connect(m_flags, &FlagChoices::changed, this, &CheckForm::update);
    connect(m_done, &QAbstractButton::clicked, this, [this] { Q_EMIT answered(result()); });
    update();
}

QWidget* CheckForm::makeAnswers(Theme& theme)
{
    auto* box = new QWidget(this);
    QVBoxLayout* column = columnIn(box, space::kTiny);
    const auto add = [&](CheckAnswer answer, const QString& words) {
        auto* choice = new RadioChoice(theme, words, box);
        m_answers->addButton(choice, static_cast<int>(answer));
        column->addWidget(choice);
    };
    add(CheckAnswer::NoSymptoms, tr("Nothing unusual"));
    add(CheckAnswer::SomePain, tr("Some pain, but no numbness, tingling or pain that runs down an arm"));
    add(CheckAnswer::Symptoms, tr("Numbness, tingling, or pain that runs down an arm"));
    return box;
}

QWidget* CheckForm::makePain(Theme& theme)
{
    m_painBox = new QWidget(this);
    QVBoxLayout* column = columnIn(m_painBox, space::kSmall);
    column->addWidget(
        new Label(theme, TextRole::Strong, tr("How much, from 0 (no pain) to 10 (the worst)?"), m_painBox));
    m_pain = new PainRow(theme, m_painBox);
    column->addWidget(m_pain);
    column->addWidget(new Label(theme,
                                TextRole::Body,
                                tr("That is fine to go on with. Stay in the range that does not hurt."),
                                m_painBox));
    connect(m_pain, &PainRow::chosen, this, &CheckForm::update);
    return m_painBox;
}

void CheckForm::clear()
{
    m_answers->setExclusive(false);
    for (QAbstractButton* button : m_answers->buttons()) {
        button->setChecked(false);
    }
    m_answers->setExclusive(true);
    m_pain->setScore(std::nullopt);
    m_flags->clear();
    update();
}

void CheckForm::takeFocus()
{
    m_answers->buttons().constFirst()->setFocus(Qt::OtherFocusReason);
}

void CheckForm::update()
{
    m_painBox->setVisible(m_answers->checkedId() == static_cast<int>(CheckAnswer::SomePain));
    m_done->setEnabled(isComplete());
    m_missing->setVisible(!isComplete());
}

bool CheckForm::isComplete() const
{
    const bool needsPain = m_answers->checkedId() == static_cast<int>(CheckAnswer::SomePain);
    return m_answers->checkedId() >= 0 && (!needsPain || m_pain->score()) && m_flags->isAnswered();
}

CheckResult CheckForm::result() const
{
    CheckResult result;
    result.answer = static_cast<CheckAnswer>(m_answers->checkedId());
    result.pain = result.answer == CheckAnswer::SomePain ? m_pain->score() : std::nullopt;
    result.flags = m_flags->chosen();
    return result;
}

} // namespace unhunch::window
