// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/label.h"

#include <QEvent>

namespace unhunch::window::look {
namespace {

QColor colourOf(Label::Ink ink, const Colours& colours)
{
    switch (ink) {
    case Label::Ink::Normal:
        return colours.ink;
    case Label::Ink::Soft:
        return colours.inkSoft;
    case Label::Ink::Accent:
        return colours.accent;
    case Label::Ink::OnAccent:
        return colours.onAccent;
    case Label::Ink::Attention:
        return colours.attention;
    }
    return colours.ink;
}

} // namespace

Label::Label(Theme& theme, TextRole role, const QString& text, QWidget* parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&m_theme, &Theme::changed, this, &Label::restyle);
    restyle();
    align();
}

void Label::align()
{
    // By the layout, not by the letters: a name in another script starts where the others do.
    const bool isAtRight = (layoutDirection() == Qt::RightToLeft) != m_isTrailing;
    setAlignment((isAtRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    restyle();
}

void Label::setTrailing(bool trailing)
{
    m_isTrailing = trailing;
    align();
}

void Label::setFactor(double factor)
{
    if (!qFuzzyCompare(factor, m_factor)) {
        m_factor = factor;
        restyle();
    }
}

void Label::restyle()
{
    setFont(m_theme.font(m_role, m_factor));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(m_ink, m_theme.colours()));
    setPalette(colours);
}

} // namespace unhunch::window::look
