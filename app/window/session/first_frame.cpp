// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/first_frame.h"

#include <QEvent>

#include <spdlog/spdlog.h>

#include <ctime>

namespace unhunch::window {
namespace {

double monotonicSeconds()
{
    constexpr double kNanosecond = 1e-9;
    timespec reading{};
    clock_gettime(CLOCK_MONOTONIC, &reading);
    return static_cast<double>(reading.tv_sec) + static_cast<double>(reading.tv_nsec) * kNanosecond;
}

} // namespace

void FirstFrame::watch(QWidget& page)
{
    if (m_page) {
        m_page->removeEventFilter(this);
    }
    m_page = &page;
    page.installEventFilter(this);
}

bool FirstFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_page.clear();
        // This event comes before the painting; what is queued comes after the whole window was handed over.
        QMetaObject::invokeMethod(
            this,
            [] { spdlog::debug("first frame painted at monotonic {:.6f}", monotonicSeconds()); },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace unhunch::window
