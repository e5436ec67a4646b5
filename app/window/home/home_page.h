// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"
#include "app/window/home/home_status.h"
#include "app/window/home/routine_shelf.h"
#include "app/window/look/theme.h"
#include "app/window/page.h"
#include "core/journal/rows.h"
#include "core/result.h"
#include "core/session/routine.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace unhunch::window {

class HeroPanel;
class PatternLine;
class TodayStrip;

/// What the home page asks of the program; the references outlive the page.
struct HomeServices {
    control::AgentClient& agent;
    const session::Catalogue& catalogue;
    std::function<WallInstant()> now;
    std::function<Result<journal::DayTotals>()> today; ///< today's totals; asked while the page is in front
    ThumbnailPainter thumbnail; ///< may be empty
    std::function<void()> startAgent; ///< starts the resident program
    std::function<std::vector<care::PatternGuide>()> patterns; ///< the user's own; may be empty
};

/// The home page: time to the next reset and why, what to do about it, the routines, today's minutes. Asks
/// the agent when it comes to the front and on each Changed; while hidden it neither asks nor repaints.
class HomePage : public Page {
    Q_OBJECT

public:
    HomePage(look::Theme& theme, HomeServices services, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;

    /// Shows this status; the page does so by itself with what the agent says.
    void showStatus(const HomeStatus& status);

    [[nodiscard]] const HomeStatus& status() const { return m_status; }

    /// Whether it will look at the clock by itself; never while hidden.
    [[nodiscard]] bool isTicking() const { return m_tick.isActive(); }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeLinks();
    void showPatterns();
    void connectAgent();
    void connectHero();
    void refresh();
    void askWhy(const QVariantMap& status);
    void repaintFacts();
    void onPrimary();
    [[nodiscard]] QString offeredRoutine() const;

    look::Theme& m_theme;
    HomeServices m_services;
    HomeStatus m_status;
    HeroPanel* m_hero = nullptr;
    TodayStrip* m_today = nullptr;
    PatternLine* m_pattern = nullptr;
    RoutineShelf* m_shelf = nullptr;
    QTimer m_tick;
};

} // namespace unhunch::window
