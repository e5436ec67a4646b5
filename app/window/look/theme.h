// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace unhunch::window::look {

/// The look that is in force. One is made by the program and handed by reference to every widget, which
/// outlives none of them. Widgets ask it each time they paint and repaint on changed(); nothing copies its
/// colours.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(const Appearance& appearance = {}, QObject* parent = nullptr);

    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }

    [[nodiscard]] const Colours& colours() const { return m_colours; }

    /// The font of a role, `factor` times its size (for rooms much larger or smaller than a usual window).
    [[nodiscard]] QFont font(TextRole role, double factor = 1.0) const;

    /// A length in pixels that grows with the text, for things that hold text.
    [[nodiscard]] int scaled(int pixels) const;

    /// The time a change may take: the given one, or zero where motion is reduced.
    [[nodiscard]] std::chrono::milliseconds motion(std::chrono::milliseconds usual) const;

    /// The colours as a palette, for stock widgets.
    [[nodiscard]] QPalette palette() const;

    /// Takes a new appearance; text scale is bounded to 0.8 to 2.0. Tells by changed() if anything differs.
    void setAppearance(Appearance appearance);

Q_SIGNALS:
    void changed();

private:
    Appearance m_appearance;
    Colours m_colours;
};

} // namespace unhunch::window::look
