// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/hero_panel.h"

#include "app/control/agent_client.h"
#include "app/window/home/big_button.h"
#include "app/window/home/menu_button.h"
#include "app/window/look/flow_row.h"

#include <QBoxLayout>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace unhunch::window {

using namespace look;

namespace {

/// Below this width the ring stands above the words.
constexpr int kSideBySide = 560;
constexpr int kRingSide = 208;
constexpr int kSmallRingSide = 168;

/// The first line of the explanation is that of the phase; where it holds no more than the headline it is
/// left out.
bool doesHeadlineSayFirstLine(const HomeStatus& status)
{
    const bool isTold = status.phase == HomePhase::Counting || status.phase == HomePhase::Snoozed
                        || status.phase == HomePhase::OffHours || status.phase == HomePhase::Paused;
    return isTold && status.next.has_value();
}

/// The sign in the ring where it holds no figure.
Glyph glyphOf(HomePhase phase)
{
    if (phase == HomePhase::NotRunning) {
        return Glyph::Power;
    }
    if (phase == HomePhase::SafetyHold) {
        return Glyph::Help;
    }
    const bool isAtRest = phase == HomePhase::Paused || phase == HomePhase::Snoozed;
    return isAtRest ? Glyph::Pause : Glyph::Play;
}

bool isReminderPhase(HomePhase phase)
{
    return phase != HomePhase::NotRunning && phase != HomePhase::InSession && phase != HomePhase::SafetyHold;
}

} // namespace

QString primaryWords(HomePhase phase, const QString& routineTitle)
{
    if (phase == HomePhase::NotRunning) {
        return HeroPanel::tr("Start Unhunch");
    }
    if (phase == HomePhase::InSession) {
        return HeroPanel::tr("Go to the session");
    }
    if (phase == HomePhase::SafetyHold) {
        return HeroPanel::tr("Get help");
    }
    //: %1 is the title of a session
    return routineTitle.isEmpty() ? HeroPanel::tr("Start a reset")
                                  : HeroPanel::tr("Start %1").arg(routineTitle);
}

HeroPanel::HeroPanel(Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_ring(new Ring(theme))
{
    m_row->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    m_row->setSpacing(space::kBroad);
    m_row->addWidget(m_ring, 0, Qt::AlignCenter);
    m_row->addWidget(makeWords(), 1);
    fillPauseMenu();
    connect(&m_theme, &Theme::changed, this, [this] {
        m_ring->setArcColour(m_isDue ? m_theme.colours().attention : QColor());
        arrange();
    });
    arrange();
}

QWidget* HeroPanel::makeWords()
{
    m_words = new QWidget;
    auto* column = new QVBoxLayout(m_words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_headline = new Label(m_theme, TextRole::Title);
    m_detail = new Label(m_theme, TextRole::Body);
    m_why = new Label(m_theme, TextRole::Body);
    m_why->setInk(Label::Ink::Soft);
    m_detail->setInk(Label::Ink::Soft);
    column->addStretch(1);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addWidget(m_why);
    column->addSpacing(space::kMedium);
    column->addWidget(makeActions());
    column->addStretch(1);
    return m_words;
}

QuietButton* HeroPanel::makeExplained(Glyph glyph, const QString& words, const QString& explanation)
{
    auto* button = new QuietButton(m_theme, words);
    button->setGlyph(glyph);
    button->setOutlined(true);
    button->setAccessibleDescription(explanation);
    button->setToolTip(explanation);
    return button;
}

QWidget* HeroPanel::makeActions()
{
    auto* actions = new QWidget;
    auto* column = new QVBoxLayout(actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* first = new FlowRow;
    first->setSpacing(space::kMedium);
    auto* second = new FlowRow;
    second->setSpacing(space::kSmall);
    column->addLayout(first);
    column->addLayout(second);

    m_primary = new BigButton(m_theme, QString());
    m_primary->setGlyph(Glyph::Play);
    m_resume = new QuietButton(m_theme, tr("Resume reminders"));
    m_resume->setOutlined(true);
    m_check = makeExplained(
        Glyph::Help, tr("Do the safety check"), tr("Thirty seconds of turning the head, and two questions"));
    m_moved = makeExplained(Glyph::Check, tr("I just moved"), tr("Starts the count over, without a session"));
    m_snooze = new MenuButton(m_theme, tr("Snooze"));
    m_pause = new MenuButton(m_theme, tr("Pause"));
    first->addWidget(m_primary);
    second->addWidget(m_check);
    second->addWidget(m_moved);
    second->addWidget(m_resume);
    second->addWidget(m_snooze);
    second->addWidget(m_pause);

    connect(m_primary, &QAbstractButton::clicked, this, &HeroPanel::primaryPressed);
    connect(m_check, &QAbstractButton::clicked, this, &HeroPanel::checkPressed);
    connect(m_moved, &QAbstractButton::clicked, this, &HeroPanel::movedPressed);
    connect(m_resume, &QAbstractButton::clicked, this, &HeroPanel::resumePressed);
    return actions;
}

void HeroPanel::fillSnoozeMenu(const QList<unsigned>& snoozes)
{
    if (snoozes == m_snoozes && !m_snooze->menu().isEmpty()) {
        return;
    }
    m_snoozes = snoozes;
    m_snooze->clearEntries();
    QList<unsigned> lengths = snoozes.isEmpty() ? QList<unsigned>{5, 10, 15} : snoozes;
    for (const unsigned further : {30U, 60U}) {
        if (!lengths.contains(further)) {
            lengths.append(further);
        }
    }
    for (const unsigned minutes : lengths) {
        const QAction* entry = m_snooze->addEntry(tr("%n minutes", nullptr, int(minutes)));
        connect(entry, &QAction::triggered, this, [this, minutes] { Q_EMIT snoozeChosen(minutes); });
    }
    m_snooze->menu().addSeparator();
    connect(m_snooze->addEntry(tr("Until the meeting ends")),
            &QAction::triggered,
            this,
            &HeroPanel::snoozeUntilMeetingEndsChosen);
    connect(m_snooze->addEntry(tr("For the rest of today")),
            &QAction::triggered,
            this,
            &HeroPanel::snoozeTodayChosen);
    m_snooze->menu().addSeparator();
    connect(m_snooze->addEntry(tr("Skip this reset")), &QAction::triggered, this, &HeroPanel::skipChosen);
}

void HeroPanel::fillPauseMenu()
{
    const std::array<std::pair<unsigned, QString>, 5> lengths{{
        {30U, tr("30 minutes")},
        {60U, tr("1 hour")},
        {120U, tr("2 hours")},
        {control::kPauseUntilTomorrow, tr("Until tomorrow")},
        {control::kPauseUntilReturn, tr("Until I am back from a break")},
    }};
    for (const auto& length : lengths) {
        const unsigned minutes = length.first;
        connect(m_pause->addEntry(length.second), &QAction::triggered, this, [this, minutes] {
            Q_EMIT pauseChosen(minutes);
        });
    }
}

void HeroPanel::showRing(const HomeFacts& facts, HomePhase phase)
{
    m_isDue = facts.isDue || phase == HomePhase::SafetyHold;
    m_ring->setArcColour(m_isDue ? m_theme.colours().attention : QColor());
    m_ring->setFraction(facts.ringFill);
    m_ring->setTexts(facts.ringFigure, facts.ringCaption);
    m_ring->setGlyph(facts.ringFigure.isEmpty() ? std::optional(glyphOf(phase)) : std::nullopt);
}

void HeroPanel::showActions(const HomeStatus& status, const QString& routineTitle)
{
    const HomePhase phase = status.phase;
    const bool isReminding = isReminderPhase(phase);
    m_primary->setText(primaryWords(phase, routineTitle));
    m_primary->setGlyph(phase == HomePhase::SafetyHold ? Glyph::Help : Glyph::Play);
    m_primary->updateGeometry();
    m_check->setVisible(status.isCheckDue);
    m_moved->setVisible(isReminding && phase != HomePhase::Paused);
    m_resume->setVisible(phase == HomePhase::Paused);
    m_snooze->setVisible(canSnooze(phase));
    m_pause->setVisible(isReminding);
}

void HeroPanel::showStatus(const HomeStatus& status, WallInstant now, const QString& routineTitle)
{
    const HomeFacts facts = homeFacts(status, now);
    m_headline->setText(facts.headline);
    m_detail->setText(facts.detail);
    m_detail->setVisible(!facts.detail.isEmpty());
    const QStringList reasons = doesHeadlineSayFirstLine(status) ? status.why.mid(1) : status.why;
    m_why->setText(reasons.join(QLatin1Char('\n')));
    m_why->setVisible(!reasons.isEmpty());
    showRing(facts, status.phase);
    showActions(status, routineTitle);
    fillSnoozeMenu(status.snoozes);
    arrange();
}

void HeroPanel::arrange()
{
    const int room = m_row->contentsRect().width() - m_theme.scaled(kRingSide) - space::kBroad;
    const bool isWide
        = width() >= m_theme.scaled(kSideBySide)
          && room >= std::max(m_words->minimumSizeHint().width(), m_primary->sizeHint().width());
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(isWide ? space::kBroad : space::kLarge);
    m_ring->setFixedSize(isWide ? QSize(m_theme.scaled(kRingSide), m_theme.scaled(kRingSide))
                                : QSize(m_theme.scaled(kSmallRingSide), m_theme.scaled(kSmallRingSide)));
}

QSize HeroPanel::minimumSizeHint() const
{
    // Ring and words can always stand one above the other.
    const int around = width() - m_row->contentsRect().width();
    return {m_words->minimumSizeHint().width() + around, m_row->totalMinimumSize().height()};
}

void HeroPanel::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        arrange();
    }
}

} // namespace unhunch::window
