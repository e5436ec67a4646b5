// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/frame_ahead.h"

#include <utility>

namespace unhunch::figure {

FrameAhead::FrameAhead(const FigureAssets& assets, std::function<void()> ready)
    : m_renderer(assets)
    , m_ready(std::move(ready))
    , m_worker([this](const std::stop_token& stop) { run(stop); })
{}

FrameAhead::~FrameAhead()
{
    m_worker.request_stop();
    m_worker.join();
}

void FrameAhead::request(FrameRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_asked = std::move(request);
    }
    m_wake.notify_one();
}

std::optional<FinishedFrame> FrameAhead::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_done, std::nullopt);
}

std::optional<FrameRequest> FrameAhead::awaitRequest(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_wake.wait(lock, stop, [this] { return m_asked.has_value(); })) {
        return std::nullopt;
    }
    return std::exchange(m_asked, std::nullopt);
}

void FrameAhead::run(const std::stop_token& stop)
{
    while (std::optional<FrameRequest> request = awaitRequest(stop)) {
        QImage image = m_renderer.render(request->frame, request->size, request->devicePixelRatio);
        {
            const std::lock_guard lock(m_mutex);
            m_done = FinishedFrame{*std::move(request), std::move(image)};
        }
        if (m_ready) {
            m_ready();
        }
    }
}

} // namespace unhunch::figure
