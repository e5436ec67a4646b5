// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session/closing_rule.h"
#include "core/ports/clock.h"

#include <QObject>
#include <QTimer>

namespace unhunch::window {

/// Closes the end page when the rule says so: one single-shot timer, armed only while nobody attends to the
/// page.
class EndCloser : public QObject {
    Q_OBJECT

public:
    /// `clock` outlives it; `speed` as the clock's.
    EndCloser(const Clock& clock, double speed, QObject* parent = nullptr);

    void begin(const EndPageAttention& attention);
    void note(const EndPageAttention& attention);
    void stop();

    [[nodiscard]] bool isArmed() const { return m_timer.isActive(); }

Q_SIGNALS:
    void closeDue();

private:
    void arm();

    const Clock& m_clock;
    double m_speed;
    std::optional<ClosingRule> m_rule;
    QTimer m_timer;
};

} // namespace unhunch::window
