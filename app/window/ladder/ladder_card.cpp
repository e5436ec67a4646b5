// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/ladder_card.h"

#include "app/window/ladder/ladder_words.h"
#include "app/window/look/flow_row.h"

#include <QVBoxLayout>

#include <utility>

namespace unhunch::window {
namespace {

QString bodyOf(const session::LadderStanding& standing)
{
    if (standing.isPreviousProposed) {
        return LadderCard::tr(
            "It has been a while. A step back makes a gentle start; the way up is quick again.");
    }
    if (standing.isNextOffered) {
        return LadderCard::tr("Twice in a row with perfect form: the next step is open.");
    }
    if (standing.nextOpensOn) {
        return LadderCard::tr("The next step is earned. It opens %1, to give your shoulders time.")
            .arg(openingWords(*standing.nextOpensOn));
    }
    if (!standing.next) {
        return LadderCard::tr("The top of the ladder. Keep it up as long as it feels good.");
    }
    return standing.confirmedInARow > 0
               ? LadderCard::tr("One more session with perfect form opens the next step.")
               : LadderCard::tr("Two sessions in a row with perfect form open the next step.");
}

} // namespace

LadderCard::LadderCard(look::Theme& theme, LadderBook& book, QWidget* parent)
    : Card(theme, parent)
    , m_book(book)
    , m_heading(new look::Label(theme, look::TextRole::Heading, {}, this))
    , m_body(new look::Label(theme, look::TextRole::Body, {}, this))
    , m_path(new LadderPath(theme, this))
    , m_next(new look::QuietButton(theme, {}, this))
    , m_back(new look::QuietButton(theme, {}, this))
    , m_undo(new look::QuietButton(theme, tr("Undo"), this))
{
    m_next->setObjectName(QStringLiteral("next"));
    m_back->setObjectName(QStringLiteral("back"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_body->setInk(look::Label::Ink::Soft);
    layOut();
    connect(m_next, &QAbstractButton::clicked, this, [this] { goTo(m_standing.next); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { goTo(m_standing.previous); });
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        goTo(m_before);
        m_before.reset();
        reload();
    });
    // Read with the journal, after the page's first frame.
    hide();
}

void LadderCard::layOut()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kSmall);
    column->addWidget(m_heading);
    column->addWidget(m_body);
    column->addWidget(m_path);
    auto* row = new look::FlowRow;
    for (look::QuietButton* button : {m_next, m_back, m_undo}) {
        button->setOutlined(true);
        row->addWidget(button);
    }
    column->addLayout(row);
}

void LadderCard::reload()
{
    m_standing = m_book.standing();
    //: %1 is a dose such as "2 × 8 at the wall"
    m_heading->setText(tr("Strength: %1").arg(ladderDoseWords(m_standing.dose)));
    m_body->setText(bodyOf(m_standing));
    m_path->setDose(m_standing.dose);
    m_next->setVisible(m_standing.isNextOffered);
    m_back->setVisible(m_standing.previous.has_value());
    if (m_standing.next) {
        //: %1 is a dose such as "2 × 10 at the wall"
        m_next->setText(tr("Go on to %1").arg(ladderDoseWords(*m_standing.next)));
    }
    if (m_standing.previous) {
        //: %1 is a dose such as "2 × 8 at the wall"
        m_back->setText(tr("Back to %1").arg(ladderDoseWords(*m_standing.previous)));
    }
    m_undo->setVisible(m_before.has_value());
    show();
    setAccessibleName(m_heading->text() + QStringLiteral(". ") + m_body->text());
}

void LadderCard::goTo(std::optional<session::LadderDose> dose)
{
    if (dose) {
        m_before = std::exchange(m_standing.dose, *dose);
        m_book.move(*dose);
        reload();
    }
}

} // namespace unhunch::window
