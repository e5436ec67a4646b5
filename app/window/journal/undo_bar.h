// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"

#include <QWidget>

namespace unhunch::window {

/// A line at the bottom of a page that says what was done, with a button to take it back.
class UndoBar : public QWidget {
    Q_OBJECT

public:
    explicit UndoBar(look::Theme& theme, QWidget* parent = nullptr);

    void say(const QString& words, bool canUndo);

    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void undoPressed();

private:
    look::Label* m_words;
    look::QuietButton* m_undo;
};

} // namespace unhunch::window
