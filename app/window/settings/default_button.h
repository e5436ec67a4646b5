// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"

namespace unhunch::window {

/// A small round button with an arrow that turns back: one option back to its default.
class DefaultButton : public look::IconButton {
    Q_OBJECT

public:
    DefaultButton(look::Theme& theme, const QString& name, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace unhunch::window
