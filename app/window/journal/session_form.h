// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/score_field.h"
#include "core/journal/edits.h"
#include "core/session/routine.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace unhunch::window {

/// A session in detail: what was done, and the pain and the note that the user may change.
class SessionForm : public QWidget {
    Q_OBJECT

public:
    /// `catalogue` outlives the form.
    SessionForm(look::Theme& theme, const session::Catalogue& catalogue, QWidget* parent = nullptr);

    void setSession(const journal::SessionRecord& record, const std::vector<journal::StepEnded>& steps);

    [[nodiscard]] journal::SessionRemarks remarks() const;

    /// What they were when the session was set.
    [[nodiscard]] const journal::SessionRemarks& given() const { return m_given; }

    [[nodiscard]] bool isChanged() const { return remarks() != m_given; }

private:
    void addStep(const journal::StepEnded& step);

    look::Theme& m_theme;
    const session::Catalogue& m_catalogue;
    journal::SessionRemarks m_given;
    look::Label* m_summary;
    QVBoxLayout* m_steps;
    ScoreField* m_before;
    ScoreField* m_after;
    QPlainTextEdit* m_note;
};

} // namespace unhunch::window
