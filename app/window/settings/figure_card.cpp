// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/figure_card.h"

#include <QPainter>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kSide = 240;

} // namespace

FigureCard::FigureCard(Theme& theme, const SettingsServices& services)
    : m_theme(theme)
    , m_figure(services.figure)
{
    setAccessibleName(tr("The figure as you have chosen it"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &FigureCard::refresh);
}

void FigureCard::refresh()
{
    m_picture = {};
    update();
}

QSize FigureCard::sizeHint() const
{
    return {0, kSide + 2 * space::kLarge};
}

int FigureCard::side() const
{
    return std::min(kSide, width() - 2 * space::kLarge);
}

void FigureCard::paintEvent(QPaintEvent* /*event*/)
{
    const int wanted = side();
    if (wanted <= 0 || !m_figure) {
        return;
    }
    if (m_picture.isNull() || int(m_picture.width() / m_picture.devicePixelRatio()) != wanted) {
        m_picture = m_figure(wanted, devicePixelRatioF());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().sunken);
    painter.drawRoundedRect(rect(), radius::kCard, radius::kCard);
    painter.drawImage(QPoint((width() - wanted) / 2, (height() - wanted) / 2), m_picture);
}

} // namespace unhunch::window
