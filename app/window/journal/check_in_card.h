// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "core/care/check_in.h"
#include "core/journal/buffered_journal.h"
#include "core/time/now.h"

#include <functional>
#include <optional>

class QVBoxLayout;

namespace unhunch::window {

class SymptomForm;

/// What a check-in needs of the program; the journal outlives the card.
struct CheckInServices {
    journal::BufferedJournal& journal;
    std::function<Now()> now;
    std::function<std::string()> zoneName;
};

/// Asks how it is at the start, after 48 hours and after 14 days, and sets the answers beside those of the
/// start, in plain words and without a promise. Hidden while no question is open and nothing was compared.
class CheckInCard : public look::Card {
    Q_OBJECT

public:
    CheckInCard(look::Theme& theme, CheckInServices services, QWidget* parent = nullptr);

    /// Reads the journal again.
    void reload();

    [[nodiscard]] std::optional<care::Occasion> asked() const { return m_asked; }

    [[nodiscard]] SymptomForm& form() { return *m_form; }

Q_SIGNALS:
    /// An answer was written.
    void answered();

private:
    void ask();
    void answer();
    void showComparison();
    void openForm(bool isOpen);

    look::Theme& m_theme;
    CheckInServices m_services;
    std::optional<care::Occasion> m_asked;
    std::vector<care::SymptomPoint> m_points;
    look::Label* m_heading;
    look::Label* m_body;
    SymptomForm* m_form;
    look::PrimaryButton* m_open;
    look::PrimaryButton* m_save;
    look::QuietButton* m_close;
};

/// "Pain 6, now 4: less", for each that was answered both times; one to a line.
[[nodiscard]] QString comparisonWords(const std::vector<care::Comparison>& all);

} // namespace unhunch::window
