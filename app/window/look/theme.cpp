// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace unhunch::window::look {
namespace {

struct TypeStep {
    double size;
    QFont::Weight weight;
};

TypeStep stepOf(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
        return {1.0, QFont::Normal};
    case TextRole::Body:
        return {1.15, QFont::Normal};
    case TextRole::Lead:
        return {1.32, QFont::Normal};
    case TextRole::Strong:
        return {1.15, QFont::DemiBold};
    case TextRole::Heading:
        return {1.4, QFont::DemiBold};
    case TextRole::Title:
        return {2.0, QFont::DemiBold};
    case TextRole::Display:
        return {3.6, QFont::Light};
    }
    return {1.0, QFont::Normal};
}

/// Below this the desktop's own font is too small for reading at arm's length while moving.
constexpr double kSmallestBasePoints = 9.5;

Appearance bounded(Appearance appearance)
{
    appearance.textScale = std::clamp(appearance.textScale, 0.8, 2.0);
    return appearance;
}

} // namespace

Theme::Theme(const Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_appearance(bounded(appearance))
    , m_colours(coloursFor(m_appearance))
{}

QFont Theme::font(TextRole role, double factor) const
{
    QFont font = QGuiApplication::font();
    const TypeStep step = stepOf(role);
    const double base = std::max(font.pointSizeF(), kSmallestBasePoints);
    font.setPointSizeF(base * step.size * m_appearance.textScale * factor);
    font.setWeight(step.weight);
    return font;
}

int Theme::scaled(int pixels) const
{
    return static_cast<int>(std::lround(pixels * m_appearance.textScale));
}

std::chrono::milliseconds Theme::motion(std::chrono::milliseconds usual) const
{
    return m_appearance.reducedMotion ? std::chrono::milliseconds{0} : usual;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, m_colours.window);
    palette.setColor(QPalette::WindowText, m_colours.ink);
    palette.setColor(QPalette::Base, m_colours.card);
    palette.setColor(QPalette::AlternateBase, m_colours.sunken);
    palette.setColor(QPalette::Text, m_colours.ink);
    palette.setColor(QPalette::PlaceholderText, m_colours.inkSoft);
    palette.setColor(QPalette::Button, m_colours.card);
    palette.setColor(QPalette::ButtonText, m_colours.ink);
    palette.setColor(QPalette::BrightText, m_colours.attention);
    palette.setColor(QPalette::Highlight, m_colours.accent);
    palette.setColor(QPalette::HighlightedText, m_colours.onAccent);
    palette.setColor(QPalette::Link, m_colours.accent);
    palette.setColor(QPalette::LinkVisited, m_colours.accent);
    palette.setColor(QPalette::ToolTipBase, m_colours.ink);
    palette.setColor(QPalette::ToolTipText, m_colours.window);
    palette.setColor(QPalette::Mid, m_colours.line);
    palette.setColor(QPalette::Dark, m_colours.line);
    palette.setColor(QPalette::Light, m_colours.card);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, m_colours.inkSoft);
    }
    return palette;
}

void Theme::setAppearance(Appearance appearance)
{
    appearance = bounded(appearance);
    if (appearance == m_appearance) {
        return;
    }
    m_appearance = appearance;
    m_colours = coloursFor(m_appearance);
    Q_EMIT changed();
}

} // namespace unhunch::window::look
