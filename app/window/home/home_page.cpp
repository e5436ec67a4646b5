// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/home_page.h"

#include "app/window/home/hero_panel.h"
#include "app/window/home/pattern_line.h"
#include "app/window/home/today_strip.h"
#include "app/window/look/buttons.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"
#include "app/window/look/label.h"

#include <QDBusPendingCallWatcher>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>
#include <tuple>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kHomeWidth = 880;
const QString kUsualReset = QStringLiteral("office_reset");

} // namespace

HomePage::HomePage(Theme& theme, HomeServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_services(std::move(services))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QWidget* content = makeContent();
    layout->addWidget(makeColumn(m_theme, content, this));
    // Cards in two columns need more than the width of a text column.
    const auto widen = [this, content] { content->setMaximumWidth(m_theme.scaled(kHomeWidth)); };
    connect(&m_theme, &Theme::changed, content, widen);
    widen();
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &HomePage::repaintFacts);
    connectHero();
    connectAgent();
    showStatus({});
}

QString HomePage::heading() const
{
    return tr("Home");
}

QWidget* HomePage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kLarge);
    m_hero = new HeroPanel(m_theme);
    m_today = new TodayStrip(m_theme);
    m_shelf = new RoutineShelf(m_theme, m_services.catalogue);
    m_shelf->setThumbnailPainter(m_services.thumbnail);
    column->addWidget(m_hero);
    column->addWidget(m_today);
    column->addSpacing(space::kMedium);
    m_pattern = new PatternLine(m_theme);
    auto* head = new QVBoxLayout;
    head->setSpacing(space::kHair);
    head->addWidget(new Label(m_theme, TextRole::Heading, tr("Sessions")));
    head->addWidget(m_pattern);
    column->addLayout(head);
    column->addWidget(m_shelf);
    column->addSpacing(space::kSmall);
    column->addWidget(makeLinks());
    column->addStretch(1);
    connect(m_pattern, &PatternLine::pressed, this, [this] { Q_EMIT pageRequested(PageId::Pattern); });
    connect(m_shelf, &RoutineShelf::routineChosen, this, &Page::startRequested);
    return content;
}

QWidget* HomePage::makeLinks()
{
    auto* links = new QWidget;
    auto* row = new FlowRow(links);
    row->setSpacing(space::kSmall);
    const std::array<std::tuple<PageId, Glyph, QString>, 5> targets{{
        {PageId::Journal, Glyph::Journal, tr("What you did")},
        {PageId::Settings, Glyph::Settings, tr("Work hours and settings")},
        {PageId::Help, Glyph::Help, tr("Something hurts?")},
        {PageId::Evidence, Glyph::Book, tr("What is known")},
        {PageId::Welcome, Glyph::Repeat, tr("Welcome")},
    }};
    for (const auto& target : targets) {
        const PageId page = std::get<PageId>(target);
        auto* link = new QuietButton(m_theme, std::get<QString>(target));
        link->setGlyph(std::get<Glyph>(target));
        connect(link, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
        row->addWidget(link);
    }
    return links;
}

void HomePage::connectHero()
{
    control::AgentClient& agent = m_services.agent;
    connect(m_hero, &HeroPanel::primaryPressed, this, &HomePage::onPrimary);
    connect(m_hero, &HeroPanel::checkPressed, this, [this] {
        Q_EMIT startRequested(
            QString::fromLatin1(care::kSafetyCheckRoutine.data(), care::kSafetyCheckRoutine.size()));
    });
    connect(m_hero, &HeroPanel::movedPressed, &agent, [&agent] { agent.moved(); });
    connect(m_hero, &HeroPanel::resumePressed, &agent, [&agent] { agent.resume(); });
    connect(m_hero, &HeroPanel::snoozeChosen, &agent, [&agent](unsigned minutes) { agent.snooze(minutes); });
    connect(m_hero, &HeroPanel::snoozeUntilMeetingEndsChosen, &agent, [&agent] {
        agent.snoozeUntilMeetingEnds();
    });
    connect(m_hero, &HeroPanel::snoozeTodayChosen, &agent, [&agent] { agent.snoozeToday(); });
    connect(m_hero, &HeroPanel::skipChosen, &agent, [&agent] { agent.skip(); });
    connect(m_hero, &HeroPanel::pauseChosen, &agent, [&agent](unsigned minutes) { agent.pause(minutes); });
}

void HomePage::connectAgent()
{
    control::AgentClient& agent = m_services.agent;
    connect(&agent, &control::AgentClient::changed, this, &HomePage::refresh);
    connect(&agent, &control::AgentClient::appeared, this, &HomePage::refresh);
    connect(&agent, &control::AgentClient::vanished, this, &HomePage::refresh);
}

void HomePage::entered()
{
    showPatterns();
    refresh();
}

void HomePage::showPatterns()
{
    const std::vector<care::PatternGuide> patterns
        = m_services.patterns ? m_services.patterns() : std::vector<care::PatternGuide>();
    m_pattern->showPatterns(patterns);
    m_shelf->setPatterns(patterns);
}

void HomePage::refresh()
{
    if (!isVisible()) {
        return; // it asks anew when it is shown
    }
    m_today->showTotals(m_services.today());
    if (!m_services.agent.isRunning()) {
        showStatus({});
        return;
    }
    auto* answer = new QDBusPendingCallWatcher(m_services.agent.status(), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QVariantMap> reply = *answer;
        if (!reply.isError()) {
            askWhy(reply.value());
        }
    });
}

void HomePage::askWhy(const QVariantMap& status)
{
    auto* answer = new QDBusPendingCallWatcher(m_services.agent.explain(), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, status] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> reply = *answer;
        showStatus(homeStatusFrom(status, reply.isError() ? QStringList() : reply.value()));
    });
}

void HomePage::showStatus(const HomeStatus& status)
{
    m_status = status;
    m_shelf->setEnabled(status.phase != HomePhase::NotRunning && status.phase != HomePhase::SafetyHold);
    repaintFacts();
}

void HomePage::repaintFacts()
{
    const WallInstant now = m_services.now();
    QString title;
    if (const QString offered = offeredRoutine(); offered != kUsualReset) {
        if (const session::Routine* routine = m_services.catalogue.findRoutine(offered.toStdString())) {
            title = QString::fromStdString(routine->title);
        }
    }
    m_hero->showStatus(m_status, now, title);
    const auto hold = factsHoldFor(m_status, now);
    if (hold && isVisible()) {
        m_tick.start(*hold);
    } else {
        m_tick.stop();
    }
}

QString HomePage::offeredRoutine() const
{
    return m_status.offer != 0 && !m_status.routine.isEmpty() ? m_status.routine : kUsualReset;
}

void HomePage::onPrimary()
{
    switch (m_status.phase) {
    case HomePhase::NotRunning:
        m_services.startAgent();
        return;
    case HomePhase::InSession:
        Q_EMIT pageRequested(PageId::Session);
        return;
    case HomePhase::SafetyHold:
        Q_EMIT pageRequested(PageId::Help);
        return;
    case HomePhase::Counting:
    case HomePhase::OffHours:
    case HomePhase::Settling:
    case HomePhase::Reminding:
    case HomePhase::Held:
    case HomePhase::Snoozed:
    case HomePhase::Paused:
        Q_EMIT startRequested(offeredRoutine());
        return;
    }
}

void HomePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

void HomePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

} // namespace unhunch::window
