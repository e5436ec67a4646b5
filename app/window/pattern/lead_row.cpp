// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/lead_row.h"

#include "app/window/home/routine_card.h"
#include "app/window/look/buttons.h"
#include "app/window/look/label.h"

#include <QResizeEvent>

namespace unhunch::window {

using namespace look;

namespace {

/// Below this width the button stands below the words.
constexpr int kSideBySide = 330;

Button* makeStart(Theme& theme, bool isFirst)
{
    const QString words = LeadRow::tr("Start");
    if (isFirst) {
        return new PrimaryButton(theme, words);
    }
    auto* quiet = new QuietButton(theme, words);
    quiet->setOutlined(true);
    return quiet;
}

} // namespace

LeadRow::LeadRow(Theme& theme,
                 const session::Exercise& exercise,
                 const session::Routine& routine,
                 bool isFirst,
                 QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    const QString title = QString::fromStdString(routine.title);
    //: %1 is the title of a session, %2 its length such as "90 seconds"
    const QString session = tr("%1, %2").arg(title, lengthWords(routine.length));
    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    auto* where = new Label(theme, TextRole::Caption, session);
    where->setInk(Label::Ink::Soft);
    column->addWidget(new Label(theme, TextRole::Strong, QString::fromStdString(exercise.title)));
    column->addWidget(where);
    Button* start = makeStart(theme, isFirst);
    start->setGlyph(Glyph::Play);
    start->setObjectName(QString::fromStdString(routine.id));
    //: %1 is a session and its length
    start->setAccessibleName(tr("Start %1").arg(session));
    connect(start, &QAbstractButton::clicked, this, &LeadRow::startPressed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::kSmall);
    m_row->addWidget(words, 1);
    m_row->addWidget(start, 0, Qt::AlignLeading | Qt::AlignVCenter);
}

void LeadRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= m_theme.scaled(kSideBySide);
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace unhunch::window
