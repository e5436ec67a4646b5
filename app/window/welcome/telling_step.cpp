// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/telling_step.h"

#include "app/window/look/form_style.h"
#include "app/window/look/label.h"

#include <QBoxLayout>

namespace unhunch::window {

using namespace look;

namespace {

/// Below this width the picture stands above the words.
constexpr int kSideBySide = 500;
constexpr int kBeside = 260;
constexpr int kAbove = 168;

} // namespace

TellingStep::TellingStep(
    Theme& theme, FigurePicture* picture, const QString& title, const QStringList& sentences, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_picture(picture)
{
    auto* words = new QWidget;
    auto* column = columnIn(words, space::kMedium);
    column->addStretch(1);
    column->addWidget(new Label(theme, TextRole::Title, title));
    for (const QString& sentence : sentences) {
        column->addWidget(new Label(theme, TextRole::Body, sentence));
    }
    column->addStretch(1);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_picture, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_row->addWidget(words, 1);
    connect(&m_theme, &Theme::changed, this, &TellingStep::arrange);
    arrange();
}

void TellingStep::arrange()
{
    const bool isWide = width() >= m_theme.scaled(kSideBySide);
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(isWide ? space::kBroad : space::kLarge);
    m_picture->setSide(isWide ? kBeside : kAbove);
}

void TellingStep::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace unhunch::window
