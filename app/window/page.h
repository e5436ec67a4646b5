// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace unhunch::window {

/// The pages of the window, in the order of its navigation; those after Help have no entry there.
enum class PageId { Home, Journal, Settings, Help, Pattern, Evidence, Welcome, Session };

/// The name of a page on the command line and on D-Bus: home, journal, settings, help, pattern, evidence,
/// welcome, session.
[[nodiscard]] QString pageName(PageId page);

/// The page of that name; an unknown name is the home page.
[[nodiscard]] PageId pageOfName(const QString& name);

/// How much of the screen the window takes.
enum class WindowShape {
    Usual,
    Mini, ///< 360 × 240 in the corner, above other windows where the desktop allows it
    FullScreen,
};

/// One page of the main window's stack. The window makes a page when it is first asked for and keeps it; a
/// page paints on the window's background (no own fill), keeps look::Metrics' margins and works from 320 px
/// width upwards.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The heading, also read to a screen reader when the page comes to the front.
    [[nodiscard]] virtual QString heading() const = 0;

    /// Called each time before the page comes to the front: read again what may have changed. Must be quick;
    /// slow reading is put off with a zero timer so that the page's first frame is not held up.
    virtual void entered() {}

    /// Called when another page comes to the front or the window closes: save what is half written.
    virtual void left() {}

    /// Called when the window has taken another shape, and once before the page is first shown.
    virtual void shapeChanged(WindowShape /*shape*/) {}

Q_SIGNALS:
    /// The heading says something else now.
    void headingChanged();
    /// The person wants another page.
    void pageRequested(unhunch::window::PageId page);
    /// The person wants to do this routine now; the window asks the agent, which holds the safety gate.
    void startRequested(const QString& routine);
    /// The person wants the window in this shape.
    void shapeRequested(unhunch::window::WindowShape shape);
};

} // namespace unhunch::window
