// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/reconnect.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace unhunch::platform {
namespace {

using std::chrono::seconds;

constexpr std::array kWaits{seconds(1), seconds(5), seconds(30), seconds(300)};

} // namespace

Reconnect::Reconnect(std::function<void()> attempt)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(attempt));
}

void Reconnect::later()
{
    m_timer.start(kWaits.at(std::min(m_attempts, kWaits.size() - 1)));
    ++m_attempts;
}

void Reconnect::dropLater(std::shared_ptr<void> dead)
{
    QMetaObject::invokeMethod(
        &m_timer, [dead = std::move(dead)]() mutable { dead.reset(); }, Qt::QueuedConnection);
}

void Reconnect::succeeded()
{
    m_timer.stop();
    m_attempts = 0;
}

} // namespace unhunch::platform
