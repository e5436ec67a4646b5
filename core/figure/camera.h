// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/scene.h"
#include "core/figure/vec.h"

#include <algorithm>

namespace unhunch::figure {

/// Looks at the world without perspective. Depth grows towards the viewer.
class Camera {
public:
    /// `pixelsPerHead` is the size of 1 H on the screen, `centre` where the target appears.
    Camera(const CameraSpec& spec, double pixelsPerHead, Vec2 centre)
        : m_axes(rotationZ(spec.roll) * rotationX(spec.pitch) * rotationY(spec.yaw))
        , m_right{m_axes.x.x, m_axes.y.x, m_axes.z.x}
        , m_up{m_axes.x.y, m_axes.y.y, m_axes.z.y}
        , m_towards{m_axes.x.z, m_axes.y.z, m_axes.z.z}
        , m_target(spec.target)
        , m_centre(centre)
        , m_scale(pixelsPerHead)
    {}

    /// The camera of a scene in a picture of `width` × `height` pixels.
    static Camera forPicture(const CameraSpec& spec, double width, double height)
    {
        return {spec, spec.scale * std::min(width, height) / 480, {width / 2, height / 2}};
    }

    [[nodiscard]] Vec2 project(Vec3 p) const
    {
        const Vec3 v = p - m_target;
        return {m_centre.x + m_scale * dot(m_right, v), m_centre.y - m_scale * dot(m_up, v)};
    }

    [[nodiscard]] double depth(Vec3 p) const { return dot(m_towards, p - m_target); }

    /// > 0: `direction` comes towards the viewer.
    [[nodiscard]] double facing(Vec3 direction) const { return dot(m_towards, direction); }

    /// A direction of the view, such as the light's, in the world.
    [[nodiscard]] Vec3 toWorld(Vec3 viewDirection) const
    {
        return m_right * viewDirection.x + m_up * viewDirection.y + m_towards * viewDirection.z;
    }

    /// Unit vector from the scene to the viewer, in the world.
    [[nodiscard]] Vec3 towards() const { return m_towards; }

    [[nodiscard]] double scale() const { return m_scale; }

private:
    Mat3 m_axes;
    Vec3 m_right;
    Vec3 m_up;
    Vec3 m_towards;
    Vec3 m_target;
    Vec2 m_centre;
    double m_scale;
};

} // namespace unhunch::figure
