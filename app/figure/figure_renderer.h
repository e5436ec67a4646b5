// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/assets.h"
#include "core/figure/comforts.h"

#include <QImage>
#include <QSize>

#include <memory>
#include <optional>
#include <string>

namespace unhunch::figure {

/// One picture of the figure, as a value. Two equal frames give the same picture.
struct FigureFrame {
    std::string track; ///< id of a pose track; an unknown one gives the empty card
    double time = 0; ///< seconds into the track, see trackTime()
    std::optional<double>
        breath; ///< 0..1 in place of the track's own breath, so that the chest follows the pacer
    std::optional<double> ghost; ///< the pose at this track time as a pale target behind the figure
    Theme theme = Theme::Light;
    Person person;
    Comforts comforts;
    double muscles = 1; ///< 0..1, scales the shown muscles
    std::optional<MuscleLevels> levels; ///< the muscles to show in place of the track's own
    bool mirrored = false; ///< left and right exchanged
    bool still = false; ///< reduced motion: the camera cuts instead of turning
    bool cues = true; ///< motion arrows
    bool inset = true; ///< the view of the back
    bool card = true; ///< the card and disc behind it; without them the background is transparent

    bool operator==(const FigureFrame&) const = default;
};

/// Paints figures. Keeps what does not move from frame to frame, so use one for each place that shows a
/// figure. Not for two threads at once; may be used on any one thread. Needs no QGuiApplication.
class FigureRenderer {
public:
    /// `assets` must outlive the renderer.
    explicit FigureRenderer(const FigureAssets& assets);
    ~FigureRenderer();
    FigureRenderer(const FigureRenderer&) = delete;
    FigureRenderer& operator=(const FigureRenderer&) = delete;

    /// The picture, `size` in device independent pixels, in ARGB32_Premultiplied with its devicePixelRatio
    /// set. An empty size gives a null image.
    [[nodiscard]] QImage render(const FigureFrame& frame, QSize size, qreal devicePixelRatio = 1);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace unhunch::figure
