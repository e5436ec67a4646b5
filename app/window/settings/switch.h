// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QCheckBox>

namespace unhunch::window {

/// A check box without text that looks like a switch. On is told by place and by a tick, not only by colour.
class Switch : public QCheckBox {
    Q_OBJECT

public:
    explicit Switch(look::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;

private:
    look::Theme& m_theme;
};

} // namespace unhunch::window
