// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "app/window/look/theme.h"
#include "app/window/pattern/sign_card.h"
#include "core/care/assessment.h"

#include <QWidget>

#include <string>
#include <vector>

class QVBoxLayout;

namespace unhunch::window {

/// The questions of the assessment: the signs as cards to tick, group by group. Nothing is ticked at first.
class SignForm : public QWidget {
    Q_OBJECT

public:
    /// `guide` outlives the form.
    SignForm(look::Theme& theme, const care::AssessmentGuide& guide, QWidget* parent = nullptr);

    /// Takes all ticks away.
    void clear();

    /// Ids of the ticked signs, in the order in which they are asked.
    [[nodiscard]] std::vector<std::string> signs() const;

    /// The first card, for the keyboard.
    [[nodiscard]] QWidget* first() const;

Q_SIGNALS:
    void signsChanged();
    /// The person wants to know what fits; one sign at least is ticked.
    void answered();
    /// None of the signs fits.
    void noneFits();
    void helpWanted();

private:
    struct Entry {
        const care::Sign* sign = nullptr;
        SignCard* card = nullptr;
    };

    void addGroup(QVBoxLayout& column, care::SignGroup group);
    [[nodiscard]] QWidget* makeActions();
    void showCount();

    look::Theme& m_theme;
    const care::AssessmentGuide& m_guide;
    std::vector<Entry> m_entries;
    look::PrimaryButton* m_show = nullptr;
    look::Label* m_hint = nullptr;
};

} // namespace unhunch::window
