// SPDX-License-Identifier: GPL-3.0-or-later
// What the session page hears: keys, and whether anybody sees it.
#include "app/window/session/session_page.h"

#include <QKeyEvent>
#include <QWindow>

namespace unhunch::window {

bool SessionPage::pressed(int key)
{
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const auto act = [this](const session::PlayerEvent& event) {
        Q_EMIT acted(event);
        return true;
    };
    switch (key) {
    case Qt::Key_Space:
        return act(m_isPaused ? session::PlayerEvent(session::Resumed{})
                              : session::PlayerEvent(session::Paused{}));
    case Qt::Key_Left:
        return act(isRightToLeft ? session::PlayerEvent(session::SkipPressed{}) : session::BackPressed{});
    case Qt::Key_Right:
        return act(isRightToLeft ? session::PlayerEvent(session::BackPressed{}) : session::SkipPressed{});
    case Qt::Key_R:
        return act(session::RepeatPressed{});
    case Qt::Key_Plus:
        return act(session::ExtraTimePressed{});
    case Qt::Key_H:
        return act(session::Hurt{});
    case Qt::Key_G:
        act(session::Paused{});
        askReport();
        return true;
    case Qt::Key_Escape:
        // Out of full screen first, which is the window's to do.
        return !window()->isFullScreen() && act(session::Ended{});
    case Qt::Key_M:
        Q_EMIT muteToggled();
        return true;
    default:
        return false;
    }
}

void SessionPage::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) {
        return;
    }
    if (m_face == Face::End) {
        const bool isClosing = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return
                               || event->key() == Qt::Key_Enter;
        if (isClosing) {
            Q_EMIT closeWanted();
        } else {
            m_end->pressed(event);
        }
        return;
    }
    if (m_face == Face::Check || m_face == Face::Report) {
        formPressed(event);
        return;
    }
    if (m_face == Face::Hurt && event->key() != Qt::Key_Escape) {
        return;
    }
    if (!pressed(event->key())) {
        Page::keyPressEvent(event);
    }
}

// The forms keep their own keys; the session's have no meaning over them.
void SessionPage::formPressed(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
    } else if (m_face == Face::Report) {
        leaveReport();
    } else {
        Q_EMIT closeWanted();
    }
}

bool SessionPage::isSeen() const
{
    const QWindow* handle = window()->windowHandle();
    return isVisible() && handle != nullptr && handle->isExposed() && !window()->isMinimized();
}

void SessionPage::noteSeen()
{
    const bool seen = isSeen();
    if (seen != m_wasSeen) {
        m_wasSeen = seen;
        Q_EMIT seenChanged(seen);
    }
}

void SessionPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (QWindow* handle = window()->windowHandle()) {
        handle->installEventFilter(this);
    }
    noteSeen();
}

void SessionPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    noteSeen();
}

bool SessionPage::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Expose || type == QEvent::WindowStateChange || type == QEvent::Hide) {
        QMetaObject::invokeMethod(this, &SessionPage::noteSeen, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

} // namespace unhunch::window
