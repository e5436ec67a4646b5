// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"
#include "app/window/look/theme.h"

#include <QWidget>

#include <optional>

namespace unhunch::window::look {

/// A ring that fills clockwise from the top, with a large text and a small one inside. Repaints only what
/// moved: the end of the arc, and the text when it differs.
class Ring : public QWidget {
    Q_OBJECT

public:
    explicit Ring(Theme& theme, QWidget* parent = nullptr);

    /// The filled share, 0 to 1; bounded.
    void setFraction(double fraction);
    /// The text inside; `caption` stands beneath and may be empty. Also the name for screen readers.
    void setTexts(const QString& text, const QString& caption = {});
    /// A sign in place of the texts, where there is nothing to count; in the colour of the arc.
    void setGlyph(std::optional<Glyph> glyph);
    /// The colour of the arc; the accent unless told. An invalid colour is the accent again.
    void setArcColour(const QColor& colour);
    /// A disc behind the texts that grows from `level` 0 to 1, for breathing along; no disc without a level.
    void setDisc(std::optional<double> level, const QColor& colour = {});
    /// The ring's largest diameter in device-independent pixels; 0: as large as its room.
    void setLargestDiameter(int diameter);

    [[nodiscard]] double fraction() const { return m_fraction; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF circle() const;
    [[nodiscard]] double thickness() const;
    [[nodiscard]] QRect tipRect(double fraction) const;
    [[nodiscard]] QRect innerRect() const;
    [[nodiscard]] QFont fittingFont(TextRole role, const QString& text, double width, double height) const;
    void paintTexts(QPainter& painter) const;
    [[nodiscard]] QRectF discRect() const;

    Theme& m_theme;
    double m_fraction = 0.0;
    QString m_text;
    QString m_caption;
    std::optional<Glyph> m_glyph;
    QColor m_arc;
    std::optional<double> m_level;
    QColor m_disc;
    int m_largest = 0;
};

} // namespace unhunch::window::look
