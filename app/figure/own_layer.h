// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/layer.h"

#include <QImage>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace unhunch::figure {

/// The pixels of an image in ARGB32_Premultiplied, which must outlive the layer.
inline Layer layerOf(QImage& image)
{
    // The format's documented layout: whole 32 bit pixels in native byte order.
    auto* pixels = reinterpret_cast<std::uint32_t*>(image.bits()); // NOLINT(*-reinterpret-cast): as above
    return {{pixels, static_cast<std::size_t>(image.sizeInBytes()) / sizeof(std::uint32_t)},
            image.width(),
            image.height(),
            static_cast<std::size_t>(image.bytesPerLine()) / sizeof(std::uint32_t)};
}

/// A transparent layer of our own, wiped only where it was painted.
class OwnLayer {
public:
    Layer& reset(int width, int height)
    {
        if (width != m_layer.width() || height != m_layer.height()) {
            m_pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
            m_layer = {m_pixels, width, height, static_cast<std::size_t>(width)};
        } else {
            m_layer.clear(m_used);
        }
        m_used = {};
        return m_layer;
    }

    void used(PixelRect rect) { m_used = rect; }

private:
    std::vector<std::uint32_t> m_pixels;
    Layer m_layer;
    PixelRect m_used;
};

} // namespace unhunch::figure
