// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QCheckBox>

namespace unhunch::window {

/// A check box as a card with a whole sentence on it, which wraps. Chosen is told by a tick in its box, not
/// only by colour.
class SignCard : public QCheckBox {
    Q_OBJECT

public:
    SignCard(look::Theme& theme, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;

private:
    void restyle();
    [[nodiscard]] int boxSide() const;
    /// Where the text begins, from the starting edge.
    [[nodiscard]] int textStart() const;
    void paintGround(QPainter& painter) const;
    void paintBox(QPainter& painter) const;

    look::Theme& m_theme;
};

} // namespace unhunch::window
