// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "app/window/look/theme.h"
#include "core/care/assessment.h"
#include "core/journal/care_rows.h"
#include "core/session/routine.h"

#include <QWidget>

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QVBoxLayout;

namespace unhunch::window {

/// What the result asks of the program; the references outlive it.
struct ResultServices {
    const session::Catalogue& catalogue;
    const care::AssessmentGuide& guide;
    std::function<bool()> isMorningResetOn;
    std::function<void(bool)> setMorningReset; ///< may fail; the switch then shows what is
};

/// What an answer means: the pattern and why, what comes first now, the muscles behind it, and the way to
/// another answer.
class PatternResult : public QWidget {
    Q_OBJECT

public:
    PatternResult(look::Theme& theme, ResultServices services, QWidget* parent = nullptr);

    /// Shows an answer, given on its day.
    void showAnswer(const journal::PatternAssessed& answer, CivilDate today);

Q_SIGNALS:
    /// The person takes this pattern instead; none where it is empty.
    void chosen(std::optional<unhunch::care::PainPattern> pattern);
    void startPressed(const QString& routine);
    void againPressed();
    void helpWanted();

private:
    using Guides = std::vector<care::PatternGuide>;

    void makeChooser(QVBoxLayout& column);
    void showNames(const Guides& taken);
    [[nodiscard]] QWidget* makeBody(const journal::PatternAssessed& answer, const Guides& taken);
    /// One routine that comes first, unless another lead has it already.
    void addLead(QVBoxLayout& column,
                 const care::PatternGuide& guide,
                 std::size_t index,
                 std::set<std::string>& shown);
    void tick(const look::QuietButton& chosen);
    [[nodiscard]] QWidget* makeLeads(const Guides& taken);
    [[nodiscard]] QWidget* makeReasons(const journal::PatternAssessed& answer, const Guides& taken);
    [[nodiscard]] QWidget* makeMuscles(const Guides& taken);
    [[nodiscard]] QWidget* makeMorningSwitch();
    void
    addReasons(QVBoxLayout& column, const journal::PatternAssessed& answer, const care::PatternGuide& of);

    look::Theme& m_theme;
    ResultServices m_services;
    look::Label* m_day;
    look::Label* m_name;
    look::Label* m_summary;
    QVBoxLayout* m_bodyPlace;
    QWidget* m_body = nullptr;
    std::array<look::QuietButton*, care::kPainPatterns.size()> m_patternButtons{};
    look::QuietButton* m_none = nullptr;
};

} // namespace unhunch::window
