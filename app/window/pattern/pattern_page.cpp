// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/pattern_page.h"

#include "app/window/look/buttons.h"
#include "app/window/look/form_style.h"
#include "app/window/pattern/pattern_words.h"
#include "core/care/card_order.h"

#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unhunch::window {

using namespace look;
using care::PainPattern;

namespace {

/// From this width on the back stands beside the words.
constexpr int kSideBySide = 600;
/// How wide it is there, of the page, and at most.
constexpr double kShareOfBack = 0.36;
constexpr int kWidestBack = 400;
/// The height of its strip above the words: a share of the page, within bounds.
constexpr double kShareOfStrip = 0.26;
constexpr int kLowestStrip = 96;
constexpr int kHighestStrip = 200;

} // namespace

PatternPage::PatternPage(Theme& theme, PatternServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_back(new BackPanel(theme))
    , m_stack(new QStackedWidget)
    , m_form(new SignForm(theme, m_services.result.guide))
    , m_result(new PatternResult(theme, m_services.result))
    , m_wayBack(makeWayBack())
{
    auto* column = columnIn(this, 0);
    column->addWidget(m_wayBack);
    column->addLayout(m_sides, 1);
    m_sides->setSpacing(0);
    m_stack->addWidget(makeArea(makeQuestions()));
    m_stack->addWidget(makeArea(m_result));
    m_sides->addStretch(0);
    m_sides->addWidget(m_stack);
    m_sides->addWidget(m_back);
    m_sides->addStretch(0);
    connectForm();
    connectResult();
    showSigns();
    connect(&m_theme, &Theme::changed, this, &PatternPage::arrange);
    arrange();
}

QString PatternPage::heading() const
{
    return tr("Your pattern");
}

QWidget* PatternPage::makeWayBack()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kWide, space::kSmall, space::kWide, 0);
    auto* button = new QuietButton(m_theme, tr("Next step"));
    button->setAccessibleDescription(tr("Goes on with the welcome"));
    button->setToolTip(button->accessibleDescription());
    button->setGlyph(Glyph::ArrowForward);
    button->setOutlined(true);
    row->addWidget(button);
    row->addStretch(1);
    connect(button, &QAbstractButton::clicked, this, [this] { Q_EMIT pageRequested(PageId::Welcome); });
    bar->hide();
    return bar;
}

QScrollArea* PatternPage::makeArea(QWidget* content)
{
    QScrollArea* area = makeColumn(m_theme, content, this);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(PatternPage::heading());
    return area;
}

QWidget* PatternPage::makeQuestions()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(new Label(m_theme, TextRole::Title, tr("Which pattern is yours?")));
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

void PatternPage::connectForm()
{
    connect(m_form, &SignForm::signsChanged, this, &PatternPage::showSigns);
    connect(m_form, &SignForm::answered, this, &PatternPage::answer);
    connect(m_form, &SignForm::noneFits, this, &PatternPage::answerNone);
    connect(m_form, &SignForm::helpWanted, this, [this] { Q_EMIT pageRequested(PageId::Help); });
}

void PatternPage::connectResult()
{
    connect(m_result, &PatternResult::chosen, this, &PatternPage::take);
    connect(m_result, &PatternResult::startPressed, this, &Page::startRequested);
    connect(m_result, &PatternResult::againPressed, this, &PatternPage::askAgain);
    connect(m_result, &PatternResult::helpWanted, this, [this] { Q_EMIT pageRequested(PageId::Help); });
}

void PatternPage::left()
{
    if (m_services.leaveWelcome) {
        m_services.leaveWelcome();
    }
}

void PatternPage::entered()
{
    m_wayBack->setVisible(m_services.isAsideOfWelcome && m_services.isAsideOfWelcome());
    if (!std::exchange(m_wasAsked, true)) {
        if (auto last = m_services.last(); last && *last) {
            m_answer = *std::move(last);
        }
    }
    if (m_answer && (isAnswered() || m_form->signs().empty())) {
        showResult();
    }
    if (!std::exchange(m_hasFigure, true)) {
        QTimer::singleShot(0, this, &PatternPage::showFigure);
    }
}

void PatternPage::showFigure()
{
    if (const figure::FigureAssets* assets = m_services.figure()) {
        m_back->setFigure(*assets, m_services.person());
    }
}

bool PatternPage::isAnswered() const
{
    return m_stack->currentIndex() == 1;
}

void PatternPage::answer()
{
    const care::AssessmentResult result = care::assess(m_services.result.guide, m_form->signs());
    const journal::Moment now = m_services.now();
    m_answer = {.id = journal::newRowId(now.at),
                .at = now,
                .signs = m_form->signs(),
                .best = result.best(),
                .also = result.also(),
                .chosen = {}};
    m_didSwitchMorningOn = false;
    take(result.best());
    m_stack->currentWidget()->setFocus();
}

void PatternPage::answerNone()
{
    m_form->clear();
    answer();
}

void PatternPage::take(std::optional<PainPattern> pattern)
{
    if (!m_answer) {
        return;
    }
    const std::optional<PainPattern> before = std::exchange(m_answer->chosen, pattern);
    m_services.keep(*m_answer);
    keepMorningReset(before);
    showResult();
}

void PatternPage::keepMorningReset(std::optional<PainPattern> before)
{
    const ResultServices& services = m_services.result;
    const bool isMorning = m_answer->chosen == PainPattern::Morning;
    if (isMorning && before != PainPattern::Morning && !services.isMorningResetOn()) {
        services.setMorningReset(true);
        m_didSwitchMorningOn = true;
    } else if (!isMorning && std::exchange(m_didSwitchMorningOn, false)) {
        services.setMorningReset(false);
    }
}

void PatternPage::askAgain()
{
    m_form->clear();
    m_stack->setCurrentIndex(0);
    showSigns();
    if (QWidget* first = m_form->first()) {
        first->setFocus();
    }
}

void PatternPage::showResult()
{
    m_stack->setCurrentIndex(1);
    m_result->showAnswer(*m_answer, m_services.now().day);
    std::vector<std::string> muscles;
    for (const care::PatternGuide& guide :
         care::takenPatterns(m_services.result.guide, m_answer->best, m_answer->also, m_answer->chosen)) {
        muscles.push_back(guide.muscle);
    }
    showMuscles(muscles);
}

void PatternPage::showSigns()
{
    std::vector<std::string> muscles;
    for (const std::string& id : m_form->signs()) {
        muscles.push_back(m_services.result.guide.findSign(id)->muscle);
    }
    showMuscles(muscles);
}

void PatternPage::showMuscles(const std::vector<std::string>& ids)
{
    std::vector<session::MuscleGroup> groups;
    for (const std::string& id : ids) {
        const session::MuscleGroup* group = m_services.result.catalogue.findMuscle(id);
        if (group != nullptr && std::ranges::find(groups, id, &session::MuscleGroup::id) == groups.end()) {
            groups.push_back(*group);
        }
    }
    m_back->showMuscles(groups, isAnswered() ? QString() : tr("What you tick is shown here on the back."));
}

void PatternPage::arrange()
{
    constexpr int kStack = 1;
    constexpr int kBack = 2;
    const bool isWide = width() >= m_theme.scaled(kSideBySide);
    const int column = m_theme.scaled(kReadingWidth) + 2 * space::kWide;
    const int back = std::min(int(width() * kShareOfBack), kWidestBack);
    // Bottom to top: the back is the last for the keyboard and the first for the eye.
    m_sides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_sides->setStretch(kStack, 1000);
    m_sides->setStretch(kBack, 0);
    m_stack->setMaximumWidth(isWide ? column : QWIDGETSIZE_MAX);
    if (isWide) {
        m_back->stand();
        m_back->setFixedWidth(back);
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        m_sides->setContentsMargins(isMirrored ? space::kLarge : 0, 0, isMirrored ? 0 : space::kLarge, 0);
    } else {
        m_back->setMinimumWidth(0);
        m_back->setMaximumWidth(QWIDGETSIZE_MAX);
        m_back->lie(std::clamp(int(height() * kShareOfStrip), kLowestStrip, kHighestStrip));
        m_sides->setContentsMargins(0, 0, 0, 0);
    }
}

void PatternPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace unhunch::window
