// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/end_closer.h"

#include <cmath>

namespace unhunch::window {

EndCloser::EndCloser(const Clock& clock, double speed, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_speed(speed)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_rule && m_rule->isDue(m_clock.now().boot)) {
            stop();
            Q_EMIT closeDue();
        } else {
            arm();
        }
    });
}

void EndCloser::begin(const EndPageAttention& attention)
{
    m_rule.emplace(m_clock.now().boot);
    note(attention);
}

void EndCloser::note(const EndPageAttention& attention)
{
    if (m_rule) {
        m_rule->noteAttention(attention, m_clock.now().boot);
        arm();
    }
}

void EndCloser::stop()
{
    m_rule.reset();
    m_timer.stop();
}

void EndCloser::arm()
{
    m_timer.stop();
    if (!m_rule) {
        return;
    }
    if (const std::optional<BootInstant> at = m_rule->closesAt()) {
        const double left = static_cast<double>((*at - m_clock.now().boot).count()) / m_speed;
        m_timer.start(static_cast<int>(std::ceil(std::max(0.0, left))));
    }
}

} // namespace unhunch::window
