// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"

namespace unhunch::window {

/// An outlined button whose words get smaller where they have no room, down to half their size.
class FittingButton : public look::QuietButton {
    Q_OBJECT

public:
    FittingButton(look::Theme& theme, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    mutable int m_height = 0; ///< that of its usual text
    double m_fit = 1.0;
};

} // namespace unhunch::window
