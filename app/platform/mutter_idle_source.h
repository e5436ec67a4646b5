// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/time_scale.h"
#include "app/platform/bus_calls.h"
#include "app/platform/told_idleness.h"
#include "core/ports/idle_source.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>

namespace unhunch::platform {

/// Idleness as GNOME tells it: `org.gnome.Mutter.IdleMonitor` on the session bus.
///
/// Its watches are only hints: while some program keeps the screen on they do not fire. So the idle time
/// itself is asked for when a watch fires and whenever a pause is awaited, which is before anything is
/// offered; an absence that the watches missed is told then.
class MutterIdleSource
    : public QObject
    , public IdleSource {
    Q_OBJECT

public:
    /// `bus` is the session's.
    MutterIdleSource(QDBusConnection bus, const clocks::TimeScale& scale);

    void watch(const IdleWatch& watch, IdleHandlers handlers) override;
    void awaitPause(std::chrono::milliseconds pause) override;
    void cancelPause() override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onWatchFired(uint id);

private:
    using IdleTime = std::chrono::milliseconds; ///< real time

    void onGone();
    void setUpWatches();
    void
    ask(const char* method, const QVariantList& arguments, std::function<void(const QVariant&)> onAnswer);
    void askIdleTime(std::function<void(IdleTime)> onAnswer);
    void onServed();
    void judge(IdleTime idle);
    void judgePause();

    QDBusConnection m_bus;
    clocks::TimeScale m_scale;
    BusNameWatch m_name;
    IdleTime m_threshold{};
    ToldIdleness m_told;
    std::optional<IdleTime> m_pause;
    QTimer m_askAgain; ///< only while a pause is awaited
    uint m_idleWatch = 0; ///< 0 is none
    uint m_activeWatch = 0;
    uint m_round = 0; ///< of watches; answers to an earlier one are stale
    bool m_isThere = false; ///< and answers
};

} // namespace unhunch::platform
