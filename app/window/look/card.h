// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QWidget>

namespace unhunch::window::look {

/// A raised group with round corners; lay out children inside its contents margins (space::kWide).
class Card : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Plain, Accent, Attention };

    explicit Card(Theme& theme, QWidget* parent = nullptr);

    /// Tints the ground: Accent for the one recommended card, Attention for safety only.
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tone m_tone = Tone::Plain;
};

/// A hairline between two groups.
class Divider : public QWidget {
    Q_OBJECT

public:
    explicit Divider(Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
};

} // namespace unhunch::window::look
