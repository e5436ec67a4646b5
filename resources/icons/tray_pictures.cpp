// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icons/figures.h"
#include "resources/icons/picture.h"
#include "resources/icons/strokes.h"

#include <QTransform>

namespace unhunch::icons {

namespace {

constexpr int kSteps = 12;
constexpr QPointF kCentre(kSide / 2, kSide / 2);
constexpr qreal kBodyRadius = 8;
constexpr qreal kRingRadius = 6.4;
constexpr qreal kRingWidth = 1.4;

// Middle tones: about as far from a white panel as from a black one, and far from the light mark on them.
constexpr QColor kTeal(0x24, 0x77, 0x72);
constexpr QColor kWarm(0xc7, 0x54, 0x28);
constexpr QColor kSlate(0x5d, 0x68, 0x75);
constexpr QColor kIndigo(0x55, 0x60, 0x9c);
constexpr QColor kNight(0x3d, 0x5a, 0x80);
constexpr QColor kRed(0xb2, 0x3a, 0x35);

QPainterPath disc()
{
    return circle(kCentre, kBodyRadius);
}

/// The badge of what is held back: the one with corners.
QPainterPath tile()
{
    constexpr qreal kInset = 1;
    constexpr qreal kRound = 3;
    QPainterPath path;
    path.addRoundedRect(QRectF(kInset, kInset, kSide - 2 * kInset, kSide - 2 * kInset), kRound, kRound);
    return path;
}

Picture
badge(const QString& name, const QColor& body, const QPainterPath& silhouette, const QPainterPath& mark)
{
    Picture picture;
    picture.name = QStringLiteral("unhunch-") + name;
    picture.body = body;
    picture.shapes.push_back({.path = silhouette, .tone = Tone::Body});
    picture.shapes.push_back({.path = mark, .tone = Tone::Mark});
    return picture;
}

/// With a full ring around the mark, of which only `share` is left.
Picture ringed(const QString& name, qreal share, const QPainterPath& mark)
{
    Picture picture = badge(name, kTeal, disc(), mark);
    picture.hasRing = true;
    if (share < 1) {
        picture.shapes.push_back({.path = arc(kRingRadius, kRingWidth, 1), .tone = Tone::Track});
    }
    if (share > 0) {
        picture.shapes.push_back({.path = arc(kRingRadius, kRingWidth, share), .tone = Tone::Mark});
    }
    return picture;
}

/// Without a ring around it the figure may be larger.
QPainterPath grown(const QPainterPath& figure)
{
    constexpr qreal kGrowth = 1.2;
    const QPointF middle = figure.boundingRect().center();
    return QTransform()
        .translate(kCentre.x(), kCentre.y())
        .scale(kGrowth, kGrowth)
        .translate(-middle.x(), -middle.y())
        .map(figure);
}

Picture loud(Picture picture)
{
    picture.isLoud = true;
    return picture;
}

} // namespace

QColor colourOf(const Picture& picture, Tone tone)
{
    switch (tone) {
    case Tone::Body:
        return picture.body;
    case Tone::Track:
        return {0xff, 0xff, 0xff, 0x50};
    case Tone::Mark:
        return {0xff, 0xff, 0xff};
    }
    return {};
}

std::vector<Picture> trayPictures(int pixels)
{
    constexpr qreal kInRing = 0.72;
    const Raster raster(pixels);
    std::vector<Picture> pictures;
    for (int left = 0; left <= kSteps; ++left) {
        const qreal share = static_cast<qreal>(left) / kSteps;
        pictures.push_back(ringed(QStringLiteral("counting-%1").arg(left, 2, 10, QLatin1Char('0')),
                                  share,
                                  sitter(1 - share, raster)));
    }
    pictures.push_back(loud(badge(QStringLiteral("due"), kWarm, disc(), opener(1, raster))));
    pictures.push_back(badge(QStringLiteral("held"), kSlate, tile(), grown(sitter(1, raster))));
    pictures.push_back(badge(QStringLiteral("snoozed"), kIndigo, disc(), snore(raster)));
    pictures.push_back(badge(QStringLiteral("paused"), kSlate, disc(), pauseBars(raster)));
    pictures.push_back(badge(QStringLiteral("off-hours"), kNight, disc(), crescent()));
    pictures.push_back(ringed(QStringLiteral("session"), 1, opener(kInRing, raster)));
    pictures.push_back(loud(badge(QStringLiteral("safety-hold"), kRed, shield(), exclamationMark(raster))));
    return pictures;
}

Picture appPicture()
{
    constexpr int kAnyRaster = 256;
    constexpr qreal kLeft = 0.75;
    constexpr qreal kHunched = 1;
    const Raster raster(kAnyRaster);
    const QPainterPath upright = sitter(0, raster);
    Picture picture = ringed({}, kLeft, upright);
    picture.name = QStringLiteral("io.github.unhunch.Unhunch");
    // Notification daemons such as mako scale a picture down, never up.
    picture.naturalSide = 64;
    // What the name says: the hunched back behind the straight one.
    picture.shapes.push_back({.path = cutOut(sitter(kHunched, raster), upright), .tone = Tone::Track});
    return picture;
}

} // namespace unhunch::icons
