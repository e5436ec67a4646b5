// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "core/care/assessment.h"

#include <QBoxLayout>
#include <QWidget>

#include <span>

namespace unhunch::window {

/// One line over the sessions: whose pattern they are in order for, or how to find it out.
class PatternLine : public QWidget {
    Q_OBJECT

public:
    explicit PatternLine(look::Theme& theme, QWidget* parent = nullptr);

    /// The taken pattern first; none invites to find it.
    void showPatterns(std::span<const care::PatternGuide> patterns);

    [[nodiscard]] QString words() const { return m_words->text(); }

Q_SIGNALS:
    void pressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    look::Theme& m_theme;
    QBoxLayout* m_row;
    look::Label* m_words;
    look::QuietButton* m_button;
};

} // namespace unhunch::window
