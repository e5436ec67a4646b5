// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "app/window/pattern/back_panel.h"
#include "app/window/pattern/pattern_result.h"
#include "app/window/pattern/sign_form.h"
#include "core/result.h"

#include <QScrollArea>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QStackedWidget;

namespace unhunch::window {

/// What the page asks of the program; the references outlive the page.
struct PatternServices {
    ResultServices result;
    /// The last answer; asked once, when the page first comes to the front.
    std::function<Result<std::optional<journal::PatternAssessed>>()> last;
    /// Keeps an answer; one that was kept with the same id is replaced.
    std::function<void(const journal::PatternAssessed&)> keep;
    std::function<journal::Moment()> now;
    /// Null where it cannot be loaded; asked after the first frame.
    std::function<const figure::FigureAssets*()> figure;
    std::function<figure::Person()> person;
    /// Whether the welcome led here and is to be gone back to; may be empty.
    std::function<bool()> isAsideOfWelcome{};
    std::function<void()> leaveWelcome{}; ///< the page was left; may be empty
};

/// The assessment of the pain pattern: signs to tick with the muscles shown on the back, and what fits them.
/// Opens on the last answer where there is one.
class PatternPage : public Page {
    Q_OBJECT

public:
    PatternPage(look::Theme& theme, PatternServices services, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;
    void left() override;

    /// Whether the result is shown, not the questions.
    [[nodiscard]] bool isAnswered() const;

    [[nodiscard]] const BackPanel& back() const { return *m_back; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeWayBack();
    [[nodiscard]] QScrollArea* makeArea(QWidget* content);
    [[nodiscard]] QWidget* makeQuestions();
    void connectForm();
    void connectResult();
    void arrange();
    void answer();
    void answerNone();
    void take(std::optional<care::PainPattern> pattern);
    void keepMorningReset(std::optional<care::PainPattern> before);
    void askAgain();
    void showResult();
    void showSigns();
    void showMuscles(const std::vector<std::string>& ids);
    void showFigure();

    look::Theme& m_theme;
    PatternServices m_services;
    QBoxLayout* m_sides;
    BackPanel* m_back;
    QStackedWidget* m_stack;
    SignForm* m_form;
    PatternResult* m_result;
    QWidget* m_wayBack;
    std::optional<journal::PatternAssessed> m_answer;
    bool m_wasAsked = false; ///< the journal, for the last answer
    bool m_didSwitchMorningOn = false; ///< for the answer that is shown
    bool m_hasFigure = false;
};

} // namespace unhunch::window
