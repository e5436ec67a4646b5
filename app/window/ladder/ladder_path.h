// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/session/ladder.h"

#include <QWidget>

namespace unhunch::window {

/// The strength ladder as a path: four levels that climb, five steps each, a ring where one stands and dots
/// behind and before. Only for the eye: the words beside it say the same.
class LadderPath : public QWidget {
    Q_OBJECT

public:
    explicit LadderPath(look::Theme& theme, QWidget* parent = nullptr);

    void setDose(const session::LadderDose& dose);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPointF place(std::size_t index) const;
    [[nodiscard]] double radius() const;
    void paintLevels(QPainter& painter) const;

    look::Theme& m_theme;
    std::size_t m_index = 0;
};

} // namespace unhunch::window
