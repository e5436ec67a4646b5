// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"
#include "app/window/look/theme.h"

#include <QAbstractButton>

#include <optional>

namespace unhunch::window::look {

/// What the painted buttons share: hover, focus outline, a glyph before the text, Return as well as Space.
class Button : public QAbstractButton {
    Q_OBJECT

public:
    Button(Theme& theme, const QString& text, QWidget* parent = nullptr);

    /// Shows a glyph before the text (after it where the layout is right to left).
    void setGlyph(std::optional<Glyph> glyph);

    /// Larger or smaller than usual, for rooms of another size.
    void setFactor(double factor);

    /// The room between outline and text; grows with the button.
    [[nodiscard]] int sidePadding() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    struct Paint {
        QColor ground;
        QColor outline;
        QColor ink;
    };

    /// The colours for the present state.
    [[nodiscard]] virtual Paint paintNow() const = 0;
    /// The room between outline and text at its usual size.
    [[nodiscard]] virtual int basePadding() const;

    [[nodiscard]] bool isHot() const { return isEnabled() && (underMouse() || isDown()); }

    [[nodiscard]] const Theme& theme() const { return m_theme; }

    [[nodiscard]] std::optional<Glyph> glyph() const { return m_glyph; }

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintGround(QPainter& painter, const Paint& paint) const;

private:
    void restyle();
    void paintContent(QPainter& painter, const Paint& paint) const;
    [[nodiscard]] int glyphSize() const;

    Theme& m_theme;
    std::optional<Glyph> m_glyph;
    double m_factor = 1.0;
};

/// The one thing to do on a page: filled with the accent.
class PrimaryButton : public Button {
    Q_OBJECT

public:
    using Button::Button;

protected:
    [[nodiscard]] Paint paintNow() const override;
};

/// Everything else to do: text on the ground, a tint under the pointer. setCheckable(true) makes it a choice
/// that stays tinted.
class QuietButton : public Button {
    Q_OBJECT

public:
    using Button::Button;

    /// Draws a hairline round it, for buttons that stand alone on the ground.
    void setOutlined(bool outlined);

protected:
    [[nodiscard]] Paint paintNow() const override;

private:
    bool m_isOutlined = false;
};

/// A round button with a glyph only. `name` is its tooltip and its name for screen readers; it must not be
/// empty.
class IconButton : public Button {
    Q_OBJECT

public:
    IconButton(Theme& theme, Glyph glyph, const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// Filled with the accent, for the main control of a row.
    void setProminent(bool prominent);
    /// Its diameter at text scale 1, in device-independent pixels; kTargetSize unless told.
    void setDiameter(int diameter);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] Paint paintNow() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isProminent = false;
    int m_diameter = kTargetSize;
};

} // namespace unhunch::window::look
