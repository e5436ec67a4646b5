// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "core/journal/buffered_journal.h"
#include "core/time/now.h"

#include <functional>
#include <optional>

namespace unhunch::window {

/// What a proposal needs of the program; the journal outlives the card.
struct HourServices {
    journal::BufferedJournal& journal;
    std::function<Now()> now;
    std::function<std::string()> zoneName;
    std::function<void(int hour)> keepFree; ///< resets of this hour wait for its end from now on
};

/// Proposes another time for the resets of an hour that are skipped again and again. Never more reminders,
/// never a reproach; hidden while there is nothing to propose.
class HourCard : public look::Card {
    Q_OBJECT

public:
    HourCard(look::Theme& theme, HourServices services, QWidget* parent = nullptr);

    /// Reads the journal again.
    void reload();

    [[nodiscard]] std::optional<int> hour() const { return m_hour; }

private:
    void answer(bool isAccepted);

    HourServices m_services;
    std::optional<int> m_hour;
    look::Label* m_heading;
    look::Label* m_body;
};

} // namespace unhunch::window
