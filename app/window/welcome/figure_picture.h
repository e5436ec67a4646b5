// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"
#include "app/window/look/theme.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace unhunch::window {

/// A still of the figure on a soft disc, painted after the first frame; the glyph alone where there is no
/// figure.
class FigurePicture : public QWidget {
    Q_OBJECT

public:
    /// Paints `side` device-independent pixels square on a transparent ground.
    using Painter = std::function<QImage(int side, qreal devicePixelRatio)>;

    /// `name` tells what is seen, for screen readers; `side` is its side in pixels at text scale 1.
    FigurePicture(look::Theme& theme, look::Glyph glyph, const QString& name, QWidget* parent = nullptr);

    void setPainter(Painter painter);
    /// The side of the square that it fills.
    void setSide(int side);
    /// Paints what is missing now, for pictures of the page.
    void paintNow();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void forget();

    look::Theme& m_theme;
    look::Glyph m_glyph;
    Painter m_painter;
    QImage m_picture;
    QTimer m_soon;
};

} // namespace unhunch::window
