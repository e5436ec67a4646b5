// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/page.h"

#include <QVariantMap>

#include <functional>
#include <map>
#include <optional>

class QStackedWidget;
class QHBoxLayout;

namespace unhunch::window {

/// Makes a page when it is first shown; null where there is none of that kind.
using PageMaker = std::function<Page*(PageId page, QWidget* parent)>;

inline constexpr QSize kUsualWindowSize{980, 640};
/// Also the smallest size that it can be given.
inline constexpr QSize kMiniSize{360, 240};

/// The one window: a stack of pages with a row of links to them, which is away while a session or the welcome
/// is shown.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    MainWindow(look::Theme& theme, PageMaker makePage, QWidget* parent = nullptr);

    /// Shows a page, made when first asked for, and brings the window to the front. `platformData` may hold
    /// an `activation-token` or `desktop-startup-id` that allows it to take the focus.
    void showPage(PageId wanted, const QVariantMap& platformData = {});

    [[nodiscard]] PageId current() const { return m_current; }

    /// Takes this shape, now or as it is first shown; closed and shown again it has its usual one.
    void setShape(WindowShape shape);

    [[nodiscard]] WindowShape shape() const { return m_shape; }

    /// Makes what is shown anew, in the language that is spoken now.
    void remakePages();
    /// The page, made if need be; null where the maker makes none.
    [[nodiscard]] Page* page(PageId page);

Q_SIGNALS:
    void startRequested(const QString& routine);
    /// The person closed the window.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// F11 is full screen and back; in a session F does the same and N makes the window small.
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeLinks();
    void updateLinks();
    void restyle();
    void onHeadingChanged(const Page& page);
    void nameAfter(const Page& page);
    void present(const QVariantMap& platformData);
    void takeShape();
    void noteShape(WindowShape shape);
    [[nodiscard]] std::optional<WindowShape> shapeFor(int key) const;

    look::Theme& m_theme;
    PageMaker m_makePage;
    QStackedWidget* m_stack;
    QWidget* m_links;
    std::map<PageId, Page*> m_pages;
    std::map<PageId, look::QuietButton*> m_linkButtons;
    PageId m_current = PageId::Home;
    WindowShape m_shape = WindowShape::Usual;
    QRect m_usualPlace; ///< where it was before it became small
    bool m_wasShown = false;
};

/// Where a window of `size` stands in the middle of the screen that the pointer is on.
[[nodiscard]] QRect centredOnPointer(QSize size);
/// Where it stands in the corner of that screen, out of the way of what is being done there.
[[nodiscard]] QRect cornerOnPointer(QSize size);

} // namespace unhunch::window
