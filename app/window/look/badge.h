// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"
#include "app/window/look/theme.h"

#include <QWidget>

namespace unhunch::window::look {

/// A sign on a tinted disc with a gap beneath, above a heading. Only for the eye: the words beside it say the
/// same.
class Badge : public QWidget {
    Q_OBJECT

public:
    explicit Badge(Theme& theme, QWidget* parent = nullptr);

    /// Warm where it is about pain.
    void setSign(Glyph glyph, bool isWarm);
    /// Larger or smaller than usual, for rooms of another size.
    void setFactor(double factor);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    [[nodiscard]] int diameter() const;

    Theme& m_theme;
    Glyph m_glyph = Glyph::Check;
    double m_factor = 1.0;
    bool m_isWarm = false;
};

} // namespace unhunch::window::look
