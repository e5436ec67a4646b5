// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QLabel>

namespace unhunch::window::look {

/// A line or paragraph of text in one of the roles; wraps between words and follows the theme.
class Label : public QLabel {
    Q_OBJECT

public:
    /// Which of the theme's inks it is written in.
    enum class Ink { Normal, Soft, Accent, OnAccent, Attention };

    Label(Theme& theme, TextRole role, const QString& text = {}, QWidget* parent = nullptr);

    void setInk(Ink ink);
    /// At the end of its line instead of the start.
    void setTrailing(bool trailing);

    /// Makes the text larger or smaller than its role, for rooms of another size.
    void setFactor(double factor);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void align();

    Theme& m_theme;
    TextRole m_role;
    Ink m_ink = Ink::Normal;
    double m_factor = 1.0;
    bool m_isTrailing = false;
};

} // namespace unhunch::window::look
