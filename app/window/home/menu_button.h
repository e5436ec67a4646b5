// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"

class QAction;
class QMenu;

namespace unhunch::window {

/// A quiet outlined button that opens a menu below itself. Down opens it from the keyboard as Space and
/// Return do.
class MenuButton : public look::QuietButton {
    Q_OBJECT

public:
    MenuButton(look::Theme& theme, const QString& text, QWidget* parent = nullptr);

    /// The menu, dressed in the theme; fill it with addEntry().
    [[nodiscard]] QMenu& menu() { return *m_menu; }

    QAction* addEntry(const QString& text);
    void clearEntries();

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dressMenu();
    void openMenu();
    void paintChevron(QPainter& painter) const;
    [[nodiscard]] int arrowRoom() const;

    QMenu* m_menu;
};

} // namespace unhunch::window
