// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/help/check_result.h"
#include "app/window/help/flag_choices.h"
#include "app/window/look/buttons.h"
#include "app/window/look/label.h"

#include <QWidget>

class QButtonGroup;

namespace unhunch::window {

class PainRow;

/// The questions of the safety check on one page: what turning the head felt like, and the red flags. Nothing
/// is chosen beforehand, and nothing can be finished half answered. For a page that scrolls.
class CheckForm : public QWidget {
    Q_OBJECT

public:
    explicit CheckForm(look::Theme& theme, QWidget* parent = nullptr);

    /// Empties it, for the next check.
    void clear();
    void takeFocus();

Q_SIGNALS:
    void answered(const unhunch::window::CheckResult& result);

private:
    QWidget* makeAnswers(look::Theme& theme);
    QWidget* makePain(look::Theme& theme);
    void update();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] CheckResult result() const;

    QButtonGroup* m_answers;
    QWidget* m_painBox = nullptr;
    PainRow* m_pain = nullptr;
    FlagChoices* m_flags;
    look::Label* m_missing;
    look::PrimaryButton* m_done;
};

} // namespace unhunch::window
