// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace unhunch::window {

/// Tells the log when the first picture of a page was painted and handed to the display, for measuring how
/// long a click takes: "first frame painted at monotonic SECONDS", at level debug.
class FirstFrame : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Waits for the next picture of `page`, which has its content already.
    void watch(QWidget& page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_page;
};

} // namespace unhunch::window
