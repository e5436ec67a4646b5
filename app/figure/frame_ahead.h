// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure_renderer.h"

#include <QImage>
#include <QSize>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace unhunch::figure {

/// What to paint, and how large.
struct FrameRequest {
    FigureFrame frame;
    QSize size;
    double devicePixelRatio = 1;

    bool operator==(const FrameRequest&) const = default;
};

struct FinishedFrame {
    FrameRequest request;
    QImage picture;
};

/// A worker that paints frames while the caller does other things: ask for the next frame after showing one.
/// The destructor waits for the frame being painted and ends the worker.
class FrameAhead {
public:
    /// `ready` is called on the worker's thread after each finished frame; post to your own thread from it.
    /// `assets` must outlive the object.
    explicit FrameAhead(const FigureAssets& assets, std::function<void()> ready = {});
    ~FrameAhead();
    FrameAhead(const FrameAhead&) = delete;
    FrameAhead& operator=(const FrameAhead&) = delete;

    /// Asks for a frame. A frame that was asked for and not begun yet is dropped: only the newest matters.
    void request(FrameRequest request);

    /// Takes the newest finished frame, if there is one that was not taken yet.
    [[nodiscard]] std::optional<FinishedFrame> take();

private:
    void run(const std::stop_token& stop);
    /// The next frame asked for, or none when the worker shall end.
    [[nodiscard]] std::optional<FrameRequest> awaitRequest(const std::stop_token& stop);

    FigureRenderer m_renderer;
    std::function<void()> m_ready;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<FrameRequest> m_asked;
    std::optional<FinishedFrame> m_done;
    std::jthread m_worker; ///< last: it ends before what it uses
};

} // namespace unhunch::figure
