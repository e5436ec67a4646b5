// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QAbstractButton>
#include <QImage>

#include <chrono>

namespace unhunch::window {

/// What a card tells of a routine.
struct RoutineCardText {
    QString title;
    QString length; ///< "90 seconds"
    QString line; ///< one sentence
};

/// "90 seconds" up to two minutes, "7 minutes" above; part of a minute counts as seconds.
[[nodiscard]] QString lengthWords(std::chrono::milliseconds length);

/// A routine as a card that is a button: the figure, the title, the length and one sentence. Activating it
/// starts the routine.
class RoutineCard : public QAbstractButton {
    Q_OBJECT

public:
    RoutineCard(look::Theme& theme, RoutineCardText text, QWidget* parent = nullptr);

    /// A picture on a transparent ground with its device pixel ratio set; scaled down to its place. Null
    /// shows the disc alone.
    void setThumbnail(const QImage& thumbnail);
    /// The side of the square that the picture is shown in, in device-independent pixels.
    [[nodiscard]] int thumbnailSide() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Where the texts go in a card of some width, for a layout from left to right.
    struct Places {
        QRect picture;
        QRect title;
        QRect length;
        QRect line;
        int height = 0;
    };

    void restyle();
    [[nodiscard]] Places placesFor(int width) const;
    void paintGround(QPainter& painter) const;
    void paintPicture(QPainter& painter, const QRect& place) const;
    void paintText(QPainter& painter, const Places& places) const;

    look::Theme& m_theme;
    RoutineCardText m_text;
    QImage m_thumbnail;
    bool m_isCutBelow = false;
};

} // namespace unhunch::window
