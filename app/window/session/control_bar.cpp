// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/control_bar.h"

#include <QHBoxLayout>

#include <algorithm>

namespace unhunch::window {
namespace {

constexpr int kPauseDiameter = 56;
constexpr int kSmallDiameter = 36;

} // namespace

ControlBar::ControlBar(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new look::IconButton(theme, look::Glyph::Back, tr("Back (left arrow)"), this))
    , m_pause(new look::IconButton(theme, look::Glyph::Pause, tr("Pause (space)"), this))
    , m_skip(new look::IconButton(theme, look::Glyph::Skip, tr("Skip (right arrow)"), this))
    , m_repeat(new look::IconButton(theme, look::Glyph::Repeat, tr("Repeat from the start (R)"), this))
    , m_mute(new look::IconButton(theme, look::Glyph::SoundOn, tr("Mute (M)"), this))
    , m_mini(new look::IconButton(theme, look::Glyph::SmallWindow, {}, this))
    , m_full(new look::IconButton(theme, look::Glyph::FullScreen, {}, this))
    , m_hurt(new look::QuietButton(theme, tr("This hurts"), this))
    , m_hurtSmall(new look::IconButton(theme, look::Glyph::Hurt, tr("This hurts (H)"), this))
    , m_report(new look::IconButton(theme, look::Glyph::Help, tr("Report a symptom (G)"), this))
    , m_moreTime(new look::QuietButton(theme, tr("+15 s"), this))
    , m_end(new look::QuietButton(theme, tr("End"), this))
    , m_endSmall(new look::IconButton(theme, look::Glyph::Close, tr("End (Esc)"), this))
{
    m_pause->setProminent(true);
    m_hurt->setGlyph(look::Glyph::Hurt);
    m_hurt->setToolTip(tr("Leaves this exercise out (H)"));
    m_moreTime->setToolTip(tr("Stay a little longer (+)"));
    m_moreTime->setAccessibleName(tr("15 seconds more"));
    m_end->setToolTip(tr("Ends the session (Esc)"));
    for (look::Button* button : findChildren<look::Button*>()) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    layOut();
    setWindowShape(WindowShape::Usual);
    connectButtons();
    connect(&m_theme, &look::Theme::changed, this, &ControlBar::restyle);
    restyle();
}

void ControlBar::layOut()
{
    // Three groups; the outer two are equally wide, so that the middle one is in the middle.
    m_startGroup = new QHBoxLayout;
    m_startGroup->setSpacing(look::space::kSmall);
    m_startGroup->addWidget(m_hurt);
    m_startGroup->addWidget(m_hurtSmall);
    m_startGroup->addWidget(m_report);
    m_startGroup->addStretch();
    m_startGroup->addWidget(m_repeat);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(look::space::kMedium);
    middle->addWidget(m_back);
    middle->addWidget(m_pause);
    middle->addWidget(m_skip);
    m_endGroup = new QHBoxLayout;
    m_endGroup->setSpacing(look::space::kTiny);
    m_endGroup->addWidget(m_moreTime);
    m_endGroup->addStretch();
    m_endGroup->addWidget(m_mute);
    m_endGroup->addWidget(m_mini);
    m_endGroup->addWidget(m_full);
    m_endGroup->addWidget(m_end);
    m_endGroup->addWidget(m_endSmall);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(m_startGroup, 1);
    row->addLayout(middle);
    row->addLayout(m_endGroup, 1);
}

/// Glyphs alone are few at the start and many at the end: this one evens it out, or nothing were in the
/// middle.
void ControlBar::placeMute()
{
    QHBoxLayout* group = m_hasGlyphsOnly ? m_startGroup : m_endGroup;
    if (group->indexOf(m_mute) < 0) {
        (m_hasGlyphsOnly ? m_endGroup : m_startGroup)->removeWidget(m_mute);
        group->insertWidget(m_hasGlyphsOnly ? 3 : 2, m_mute);
    }
}

void ControlBar::connectButtons()
{
    connect(m_back, &QAbstractButton::clicked, this, &ControlBar::backPressed);
    connect(m_pause, &QAbstractButton::clicked, this, &ControlBar::pausePressed);
    connect(m_skip, &QAbstractButton::clicked, this, &ControlBar::skipPressed);
    connect(m_repeat, &QAbstractButton::clicked, this, &ControlBar::repeatPressed);
    connect(m_mini, &QAbstractButton::clicked, this, [this] {
        Q_EMIT shapePressed(m_shape == WindowShape::Mini ? WindowShape::Usual : WindowShape::Mini);
    });
    connect(m_full, &QAbstractButton::clicked, this, [this] {
        Q_EMIT shapePressed(m_shape == WindowShape::FullScreen ? WindowShape::Usual
                                                               : WindowShape::FullScreen);
    });
    connect(m_mute, &QAbstractButton::clicked, this, &ControlBar::mutePressed);
    connect(m_hurt, &QAbstractButton::clicked, this, &ControlBar::hurtPressed);
    connect(m_hurtSmall, &QAbstractButton::clicked, this, &ControlBar::hurtPressed);
    connect(m_report, &QAbstractButton::clicked, this, &ControlBar::reportPressed);
    connect(m_moreTime, &QAbstractButton::clicked, this, &ControlBar::moreTimePressed);
    connect(m_end, &QAbstractButton::clicked, this, &ControlBar::endPressed);
    connect(m_endSmall, &QAbstractButton::clicked, this, &ControlBar::endPressed);
}

void ControlBar::setPaused(bool paused)
{
    m_pause->setGlyph(paused ? look::Glyph::Play : look::Glyph::Pause);
    m_pause->setName(paused ? tr("Go on (space)") : tr("Pause (space)"));
}

void ControlBar::setMuted(bool muted)
{
    m_mute->setGlyph(muted ? look::Glyph::SoundOff : look::Glyph::SoundOn);
    m_mute->setName(muted ? tr("Sound on (M)") : tr("Mute (M)"));
}

void ControlBar::setWindowShape(WindowShape shape)
{
    m_shape = shape;
    const bool isMini = shape == WindowShape::Mini;
    m_mini->setGlyph(isMini ? look::Glyph::UsualWindow : look::Glyph::SmallWindow);
    m_mini->setName(isMini ? tr("Usual size (N)") : tr("Small window (N)"));
    const bool isFull = shape == WindowShape::FullScreen;
    m_full->setGlyph(isFull ? look::Glyph::LeaveFullScreen : look::Glyph::FullScreen);
    m_full->setName(isFull ? tr("Leave full screen (F)") : tr("Full screen (F)"));
    restyle();
}

void ControlBar::setSmall(bool isSmall, bool hasGlyphsOnly)
{
    if (isSmall == m_isSmall && hasGlyphsOnly == m_hasGlyphsOnly) {
        return;
    }
    m_isSmall = isSmall;
    m_hasGlyphsOnly = hasGlyphsOnly;
    restyle();
}

void ControlBar::setFactor(double factor)
{
    if (!qFuzzyCompare(factor, m_factor)) {
        m_factor = factor;
        restyle();
    }
}

int ControlBar::widthOfWords() const
{
    int outer = m_moreTime->sizeHint().width() + m_end->sizeHint().width() + 4 * look::space::kTiny;
    for (const look::IconButton* button : {m_mute, m_mini, m_full}) {
        outer += button->sizeHint().width();
    }
    const int start = m_hurt->sizeHint().width() + m_report->sizeHint().width() + m_repeat->sizeHint().width()
                      + 2 * look::space::kSmall;
    const int inner = m_back->sizeHint().width() + m_pause->sizeHint().width() + m_skip->sizeHint().width()
                      + 2 * look::space::kMedium;
    return 2 * std::max(outer, start) + inner + 2 * look::space::kMedium;
}

void ControlBar::restyle()
{
    const double scale = std::clamp(m_theme.appearance().textScale, 1.0, 1.5) * m_factor;
    for (look::QuietButton* button : {m_hurt, m_moreTime, m_end}) {
        button->setFactor(m_factor);
    }
    const auto scaled = [scale](int diameter) { return static_cast<int>(diameter * scale); };
    m_pause->setDiameter(m_isSmall ? kSmallDiameter : scaled(kPauseDiameter));
    for (look::IconButton* button :
         {m_back, m_skip, m_repeat, m_mute, m_mini, m_full, m_hurtSmall, m_report, m_endSmall}) {
        button->setDiameter(m_isSmall ? kSmallDiameter : scaled(look::kTargetSize + look::space::kTiny));
    }
    m_hurt->setVisible(!m_hasGlyphsOnly);
    m_moreTime->setVisible(!m_hasGlyphsOnly);
    m_end->setVisible(!m_hasGlyphsOnly);
    m_repeat->setVisible(!m_hasGlyphsOnly);
    // Where there is little room, one way out of the present shape has to do.
    m_mini->setVisible(!m_hasGlyphsOnly || m_shape == WindowShape::Mini);
    m_full->setVisible(!m_hasGlyphsOnly || m_shape != WindowShape::Mini);
    // In the smallest window the key alone has to do.
    m_report->setVisible(!m_isSmall);
    m_hurtSmall->setVisible(m_hasGlyphsOnly);
    placeMute();
    m_endSmall->setVisible(m_hasGlyphsOnly);
    updateGeometry();
}

QSize ControlBar::sizeHint() const
{
    if (layout() == nullptr) {
        return {};
    }
    // The rows within keep their old sizes until they are laid out anew.
    layout()->activate();
    return layout()->sizeHint();
}

} // namespace unhunch::window
