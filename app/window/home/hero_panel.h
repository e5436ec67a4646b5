// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/home/home_status.h"
#include "app/window/look/buttons.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "app/window/look/ring.h"

class QBoxLayout;

namespace unhunch::window {

class MenuButton;

/// The head of the home page: the ring, what is going on and why, and what the person can do about it. Shows
/// a status, tells what was asked for; knows no bus and no clock.
class HeroPanel : public look::Card {
    Q_OBJECT

public:
    explicit HeroPanel(look::Theme& theme, QWidget* parent = nullptr);

    /// Shows `status` as it is at `now`. `routineTitle` names what the big button starts; empty for the usual
    /// reset.
    void showStatus(const HomeStatus& status, WallInstant now, const QString& routineTitle);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The big button: starts the reset, the agent, or leads to session or help, as the phase has it.
    void primaryPressed();
    /// The safety check that is due, by itself.
    void checkPressed();
    void movedPressed();
    void resumePressed();
    void snoozeChosen(unsigned minutes);
    void snoozeUntilMeetingEndsChosen();
    void snoozeTodayChosen();
    void skipChosen();
    /// Minutes, or one of the two special values of the D-Bus method Pause.
    void pauseChosen(unsigned minutes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeWords();
    [[nodiscard]] QWidget* makeActions();
    [[nodiscard]] look::QuietButton*
    makeExplained(look::Glyph glyph, const QString& words, const QString& explanation);
    void fillSnoozeMenu(const QList<unsigned>& snoozes);
    void fillPauseMenu();
    void showRing(const HomeFacts& facts, HomePhase phase);
    void showActions(const HomeStatus& status, const QString& routineTitle);
    void arrange();

    look::Theme& m_theme;
    QBoxLayout* m_row;
    QWidget* m_words = nullptr;
    look::Ring* m_ring;
    look::Label* m_headline = nullptr;
    look::Label* m_detail = nullptr;
    look::Label* m_why = nullptr;
    look::Button* m_primary = nullptr;
    look::QuietButton* m_check = nullptr;
    look::QuietButton* m_moved = nullptr;
    look::QuietButton* m_resume = nullptr;
    MenuButton* m_snooze = nullptr;
    MenuButton* m_pause = nullptr;
    QList<unsigned> m_snoozes;
    bool m_isDue = false;
};

/// What the big button says in a phase.
[[nodiscard]] QString primaryWords(HomePhase phase, const QString& routineTitle);

} // namespace unhunch::window
