// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/page.h"

#include <QWidget>

class QHBoxLayout;

namespace unhunch::window {

/// The controls beneath a session. They take the keyboard by Tab only: a click leaves Space to pausing.
class ControlBar : public QWidget {
    Q_OBJECT

public:
    explicit ControlBar(look::Theme& theme, QWidget* parent = nullptr);

    void setPaused(bool paused);
    void setMuted(bool muted);
    /// Offers the other shapes of the window.
    void setWindowShape(WindowShape shape);
    /// `isSmall`: lower, for windows of the smallest size; `hasGlyphsOnly`: no words, where these have no
    /// room.
    void setSmall(bool isSmall, bool hasGlyphsOnly);

    /// Larger than usual, for very large windows.
    void setFactor(double factor);

    /// The width that the buttons with words need.
    [[nodiscard]] int widthOfWords() const;

    /// How far the words of the outer buttons are from the bar's ends.
    [[nodiscard]] int wordInset() const { return m_hasGlyphsOnly ? 0 : m_hurt->sidePadding(); }

    /// The room it needs at its present size.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pausePressed();
    void backPressed();
    void skipPressed();
    void repeatPressed();
    void hurtPressed();
    void reportPressed();
    void mutePressed();
    void moreTimePressed();
    void endPressed();
    void shapePressed(unhunch::window::WindowShape shape);

private:
    look::Theme& m_theme;
    look::IconButton* m_back;
    look::IconButton* m_pause;
    look::IconButton* m_skip;
    look::IconButton* m_repeat;
    look::IconButton* m_mute;
    look::IconButton* m_mini; ///< small window and back
    look::IconButton* m_full; ///< full screen and back
    look::QuietButton* m_hurt;
    look::IconButton* m_hurtSmall;
    look::IconButton* m_report;
    look::QuietButton* m_moreTime;
    look::QuietButton* m_end;
    look::IconButton* m_endSmall;
    QHBoxLayout* m_startGroup = nullptr;
    QHBoxLayout* m_endGroup = nullptr;
    double m_factor = 1.0;
    WindowShape m_shape = WindowShape::Usual;
    bool m_isSmall = false;
    bool m_hasGlyphsOnly = false;

    void layOut();
    void placeMute();
    void connectButtons();
    void restyle();
};

} // namespace unhunch::window
