// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/page.h"

#include <QVariantMap>

#include <functional>
#include <map>

class QStackedWidget;
class QHBoxLayout;

namespace unhunch::window {

/// Makes a page when it is first shown; null where there is none of that kind.
using PageMaker = std::function<Page*(PageId page, QWidget* parent)>;

/// The one window: a stack of pages with a row of links to them, which is away while a session is shown.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    MainWindow(look::Theme& theme, PageMaker makePage, QWidget* parent = nullptr);

    /// Shows a page, made when first asked for, and brings the window to the front. `platformData` may hold
    /// an `activation-token` or `desktop-startup-id` that allows it to take the focus.
    void showPage(PageId wanted, const QVariantMap& platformData = {});

    [[nodiscard]] PageId current() const { return m_current; }

    /// The page, made if need be; null where the maker makes none.
    [[nodiscard]] Page* page(PageId page);

Q_SIGNALS:
    void startRequested(const QString& routine);
    /// The person closed the window.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeLinks();
    void updateLinks();
    void restyle();
    void onHeadingChanged(const Page& page);
    void nameAfter(const Page& page);
    void present(const QVariantMap& platformData);

    look::Theme& m_theme;
    PageMaker m_makePage;
    QStackedWidget* m_stack;
    QWidget* m_links;
    std::map<PageId, Page*> m_pages;
    std::map<PageId, look::QuietButton*> m_linkButtons;
    PageId m_current = PageId::Home;
    bool m_wasShown = false;
};

/// Where a window of `size` stands in the middle of the screen that the pointer is on.
[[nodiscard]] QRect centredOnPointer(QSize size);

} // namespace unhunch::window
