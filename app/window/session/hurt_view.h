// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"

#include <QWidget>

class QHBoxLayout;

namespace unhunch::window {

/// What is asked after "this hurts", while the session is paused: go on without that exercise, end, or report
/// a symptom.
class HurtView : public QWidget {
    Q_OBJECT

public:
    explicit HurtView(look::Theme& theme, QWidget* parent = nullptr);

    /// Names the exercise that was left out, and whether another one follows.
    void ask(const QString& exercise, bool isLast);

    /// Gives the keyboard to going on.
    void takeFocus();

    /// Small: without the explanation, for windows of the smallest size.
    void setShape(bool isSmall, double factor);

    [[nodiscard]] QString question() const { return m_heading->text(); }

Q_SIGNALS:
    void goOnPressed();
    void endPressed();
    void reportPressed();

private:
    look::Label* m_heading;
    look::Label* m_body;
    look::PrimaryButton* m_goOn;
    look::QuietButton* m_end;
    look::QuietButton* m_report;
    QHBoxLayout* m_others;
};

} // namespace unhunch::window
