// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_page.h"

#include "app/window/session/control_bar.h"
#include "app/window/session/cue_view.h"
#include "app/window/session/hurt_view.h"
#include "app/window/session/pain_row.h"
#include "app/window/session/parts_bar.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace unhunch::window {

using session::BreathKind;
using session::PlayerStatus;

namespace {

QColor breathColour(BreathKind kind, const look::Colours& colours)
{
    QColor colour = colours.breathIn;
    if (kind == BreathKind::Hold) {
        colour = colours.breathHold;
    } else if (kind == BreathKind::Out) {
        colour = colours.breathOut;
    }
    // Pale, since the seconds stand on it.
    constexpr double kPale = 0.30;
    colour.setAlphaF(static_cast<float>(kPale));
    return colour;
}

bool isGettingReady(const session::SessionState& state)
{
    return state.status == PlayerStatus::GettingReady
           || (state.status == PlayerStatus::Paused && state.wasGettingReady);
}

} // namespace

SessionPage::SessionPage(look::Theme& theme, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_stage(new FigureStage(theme, this))
    , m_header(new QWidget(this))
    , m_place(new look::Label(theme, look::TextRole::Caption, {}, m_header))
    , m_title(new look::Label(theme, look::TextRole::Title, {}, m_header))
    , m_sentence(new look::Label(theme, look::TextRole::Lead, {}, m_header))
    , m_dial(new look::Ring(theme, this))
    , m_cue(new CueView(theme, this))
    , m_next(new look::Label(theme, look::TextRole::Body, {}, this))
    , m_bar(new PartsBar(theme, this))
    , m_controls(new ControlBar(theme, this))
    , m_hurt(new HurtView(theme, this))
    , m_end(new EndView(theme, this))
    , m_before(new QWidget(this))
    , m_painBefore(new PainRow(theme, m_before))
{
    setFocusPolicy(Qt::StrongFocus);
    makeHeader();
    connectControls();
    connectQuestions();
    setFace(Face::Session);
    connect(&m_theme, &look::Theme::changed, this, &SessionPage::relayout);
}

void SessionPage::makeHeader()
{
    m_place->setInk(look::Label::Ink::Accent);
    m_next->setInk(look::Label::Ink::Soft);
    auto* column = new QVBoxLayout(m_header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kTiny);
    column->addWidget(m_place);
    column->addWidget(m_title);
    // Its own gap, which goes away with it in the smallest window.
    m_sentence->setContentsMargins(0, look::space::kTiny, 0, 0);
    column->addWidget(m_sentence);
    column->addStretch();
    auto* before = new QVBoxLayout(m_before);
    before->setContentsMargins(0, 0, 0, 0);
    before->setSpacing(look::space::kTiny);
    before->addWidget(new look::Label(
        m_theme, look::TextRole::Strong, tr("How does it feel now? (0 is no pain)"), m_before));
    before->addWidget(m_painBefore);
    m_before->hide();
}

void SessionPage::connectControls()
{
    const auto act = [this](void (ControlBar::*button)(), const session::PlayerEvent& event) {
        connect(m_controls, button, this, [this, event] { Q_EMIT acted(event); });
    };
    act(&ControlBar::backPressed, session::BackPressed{});
    act(&ControlBar::skipPressed, session::SkipPressed{});
    act(&ControlBar::repeatPressed, session::RepeatPressed{});
    act(&ControlBar::hurtPressed, session::Hurt{});
    act(&ControlBar::moreTimePressed, session::ExtraTimePressed{});
    act(&ControlBar::endPressed, session::Ended{});
    connect(m_controls, &ControlBar::pausePressed, this, [this] { pressed(Qt::Key_Space); });
    connect(m_controls, &ControlBar::reportPressed, this, [this] { pressed(Qt::Key_G); });
    connect(m_controls, &ControlBar::mutePressed, this, &SessionPage::muteToggled);
    connect(m_controls, &ControlBar::shapePressed, this, &SessionPage::shapeRequested);
}

QString SessionPage::heading() const
{
    if (m_face == Face::Check) {
        return tr("Safety check");
    }
    return m_face == Face::End ? tr("Session over") : m_title->text();
}

void SessionPage::entered()
{
    setFocus(Qt::OtherFocusReason);
}

void SessionPage::prepare(const session::Timeline& timeline, bool asksPain, bool isCheck)
{
    m_isCheck = isCheck;
    m_longest = allTexts(timeline);
    m_bar->setTimeline(timeline);
    m_asksPain = asksPain;
    m_painBefore->setScore(std::nullopt);
    m_hurtAsked = 0;
    m_announced.clear();
    m_isGoOnOffered = false;
    setFace(Face::Session);
    relayout();
}

void SessionPage::showAt(const session::SessionState& state, BootInstant now)
{
    const session::Frame frame = session::frameAt(state, now);
    showTexts(textsFor(state, frame, now));
    showPicture(state, frame);
    const bool isAskingBefore = m_asksPain && m_layout.shape != SessionShape::Mini && m_face == Face::Session
                                && (isGettingReady(state) || frame.phase == 0);
    m_before->setVisible(isAskingBefore);
    m_next->setVisible(!isAskingBefore && m_face == Face::Session && m_layout.shape != SessionShape::Mini);
    showPaused(state.status == PlayerStatus::Paused);
    announce(state, frame);
    askAfterHurt(state);
}

void SessionPage::showTexts(const SessionTexts& texts)
{
    if (texts == m_texts) {
        return;
    }
    m_place->setText(texts.place);
    if (m_title->text() != texts.title) {
        m_title->setText(texts.title);
        Q_EMIT headingChanged();
    }
    m_sentence->setText(texts.sentence);
    m_next->setText(texts.next);
    m_dial->setTexts(texts.digits, texts.caption);
    m_dial->setFraction(texts.ring);
    if (!m_isPaused) {
        m_cue->setCue(texts.cue, texts.cueGlyph);
        m_cue->setCount(texts.count);
    }
    m_texts = texts;
}

void SessionPage::showPicture(const session::SessionState& state, const session::Frame& frame)
{
    if (state.timeline.phases().empty()) {
        return;
    }
    const bool breathes = frame.breath.kind != BreathKind::None;
    const bool isRight = state.timeline.phases()[frame.phase].side == session::Side::Right;
    if (m_theme.appearance().reducedMotion) {
        m_stage->setPose(state.timeline.stillOf(frame.phase), std::nullopt, isRight);
    } else {
        m_stage->setPose(
            frame.pose, breathes ? std::optional<double>(frame.breath.level) : std::nullopt, isRight);
    }
    const bool isDiscShown = breathes && !isGettingReady(state);
    if (!isDiscShown) {
        m_dial->setDisc(std::nullopt);
    } else {
        // With reduced motion the disc stays and only its colour and word change.
        constexpr double kStillLevel = 0.7;
        const double level = m_theme.appearance().reducedMotion ? kStillLevel : frame.breath.level;
        m_dial->setDisc(level, breathColour(frame.breath.kind, m_theme.colours()));
    }
    m_bar->setPlace(frame.part, isGettingReady(state) ? 0.0 : frame.partFraction);
}

void SessionPage::showPaused(bool paused)
{
    if (paused == m_isPaused) {
        return;
    }
    m_isPaused = paused;
    m_isGoOnOffered = m_isGoOnOffered && paused;
    m_controls->setPaused(paused);
    m_dial->setEnabled(!paused);
    if (!paused) {
        m_cue->setCue(m_texts.cue, m_texts.cueGlyph);
        m_cue->setCount(m_texts.count);
        return;
    }
    m_cue->setCue(tr("Paused"), std::nullopt);
    m_cue->setCount(tr("Space to go on"));
}

void SessionPage::offerToGoOn(bool offered)
{
    if (m_isPaused && offered) {
        m_isGoOnOffered = true;
        m_cue->setCue(tr("Welcome back"), std::nullopt);
        m_cue->setCount(tr("Space to go on"));
        QAccessibleEvent event(m_cue, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SessionPage::announce(const session::SessionState& state, const session::Frame& frame)
{
    const QString text = announcementFor(state.timeline, frame);
    if (text == m_announced) {
        return;
    }
    m_announced = text;
    m_header->setAccessibleName(text);
    QAccessibleEvent renamed(m_header, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent alert(m_header, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SessionPage::shapeChanged(WindowShape shape)
{
    m_controls->setWindowShape(shape);
    relayout();
}

void SessionPage::setMuted(bool muted)
{
    m_controls->setMuted(muted);
}

} // namespace unhunch::window
