// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"

#include <QList>
#include <QTimer>
#include <QWidget>

namespace unhunch::window {

/// What is offered.
struct Reminder {
    uint offer = 0;
    QString title;
    QString body;
    QList<uint> snoozes; ///< minutes; the first is the default
};

/// A small window in the corner of the screen for desktops without a notification daemon. It takes no focus
/// when it appears and ignores keys and clicks for its first 800 ms, since whoever types then means another
/// window. One answer, then it is gone.
class ReminderCard : public QWidget {
    Q_OBJECT

public:
    explicit ReminderCard(look::Theme& theme, QWidget* parent = nullptr);

    /// Shows this reminder, in place of one that is up.
    void remind(const Reminder& reminder);
    /// Takes it away if it is that one; without an answer.
    void withdraw(uint offer);

    /// The offer that is shown; 0 for none.
    [[nodiscard]] uint offer() const { return isVisible() ? m_offer : 0; }

    /// Whether answers are taken already, for tests.
    [[nodiscard]] bool isListening() const { return !m_deaf.isActive(); }

Q_SIGNALS:
    /// `answer` in the words of the agent's Answer: start, snooze:MINUTES, skip, closed.
    void answered(uint offer, const QString& answer);
    /// Not shown any more.
    void gone();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void fillSnoozes(const QList<uint>& snoozes);
    void answer(const QString& answer);
    void placeInCorner();

    look::Theme& m_theme;
    look::Label* m_title;
    look::Label* m_body;
    look::PrimaryButton* m_start;
    QWidget* m_actions;
    QList<look::QuietButton*> m_snoozes;
    look::QuietButton* m_skip;
    look::IconButton* m_close;
    QTimer m_deaf;
    uint m_offer = 0;
};

} // namespace unhunch::window
