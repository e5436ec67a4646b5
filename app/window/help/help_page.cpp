// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help_page.h"

#include "app/window/help/point_dot.h"
#include "app/window/help/red_flags.h"
#include "app/window/look/card.h"
#include "app/window/look/form_style.h"
#include "app/window/look/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

namespace {

QVBoxLayout* columnOf(QWidget* card, int spacing)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kTiny, space::kTiny, space::kTiny, space::kTiny);
    column->setSpacing(spacing);
    return column;
}

} // namespace

HelpPage::HelpPage(Theme& theme, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(new Label(theme, TextRole::Title, HelpPage::heading()));
    column->addWidget(makeEmergency());
    column->addWidget(makeSigns());
    column->addWidget(makeAdvice());
    column->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    QScrollArea* area = makeColumn(theme, content, this);
    // Nothing on this page takes the focus but the page itself: the arrow keys scroll it.
    area->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(area);
    page->addWidget(area);
    dressForm(theme, *this);
}

QString HelpPage::heading() const
{
    return tr("Get help");
}

QWidget* HelpPage::makeEmergency()
{
    auto* card = new Card(m_theme);
    card->setTone(Card::Tone::Attention);
    QVBoxLayout* column = columnOf(card, space::kSmall);
    for (const RedFlag& flag : redFlags()) {
        if (flag.isEmergency) {
            column->addWidget(new Label(m_theme, TextRole::Heading, flag.text));
        }
    }
    auto* action = new Label(m_theme, TextRole::Title, tr("Get emergency care immediately"));
    action->setInk(Label::Ink::Attention);
    column->insertWidget(0, action);
    column->addWidget(
        new Label(m_theme,
                  TextRole::Body,
                  tr("Call your local emergency number now. This does not wait for an appointment.")));
    return card;
}

void HelpPage::addPoint(QVBoxLayout& column, const QString& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    auto* words = new Label(m_theme, TextRole::Body, text);
    row->addWidget(new PointDot(m_theme), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    column.addLayout(row);
}

QWidget* HelpPage::makeSigns()
{
    auto* card = new Card(m_theme);
    QVBoxLayout* column = columnOf(card, space::kMedium);
    column->addWidget(new Label(
        m_theme, TextRole::Heading, tr("Stop stretching and contact a health-care provider if you notice")));
    for (const RedFlag& flag : redFlags()) {
        if (!flag.isEmergency) {
            addPoint(*column, flag.text);
        }
    }
    auto* whom
        = new Label(m_theme,
                    TextRole::Body,
                    tr("Call your own doctor, and say what you felt and when. Leave the exercises until a "
                       "provider has told you that they are fine for you."));
    whom->setInk(Label::Ink::Soft);
    column->addWidget(whom);
    return card;
}

QWidget* HelpPage::makeAdvice()
{
    auto* card = new Card(m_theme);
    QVBoxLayout* column = columnOf(card, space::kMedium);
    column->addWidget(new Label(m_theme, TextRole::Heading, tr("Good to know")));
    addPoint(*column,
             tr("A stretch may be felt, but it must not hurt. Go only as far as it stays comfortable."));
    addPoint(*column,
             tr("If an exercise hurts, press H or “This hurts” in the session: the exercise is skipped and "
                "noted in "
                "your journal."));
    addPoint(*column,
             tr("Unhunch guides movement. It does not diagnose, and it cannot tell you what causes a pain."));
    addPoint(*column,
             tr("This page only informs you. It calls nobody and sends nothing, and your reminders go on "
                "until you "
                "pause them."));
    return card;
}

} // namespace unhunch::window
