// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"
#include "core/ports/idle_source.h"
#include "core/ports/session_lock.h"
#include "core/ports/sleep_monitor.h"

#include <string>
#include <utility>

namespace unhunch::platform {

/// Stands in where nothing tells idleness; says why in the self-check.
class NullIdleSource : public IdleSource {
public:
    explicit NullIdleSource(std::string why)
        : m_why(std::move(why))
    {}

    void watch(const IdleWatch&, IdleHandlers) override {}

    void awaitPause(std::chrono::milliseconds) override {}

    void cancelPause() override {}

    [[nodiscard]] Availability availability() const override { return {false, m_why}; }

private:
    std::string m_why;
};

/// Stands in where nothing tells what the user is busy with; says why in the self-check.
class NullHoldSource : public HoldSource {
public:
    explicit NullHoldSource(std::string why)
        : m_why(std::move(why))
    {}

    void watch(HoldHandlers) override {}

    [[nodiscard]] Availability availability() const override { return {false, m_why}; }

private:
    std::string m_why;
};

} // namespace unhunch::platform
