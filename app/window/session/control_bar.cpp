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
    , m_mute(new look::IconButton(theme, look::Glyph::SoundOn, tr("Mute (M)"), this))
    , m_hurt(new look::QuietButton(theme, tr("This hurts"), this))
    , m_hurtSmall(new look::IconButton(theme, look::Glyph::Hurt, tr("This hurts (H)"), this))
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
    connectButtons();
    connect(&m_theme, &look::Theme::changed, this, &ControlBar::restyle);
    restyle();
}

void ControlBar::layOut()
{
    // Three groups; the outer two are equally wide, so that the middle one is in the middle.
    auto* start = new QHBoxLayout;
    start->setSpacing(look::space::kSmall);
    start->addWidget(m_hurt);
    start->addWidget(m_hurtSmall);
    start->addStretch();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(look::space::kMedium);
    middle->addWidget(m_back);
    middle->addWidget(m_pause);
    middle->addWidget(m_skip);
    auto* end = new QHBoxLayout;
    end->setSpacing(look::space::kTiny);
    end->addStretch();
    end->addWidget(m_moreTime);
    end->addWidget(m_mute);
    end->addWidget(m_end);
    end->addWidget(m_endSmall);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(start, 1);
    row->addLayout(middle);
    row->addLayout(end, 1);
}

void ControlBar::connectButtons()
{
    connect(m_back, &QAbstractButton::clicked, this, &ControlBar::backPressed);
    connect(m_pause, &QAbstractButton::clicked, this, &ControlBar::pausePressed);
    connect(m_skip, &QAbstractButton::clicked, this, &ControlBar::skipPressed);
    connect(m_mute, &QAbstractButton::clicked, this, &ControlBar::mutePressed);
    connect(m_hurt, &QAbstractButton::clicked, this, &ControlBar::hurtPressed);
    connect(m_hurtSmall, &QAbstractButton::clicked, this, &ControlBar::hurtPressed);
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
    const int outer = m_moreTime->sizeHint().width() + m_mute->sizeHint().width() + m_end->sizeHint().width()
                      + 2 * look::space::kTiny;
    const int inner = m_back->sizeHint().width() + m_pause->sizeHint().width() + m_skip->sizeHint().width()
                      + 2 * look::space::kMedium;
    return 2 * std::max(outer, m_hurt->sizeHint().width()) + inner + look::space::kMedium;
}

void ControlBar::restyle()
{
    const double scale = std::clamp(m_theme.appearance().textScale, 1.0, 1.5) * m_factor;
    for (look::QuietButton* button : {m_hurt, m_moreTime, m_end}) {
        button->setFactor(m_factor);
    }
    const auto scaled = [scale](int diameter) { return static_cast<int>(diameter * scale); };
    m_pause->setDiameter(m_isSmall ? kSmallDiameter : scaled(kPauseDiameter));
    for (look::IconButton* button : {m_back, m_skip, m_mute, m_hurtSmall, m_endSmall}) {
        button->setDiameter(m_isSmall ? kSmallDiameter : scaled(look::kTargetSize + look::space::kTiny));
    }
    m_hurt->setVisible(!m_hasGlyphsOnly);
    m_moreTime->setVisible(!m_hasGlyphsOnly);
    m_end->setVisible(!m_hasGlyphsOnly);
    m_hurtSmall->setVisible(m_hasGlyphsOnly);
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
