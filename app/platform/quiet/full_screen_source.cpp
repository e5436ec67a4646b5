// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/full_screen_source.h"

#include <QMetaObject>
#include <QString>

#include <utility>

namespace unhunch::platform {
namespace {

bool isOurs(const X11ActiveWindow::State& window)
{
    const QString names = QString::fromStdString(window.instanceName + ' ' + window.className);
    return names.contains(QStringLiteral("unhunch"), Qt::CaseInsensitive);
}

} // namespace

FullScreenSource::FullScreenSource(std::string display)
    : m_display(std::move(display))
    , m_hold(schedule::HoldKind::FullScreen)
    , m_whyNot("not watched yet")
    , m_reconnect([this] { connectToServer(); })
{}

void FullScreenSource::watch(HoldHandlers handlers)
{
    m_hold.setHandlers(std::move(handlers));
    if (m_window == nullptr) {
        connectToServer();
    } else {
        lookLater();
    }
}

Availability FullScreenSource::availability() const
{
    if (m_window == nullptr) {
        return {false, m_whyNot};
    }
    return {true, "active window of X11 display " + m_display};
}

void FullScreenSource::connectToServer()
{
    auto connected = X11ActiveWindow::connect(m_display);
    if (!connected.has_value()) {
        m_whyNot = connected.error().detail;
        if (m_wasLost) {
            m_reconnect.later();
        }
        return;
    }
    m_window = std::move(*connected);
    m_wasLost = false;
    m_reconnect.succeeded();
    m_window->setHandlers([this] { look(); }, [this] { onLost(); });
    lookLater();
}

void FullScreenSource::lookLater()
{
    QMetaObject::invokeMethod(
        m_reconnect.context(), [this] { look(); }, Qt::QueuedConnection);
}

void FullScreenSource::look()
{
    if (m_window == nullptr) {
        return;
    }
    const auto window = m_window->follow();
    const bool isFilm = window.has_value() && window->isFullScreen && !isOurs(*window);
    isFilm ? m_hold.begin(window->className) : m_hold.end();
}

void FullScreenSource::onLost()
{
    m_whyNot = "the X server went away";
    m_reconnect.dropLater(std::move(m_window));
    m_wasLost = true;
    m_reconnect.later();
    m_hold.end();
}

} // namespace unhunch::platform
