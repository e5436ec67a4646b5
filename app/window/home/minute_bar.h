// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QWidget>

#include <chrono>

namespace unhunch::window {

/// The daily goal: ten minutes of movement.
inline constexpr std::chrono::minutes kDailyGoal{10};

/// Ten small segments, one for each minute of the daily goal, filled as far as the day has come. Says the
/// same in words to a screen reader.
class MinuteBar : public QWidget {
    Q_OBJECT

public:
    explicit MinuteBar(look::Theme& theme, QWidget* parent = nullptr);

    void setPlayed(std::chrono::milliseconds played);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Theme& m_theme;
    std::chrono::milliseconds m_played{0};
};

/// "6 of 10 minutes", rounded down so that the goal is not called reached before it is; beyond it "14
/// minutes".
[[nodiscard]] QString minutesOfGoal(std::chrono::milliseconds played);

/// "3 resets done"; with none a friendly word instead.
[[nodiscard]] QString resetsDone(int resets);

} // namespace unhunch::window
