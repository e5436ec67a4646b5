// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/state.h"
#include "core/time/now.h"

#include <QString>

#include <optional>
#include <string>

namespace unhunch::agent {

/// Where the schedule's state outlives the program.
class StateStore {
public:
    StateStore() = default;
    StateStore(const StateStore&) = delete;
    StateStore& operator=(const StateStore&) = delete;
    StateStore(StateStore&&) = delete;
    StateStore& operator=(StateStore&&) = delete;
    virtual ~StateStore() = default;

    virtual void save(const schedule::State& state) = 0;
};

/// The state file. Trouble with it is logged once and never stops anything: an unreadable or damaged file
/// counts as none, a damaged one is renamed to `state.damaged` first.
class StateFile : public StateStore {
public:
    /// `bootId` names this boot (and the speed of a demonstration): boot instants of another one mean
    /// nothing.
    StateFile(QString path, std::string bootId);

    /// Nothing where there is no file or no use in it.
    [[nodiscard]] std::optional<schedule::State> load(const Now& now);
    void save(const schedule::State& state) override;

private:
    void setAside();

    QString m_path;
    std::string m_bootId;
    std::string m_lastText;
    bool m_hasComplained = false;
};

/// The whole text of the file; empty where it cannot be read.
[[nodiscard]] std::string stateText(const QString& path);

} // namespace unhunch::agent
