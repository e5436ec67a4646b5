// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/ladder/ladder_book.h"
#include "app/window/ladder/ladder_path.h"
#include "app/window/look/buttons.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"

#include <optional>

namespace unhunch::window {

/// Where the user stands on the strength ladder, with the step that was earned and the one back; each in one
/// click, and taken back in one more.
class LadderCard : public look::Card {
    Q_OBJECT

public:
    /// `book` outlives the card.
    LadderCard(look::Theme& theme, LadderBook& book, QWidget* parent = nullptr);

    /// Reads the journal again.
    void reload();

    [[nodiscard]] const session::LadderStanding& standing() const { return m_standing; }

private:
    void layOut();
    void goTo(std::optional<session::LadderDose> dose);

    LadderBook& m_book;
    session::LadderStanding m_standing;
    std::optional<session::LadderDose> m_before; ///< where one stood before the last move from here
    look::Label* m_heading;
    look::Label* m_body;
    LadderPath* m_path;
    look::QuietButton* m_next;
    look::QuietButton* m_back;
    look::QuietButton* m_undo;
};

} // namespace unhunch::window
