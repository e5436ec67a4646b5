// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"

#include <QStringList>

#include <functional>

namespace unhunch::window {

/// Asks the agent for the lines of its self-check; called back with none where no agent answers.
using SelfCheckReader = std::function<void(std::function<void(const QStringList&)>)>;

/// What the program can tell on this desktop, by which way, and why not: to read, and to copy into a report.
class SelfCheckCard : public QWidget {
    Q_OBJECT

public:
    SelfCheckCard(look::Theme& theme, SelfCheckReader read);

    /// Reads the lines again.
    void refresh();

    /// What is shown, for a report.
    [[nodiscard]] QString text() const { return m_lines->text(); }

private:
    void show(const QStringList& lines);
    void copy();

    SelfCheckReader m_read;
    look::Label* m_lines;
    look::QuietButton* m_copy;
};

} // namespace unhunch::window
