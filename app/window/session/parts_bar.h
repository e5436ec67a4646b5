// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/session/timeline.h"

#include <QWidget>

#include <vector>

namespace unhunch::window {

/// The session's parts side by side, each as wide as it is long, filling up as time goes by. Repaints the
/// moving end only.
class PartsBar : public QWidget {
    Q_OBJECT

public:
    explicit PartsBar(look::Theme& theme, QWidget* parent = nullptr);

    void setTimeline(const session::Timeline& timeline);
    /// Where the session is: the current part and the share of it that is over.
    void setPlace(std::size_t part, double fraction);
    /// Larger than usual, for very large windows.
    void setFactor(double factor);
    /// Whether the names of the parts stand beneath; without them it is a thin line.
    void setNamed(bool named);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Segment {
        QString name;
        double share;
    };

    [[nodiscard]] QRectF segmentRect(std::size_t index) const;
    [[nodiscard]] QRect endRect(double fraction) const;
    void paintSegment(QPainter& painter, std::size_t index) const;
    void paintName(QPainter& painter, std::size_t index) const;
    void restyle();
    [[nodiscard]] int thickness() const;

    look::Theme& m_theme;
    std::vector<Segment> m_segments;
    std::size_t m_part = 0;
    double m_fraction = 0.0;
    double m_factor = 1.0;
    bool m_isNamed = true;
};

} // namespace unhunch::window
