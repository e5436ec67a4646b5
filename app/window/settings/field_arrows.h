// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QPainter>
#include <QStyle>

#include <type_traits>

namespace unhunch::window {

/// Where the small arrows of a stock field stand, and what they look like: dressed in the theme, the field
/// paints none of its own.
class FieldArrows {
public:
    explicit FieldArrows(look::Theme& theme)
        : m_theme(theme)
    {}

    /// One that opens a list, or two that count up and down.
    void paint(QWidget& field, bool isPair) const
    {
        constexpr int kRoom = 26;
        QPainter painter(&field);
        const double side = 12;
        const QRect room = QStyle::visualRect(field.layoutDirection(),
                                              field.rect(),
                                              QRect(field.width() - kRoom, 0, kRoom - 6, field.height()));
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(room).center());
        const QColor ink = field.isEnabled() ? m_theme.colours().inkSoft : m_theme.colours().line;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (isPair) {
            paintChevron(painter, square.center() - QPointF(0, 3.5), -1);
        }
        paintChevron(painter, square.center() + QPointF(0, isPair ? 3.5 : 0), 1);
    }

private:
    /// Points down where `way` is 1, up where it is -1.
    static void paintChevron(QPainter& painter, const QPointF& centre, int way)
    {
        QPolygonF line;
        line << centre + QPointF(-4, -2.0 * way) << centre + QPointF(0, 2.0 * way)
             << centre + QPointF(4, -2.0 * way);
        painter.drawPolyline(line);
    }

    look::Theme& m_theme;
};

/// A stock field with arrows.
template <typename Base>
class WithArrows : public Base {
public:
    explicit WithArrows(look::Theme& theme, QWidget* parent = nullptr)
        : Base(parent)
        , m_arrows(theme)
    {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Base::paintEvent(event);
        m_arrows.paint(*this, !opensSomething());
    }

private:
    [[nodiscard]] bool opensSomething() const
    {
        if constexpr (std::is_base_of_v<QDateTimeEdit, Base>) {
            return this->calendarPopup();
        } else {
            return std::is_base_of_v<QComboBox, Base>;
        }
    }

    FieldArrows m_arrows;
};

} // namespace unhunch::window
