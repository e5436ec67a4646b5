// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"
#include "app/window/look/theme.h"

#include <QWidget>

#include <optional>

namespace unhunch::window {

/// What to do in this moment in one word ("Breathe in", an arrow and "Up"), and beneath it the count of
/// repetitions.
class CueView : public QWidget {
    Q_OBJECT

public:
    explicit CueView(look::Theme& theme, QWidget* parent = nullptr);

    void setCue(const QString& cue, std::optional<look::Glyph> glyph);
    void setCount(const QString& count);
    void setFactor(double factor);

    /// The least width of a cue at a size factor: its longest word and an arrow.
    [[nodiscard]] static int widthOf(const look::Theme& theme, const QString& cue, double factor);

    [[nodiscard]] QString cue() const { return m_cue; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Theme& m_theme;
    QString m_cue;
    QString m_count;
    std::optional<look::Glyph> m_glyph;
    double m_factor = 1.0;
};

} // namespace unhunch::window
