// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/outlook.h"
#include "core/schedule/situation.h"

namespace unhunch::schedule {

/// A state at an instant with the work hours around it, looked up once for all questions about it. Refers to
/// what it was made of.
struct Scene {
    const Config& config;
    const State& state;
    const Now& now;
    WorkHorizon work;
    bool isWork = false; ///< by the hours or by "keep going"
};

[[nodiscard]] Scene sceneOf(const Config& config, const State& state, const Now& now);
[[nodiscard]] Phase phaseOf(const Scene& scene);
/// The snooze that stands between the user and what is due or becomes due under it; nothing if none does.
[[nodiscard]] const Snooze* snoozeInForce(const Scene& scene);

} // namespace unhunch::schedule
