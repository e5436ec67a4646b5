// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QPainter>
#include <QWidget>

namespace unhunch::window {

/// The dot before a point of a list, level with the first line of body text.
class PointDot : public QWidget {
    Q_OBJECT

public:
    explicit PointDot(look::Theme& theme, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_theme(theme)
    {
        connect(&theme, &look::Theme::changed, this, [this] {
            updateGeometry();
            update();
        });
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_theme.scaled(kDiameter), QFontMetrics(m_theme.font(look::TextRole::Body)).height()};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colours().accent);
        const double side = m_theme.scaled(kDiameter);
        painter.drawEllipse(QRectF(0, (height() - side) / 2, side, side));
    }

private:
    static constexpr int kDiameter = 7;

    look::Theme& m_theme;
};

} // namespace unhunch::window
