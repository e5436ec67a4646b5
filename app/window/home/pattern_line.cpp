// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/pattern_line.h"

#include "app/window/pattern/pattern_words.h"

#include <QResizeEvent>

namespace unhunch::window {

using namespace look;

namespace {

/// Below this width the button stands below the words.
constexpr int kSideBySide = 440;

} // namespace

PatternLine::PatternLine(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_words(new Label(theme, TextRole::Body))
    , m_button(new QuietButton(theme, QString()))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::kTiny);
    m_words->setInk(Label::Ink::Soft);
    m_button->setGlyph(Glyph::BackView);
    m_button->setOutlined(true);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_button, 0, Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_button, &QAbstractButton::clicked, this, &PatternLine::pressed);
    connect(&m_theme, &Theme::changed, this, &PatternLine::arrange);
    showPatterns({});
}

void PatternLine::showPatterns(std::span<const care::PatternGuide> patterns)
{
    if (patterns.empty()) {
        m_words->setText(tr("Tell what you feel, and what fits comes first. It takes two minutes."));
        m_button->setText(tr("Find your pattern"));
    } else {
        //: %1 is the name of a pain pattern
        m_words->setText(tr("In order for your pattern: %1").arg(patternNames(patterns)));
        m_button->setText(tr("Your pattern"));
    }
    m_button->setAccessibleDescription(m_words->text());
    m_button->updateGeometry();
}

void PatternLine::arrange()
{
    const bool isWide = width() >= m_theme.scaled(kSideBySide);
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PatternLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace unhunch::window
