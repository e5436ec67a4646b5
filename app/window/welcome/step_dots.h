// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QWidget>

namespace unhunch::window {

/// Where one is among a few steps: a dot for each, the present one long. Its accessible name says it in
/// words.
class StepDots : public QWidget {
    Q_OBJECT

public:
    StepDots(look::Theme& theme, int steps, QWidget* parent = nullptr);

    /// From 0.
    void setStep(int step, const QString& words);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Theme& m_theme;
    int m_steps;
    int m_step = 0;
};

} // namespace unhunch::window
