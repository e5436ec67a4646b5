// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the screen the window takes, and where.
#include "app/window/main_window.h"

#include <QCursor>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QWindow>

namespace unhunch::window {
namespace {

/// What is free of the screen that the pointer is on; nothing where there is no screen.
std::optional<QRect> roomOfPointer()
{
    const QScreen* screen = QGuiApplication::screenAt(QCursor::pos());
    if (screen == nullptr) {
        screen = QGuiApplication::primaryScreen();
    }
    return screen == nullptr ? std::nullopt : std::optional(screen->availableGeometry());
}

} // namespace

QRect centredOnPointer(QSize size)
{
    const QRect room = roomOfPointer().value_or(QRect({}, size));
    QRect place({}, size.boundedTo(room.size()));
    place.moveCenter(room.center());
    return place;
}

QRect cornerOnPointer(QSize size)
{
    const QRect room = roomOfPointer().value_or(QRect({}, size));
    QRect place({}, size.boundedTo(room.size()));
    const QPoint margin(look::space::kLarge, look::space::kLarge);
    if (QGuiApplication::layoutDirection() == Qt::RightToLeft) {
        place.moveBottomLeft(room.bottomLeft() + QPoint(margin.x(), -margin.y()));
    } else {
        place.moveBottomRight(room.bottomRight() - margin);
    }
    return place;
}

void MainWindow::setShape(WindowShape shape)
{
    if (shape == m_shape) {
        return;
    }
    if (m_wasShown && m_shape == WindowShape::Usual) {
        m_usualPlace = geometry();
    }
    noteShape(shape);
    if (m_wasShown && isVisible()) {
        takeShape();
    }
}

void MainWindow::noteShape(WindowShape shape)
{
    m_shape = shape;
    for (const auto& [id, page] : m_pages) {
        if (page != nullptr) {
            page->shapeChanged(shape);
        }
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // The desktop has its own ways into full screen and out of it.
    if (event->type() == QEvent::WindowStateChange
        && isFullScreen() != (m_shape == WindowShape::FullScreen)) {
        noteShape(isFullScreen() ? WindowShape::FullScreen : WindowShape::Usual);
    }
}

void MainWindow::takeShape()
{
    const bool isMini = m_shape == WindowShape::Mini;
    if (m_shape == WindowShape::FullScreen) {
        setGeometry(m_usualPlace);
        showFullScreen();
        return;
    }
    const QRect place = isMini ? cornerOnPointer(kMiniSize) : m_usualPlace;
    if (!isFullScreen()) {
        // Before it is seen: it must not jump.
        setGeometry(place);
        showNormal();
    } else {
        showNormal();
        setGeometry(place);
    }
    // By the handle: a widget's own flag would take the window away and bring it back.
    if (QWindow* handle = windowHandle()) {
        handle->setFlag(Qt::WindowStaysOnTopHint, isMini);
    }
}

std::optional<WindowShape> MainWindow::shapeFor(int key) const
{
    const bool isInSession = m_current == PageId::Session;
    if (key == Qt::Key_F11 || (isInSession && key == Qt::Key_F)) {
        return m_shape == WindowShape::FullScreen ? WindowShape::Usual : WindowShape::FullScreen;
    }
    if (isInSession && key == Qt::Key_N) {
        return m_shape == WindowShape::Mini ? WindowShape::Usual : WindowShape::Mini;
    }
    return key == Qt::Key_Escape && m_shape == WindowShape::FullScreen ? std::optional(WindowShape::Usual)
                                                                       : std::nullopt;
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (const auto shape = shapeFor(event->key())) {
        setShape(*shape);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace unhunch::window
