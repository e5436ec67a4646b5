// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"

namespace unhunch::window::look {

/// A quiet button, outlined unless told, whose words go on in further lines where there is no room for them
/// in one.
class WrappingButton : public QuietButton {
    Q_OBJECT

public:
    WrappingButton(Theme& theme, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    /// As wide as its longest word.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int glyphRoom() const;
    /// Where the words go in a button of that size.
    [[nodiscard]] QRect textRect(const QSize& size) const;
};

} // namespace unhunch::window::look
