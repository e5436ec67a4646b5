// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/badge.h"
#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "app/window/session/closing_rule.h"
#include "core/session/ladder_progress.h"
#include "core/session/player.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QSpacerItem;

namespace unhunch::window {

class FormQuestion;
class PainRow;

/// What was done in a session.
struct SessionSummary {
    session::SessionOutcome outcome = session::SessionOutcome::Completed;
    bool counts = true; ///< played to the end or long enough
    int exercises = 0; ///< of which something was played
    std::chrono::milliseconds played{0};
    std::optional<int> resetsToday; ///< empty where the journal cannot tell
    bool isReset = false; ///< the routine counts as a reset
    bool isWaiting = false; ///< the journal cannot be written now: rows wait in memory
    std::optional<session::LadderDose> dose = {}; ///< of the strength ladder, where all of its sets were done

    bool operator==(const SessionSummary&) const = default;
};

/// The page after a session: what was done, how it feels now. Tells who attends to it; when it closes is
/// ClosingRule's to say.
class EndView : public QWidget {
    Q_OBJECT

public:
    explicit EndView(look::Theme& theme, QWidget* parent = nullptr);

    void show(const SessionSummary& summary);
    /// Small: everything closer together, for windows of the smallest size.
    void setShape(bool isSmall, double factor);
    /// The sign above the heading goes where the texts need its room.
    void setSigned(bool isSigned);

    /// After the user's word on their form: what follows from it.
    void showStanding(const session::LadderStanding& standing, bool isPerfect);

    [[nodiscard]] EndPageAttention attention() const;

    /// A key that was pressed while no control of the page had the keyboard: digits choose the pain.
    void pressed(QKeyEvent* event);

Q_SIGNALS:
    void painChosen(int score);
    void formJudged(bool isPerfect);
    void stepTaken(const unhunch::session::LadderDose& dose);
    void closePressed();
    void attentionChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Figure {
        QWidget* box;
        look::Label* number;
        look::Label* unit;
    };

    Figure makeFigure();
    void layOut();
    void layOutFigures();
    void layOutScale();
    void updateTexts(const SessionSummary& summary);

    look::Theme& m_theme;
    look::Badge* m_badge;
    look::Label* m_heading;
    look::Label* m_body;
    QWidget* m_figures;
    Figure m_exercises;
    Figure m_minutes;
    Figure m_resets;
    look::Label* m_question;
    PainRow* m_pain;
    QWidget* m_scale;
    FormQuestion* m_form;
    look::PrimaryButton* m_close;
    look::Label* m_hint;
    QHBoxLayout* m_foot = nullptr;
    std::vector<QSpacerItem*> m_gaps; ///< the layout's
};

} // namespace unhunch::window
