// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/home/minute_bar.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "core/journal/rows.h"
#include "core/result.h"

namespace unhunch::window {

/// Today in two numbers: minutes of the daily goal and resets done.
class TodayStrip : public look::Card {
    Q_OBJECT

public:
    explicit TodayStrip(look::Theme& theme, QWidget* parent = nullptr);

    /// A failure is said in place of the numbers.
    void showTotals(const Result<journal::DayTotals>& totals);

private:
    look::Label* m_minutes;
    look::Label* m_resets;
    MinuteBar* m_bar;
};

} // namespace unhunch::window
