// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/care/symptoms.h"

#include <QPainterPath>
#include <QWidget>

#include <set>

namespace unhunch::window {

/// A back, seen from behind, whose places can be pressed. Left is at the left, as one's own back is felt from
/// behind, in every layout. For the pointer alone: the words beside it do the same by keyboard.
class BackMap : public QWidget {
    Q_OBJECT

public:
    explicit BackMap(look::Theme& theme, QWidget* parent = nullptr);

    void setChosen(const std::set<care::Place>& places);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(unhunch::care::Place place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// From the drawing's units to pixels.
    [[nodiscard]] QTransform toPixels() const;
    [[nodiscard]] std::optional<care::Place> placeAt(const QPointF& pixel) const;
    void paintPlace(QPainter& painter, care::Place place) const;

    look::Theme& m_theme;
    std::set<care::Place> m_chosen;
    std::optional<care::Place> m_hot;
};

} // namespace unhunch::window
