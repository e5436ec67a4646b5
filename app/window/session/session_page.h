// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/help/check_result.h"
#include "app/window/look/label.h"
#include "app/window/look/ring.h"
#include "app/window/page.h"
#include "app/window/session/end_view.h"
#include "app/window/session/figure_stage.h"
#include "app/window/session/session_layout.h"
#include "app/window/session/session_texts.h"

class QScrollArea;

namespace unhunch::window {

class CheckForm;
class ControlBar;
class CueView;
class HurtView;
class PainRow;
class PartsBar;
class ReportForm;

/// The page on which a session plays. Paints what it is shown and tells what the person did; holds no time
/// and decides nothing.
class SessionPage : public Page {
    Q_OBJECT

public:
    explicit SessionPage(look::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;

    /// Makes room for this session's texts and shows its first picture; `asksPain` asks for the pain before.
    /// In the safety check "this hurts" leads to its questions at once.
    void prepare(const session::Timeline& timeline, bool asksPain, bool isCheck = false);
    /// Shows the session as it is at `now`.
    void showAt(const session::SessionState& state, BootInstant now);
    /// Shows the end page instead.
    void showEnd(const SessionSummary& summary);
    /// Shows the questions of the safety check instead; answered by checkAnswered().
    void askCheck();
    /// Shows the form for red flags over the paused session; answered by flagsReported(), or the session goes
    /// on.
    void askReport();
    void shapeChanged(WindowShape shape) override;
    void setMuted(bool muted);
    /// While paused: the interruption (a call, the lock) is over, going on is offered.
    void offerToGoOn(bool offered);

    [[nodiscard]] FigureStage& stage() { return *m_stage; }

    [[nodiscard]] EndView& endView() { return *m_end; }

    /// Whether anybody can see the page: the window is exposed, not minimised, and the page in front.
    [[nodiscard]] bool isSeen() const;

    [[nodiscard]] const SessionLayout& sessionLayout() const { return m_layout; }

Q_SIGNALS:
    void acted(const unhunch::session::PlayerEvent& event);
    void muteToggled();
    /// Pain 0 to 10, asked before the session began (true) or after it.
    void painNoted(int score, bool isBefore);
    /// The safety check is complete.
    void checkAnswered(const unhunch::window::CheckResult& result);
    void flagsReported(const QStringList& flags);
    void closeWanted();
    void seenChanged(bool isSeen);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Face { Session, Hurt, Check, Report, End };

    void makeHeader();
    void connectControls();
    void connectQuestions();
    void relayout();
    void layOutAt(double chrome);
    void place(QWidget* widget, const QRect& area);
    [[nodiscard]] SessionMeasures measures() const;
    [[nodiscard]] int headerHeight(int width, double factor, bool isFull) const;
    void setFace(Face face);
    void showTexts(const SessionTexts& texts);
    void showPicture(const session::SessionState& state, const session::Frame& frame);
    void showPaused(bool paused);
    void announce(const session::SessionState& state, const session::Frame& frame);
    void askAfterHurt(const session::SessionState& state);
    bool pressed(int key);
    void formPressed(QKeyEvent* event);
    void noteSeen();
    void layOutEnd();
    void layOutHurt();
    void layOutQuestions();
    void leaveReport();
    void makeCheck();
    void makeReport();
    /// Brings a form to the front, for eyes and ears.
    void ask(Face face, QScrollArea* form);
    [[nodiscard]] double chromeFactor() const;
    void layOutWords();

    look::Theme& m_theme;
    FigureStage* m_stage;
    QWidget* m_header;
    look::Label* m_place;
    look::Label* m_title;
    look::Label* m_sentence;
    look::Ring* m_dial;
    CueView* m_cue;
    look::Label* m_next;
    PartsBar* m_bar;
    ControlBar* m_controls;
    HurtView* m_hurt;
    EndView* m_end;
    QWidget* m_before; ///< the question for the pain before
    PainRow* m_painBefore;

    CheckForm* m_check = nullptr; ///< made when first needed, as all of these
    QScrollArea* m_checkArea = nullptr;
    ReportForm* m_report = nullptr;
    QScrollArea* m_reportArea = nullptr;

    Face m_face = Face::Session;
    Face m_faceBefore = Face::Session; ///< before the form for red flags
    LongestTexts m_longest;
    SessionTexts m_texts;
    SessionLayout m_layout;
    QString m_announced;
    std::size_t m_hurtAsked = 0; ///< reports that were asked about
    bool m_asksPain = false;
    bool m_isCheck = false;
    bool m_isPaused = false;
    bool m_isGoOnOffered = false;
    bool m_wasSeen = false;
};

} // namespace unhunch::window
