// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/step_dots.h"

#include <QPainter>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kDot = 8;
constexpr int kPresent = 24;

} // namespace

StepDots::StepDots(Theme& theme, int steps, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_steps(steps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepDots::setStep(int step, const QString& words)
{
    m_step = step;
    setAccessibleName(words);
    update();
}

QSize StepDots::sizeHint() const
{
    const int others = m_steps - 1;
    return {m_theme.scaled(kPresent + others * (kDot + space::kSmall)), m_theme.scaled(kDot)};
}

void StepDots::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const double height = m_theme.scaled(kDot);
    double left = 0;
    for (int step = 0; step < m_steps; ++step) {
        const double length = step == m_step ? m_theme.scaled(kPresent) : height;
        painter.setBrush(step <= m_step ? colours.accent : colours.track);
        painter.drawRoundedRect(QRectF(left, 0, length, height), height / 2, height / 2);
        left += length + m_theme.scaled(space::kSmall);
    }
}

} // namespace unhunch::window
