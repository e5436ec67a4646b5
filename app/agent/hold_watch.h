// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/schedule_runner.h"
#include "core/ports/hold_source.h"
#include "core/settings/settings.h"

#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace unhunch::agent {

/// A part of the desktop that may hold resets.
struct HoldSourcePlan {
    const char* name = ""; ///< English, for the self-check; translated in the context `SelfCheck`
    std::vector<schedule::HoldKind> kinds; ///< what it tells; it runs only while one of these is heeded
    std::function<std::unique_ptr<HoldSource>()> make;
};

/// Joins what the sources tell into the schedule's holds: one for each kind and program, however many
/// streams it has open; none for what is switched off or ignored.
class HoldWatch {
public:
    /// `runner` outlives it. Nothing runs before `apply`.
    HoldWatch(std::vector<HoldSourcePlan> plans, ScheduleRunner& runner);

    /// Starts and ends sources as the settings want it, and judges anew what is on.
    void apply(const settings::QuietSettings& quiet);

    /// One line for each source, for people.
    [[nodiscard]] QStringList selfCheck() const;

    /// Names of the heeded kinds of holds that no source on this desktop can tell.
    [[nodiscard]] QStringList untold() const;

private:
    using SignalKey = std::pair<std::size_t, std::uint64_t>; ///< source and its id
    using HoldKey = std::pair<schedule::HoldKind, std::string>; ///< what the schedule knows: kind and holder

    struct Source {
        HoldSourcePlan plan;
        std::unique_ptr<HoldSource> running;
    };

    [[nodiscard]] bool isHeeded(const HoldSourcePlan& plan) const;
    void start(std::size_t index);
    void end(std::size_t index);
    void judge();
    [[nodiscard]] std::set<HoldKey> wanted() const;

    std::vector<Source> m_sources;
    ScheduleRunner& m_runner;
    settings::QuietSettings m_quiet;
    std::map<SignalKey, HoldSignal> m_signals;
    std::map<HoldKey, std::uint64_t> m_told; ///< with the id that the schedule knows it by
    std::uint64_t m_lastId = 0;
};

} // namespace unhunch::agent
