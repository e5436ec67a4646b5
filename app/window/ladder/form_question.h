// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "core/session/ladder_progress.h"

#include <QWidget>

#include <optional>

namespace unhunch::window {

/// After a strength session: "perfect form in all sets?", and, where a step was earned by the answer, the
/// offer to take it. Nothing is taken for granted: unanswered, all stays as it is.
class FormQuestion : public QWidget {
    Q_OBJECT

public:
    explicit FormQuestion(look::Theme& theme, QWidget* parent = nullptr);

    /// Asks about a dose that was done.
    void ask(const session::LadderDose& dose);
    /// After the answer: where the user stands now.
    void showStanding(const session::LadderStanding& standing, bool isPerfect);
    void setFactor(double factor);

Q_SIGNALS:
    void judged(bool isPerfect);
    void stepTaken(const unhunch::session::LadderDose& dose);

private:
    look::Label* m_question;
    look::QuietButton* m_yes;
    look::QuietButton* m_no;
    look::QuietButton* m_step;
    std::optional<session::LadderDose> m_offered;
};

} // namespace unhunch::window
