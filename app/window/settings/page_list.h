// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QListWidget>

namespace unhunch::window {

/// The names of the pages at the side of the settings, as tall as they need: arrows and clicks choose.
class PageList : public QListWidget {
    Q_OBJECT

public:
    explicit PageList(look::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// To be called once more where the form around it has been dressed.
    void restyle();

private:
    look::Theme& m_theme;
};

} // namespace unhunch::window
