// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/fitting_button.h"

#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace unhunch::window {

namespace {

constexpr double kSmallest = 0.5;

} // namespace

FittingButton::FittingButton(look::Theme& theme, const QString& text, QWidget* parent)
    : QuietButton(theme, text, parent)
{
    setOutlined(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FittingButton::sizeHint() const
{
    // What it would like to have, however small it is at present.
    const QSize now = QuietButton::sizeHint();
    // As high as with its usual text: a height that followed the width would have a column never settle.
    if (m_fit >= 1) {
        m_height = now.height();
    }
    return {int(std::ceil(now.width() / m_fit)), std::max(m_height, now.height())};
}

QSize FittingButton::minimumSizeHint() const
{
    return {int(sizeHint().width() * kSmallest), sizeHint().height()};
}

void FittingButton::resizeEvent(QResizeEvent* event)
{
    QuietButton::resizeEvent(event);
    const double fit = std::clamp(double(width()) / sizeHint().width(), kSmallest, 1.0);
    if (std::abs(fit - m_fit) > 0.01) {
        m_fit = fit;
        setFactor(fit);
    }
}

} // namespace unhunch::window
