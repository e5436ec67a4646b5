// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"

#include <QWidget>

namespace unhunch::window {

/// What a button that asks once says.
struct AskOnceWords {
    QString button;
    QString question;
    QString yes;
    QString name; ///< the button's name for screen readers; empty for what it says
};

/// A button that asks once before it does anything.
class AskOnce : public QWidget {
    Q_OBJECT

public:
    AskOnce(look::Theme& theme, const AskOnceWords& words, QWidget* parent = nullptr);

Q_SIGNALS:
    void confirmed();

private:
    void ask(bool isAsking);

    look::QuietButton* m_button;
    QWidget* m_question;
    look::PrimaryButton* m_yes;
};

} // namespace unhunch::window
