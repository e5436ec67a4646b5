// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icons/writers.h"

#include "resources/icons/strokes.h"

#include <QDataStream>
#include <QIODevice>
#include <QPainter>
#include <QTransform>
#include <QtEndian>

#include <cmath>

namespace unhunch::icons {

namespace {

constexpr float kFaint = 0.4F;
constexpr qreal kOutline = 1;

QPainterPath shrunk(const QPainterPath& path)
{
    constexpr qreal kMiddle = kSide / 2;
    constexpr qreal kShare = (kMiddle - kOutline) / kMiddle;
    return QTransform()
        .translate(kMiddle, kMiddle)
        .scale(kShare, kShare)
        .translate(-kMiddle, -kMiddle)
        .map(path);
}

/// Two decimals of a sixteenth: a hundredth of a pixel at the smallest size, an eighth of one at 512.
QByteArray number(qreal units)
{
    constexpr qreal kHundred = 100;
    return QByteArray::number(std::round(units * kHundred) / kHundred, 'g', 6);
}

QByteArray point(const QPainterPath::Element& element)
{
    return number(element.x) + ' ' + number(element.y);
}

QByteArray pathData(const QPainterPath& path)
{
    QByteArray data;
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += (data.isEmpty() ? "M" : "ZM") + point(element);
            break;
        case QPainterPath::LineToElement:
            data += 'L' + point(element);
            break;
        case QPainterPath::CurveToElement:
            data += 'C' + point(element);
            break;
        case QPainterPath::CurveToDataElement:
            data += ' ' + point(element);
            break;
        }
    }
    return data + 'Z';
}

QByteArray svgPath(const QPainterPath& path, const QColor& colour)
{
    QByteArray fill = "fill=\"" + colour.name().toLatin1() + '"';
    if (colour.alphaF() < 1) {
        fill += " fill-opacity=\"" + number(colour.alphaF()) + '"';
    }
    const QByteArray rule = path.fillRule() == Qt::OddEvenFill ? " fill-rule=\"evenodd\"" : "";
    return "  <path " + fill + rule + " d=\"" + pathData(path) + "\"/>\n";
}

QByteArray svgDocument(const QByteArray& content, int naturalSide)
{
    const QByteArray side = number(kSide);
    const QByteArray natural = QByteArray::number(naturalSide);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + natural + "\" height=\"" + natural
           + "\" viewBox=\"0 0 " + side + ' ' + side + "\">\n" + content + "</svg>\n";
}

} // namespace

QByteArray colouredSvg(const Picture& picture)
{
    QByteArray content;
    for (const Shape& shape : picture.shapes) {
        content += svgPath(shape.path, colourOf(picture, shape.tone));
    }
    return svgDocument(content, picture.naturalSide);
}

QByteArray symbolicSvg(const Picture& picture)
{
    // The placeholder colour of symbolic icons; panels replace it by that of their text.
    const QColor ink(0x2e, 0x34, 0x36);
    const QPainterPath& silhouette = picture.shapes.front().path;
    if (picture.isLoud) {
        return svgDocument(svgPath(cutOut(silhouette, picture.shapes.back().path), ink), picture.naturalSide);
    }
    QColor faint = ink;
    faint.setAlphaF(kFaint);
    QByteArray content;
    if (!picture.hasRing) {
        content += svgPath(cutOut(silhouette, shrunk(silhouette)), faint);
    }
    for (const Shape& shape : picture.shapes) {
        if (shape.tone != Tone::Body) {
            content += svgPath(shape.path, shape.tone == Tone::Mark ? ink : faint);
        }
    }
    return svgDocument(content, picture.naturalSide);
}

QImage rendered(const Picture& picture, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels / kSide, pixels / kSide);
    for (const Shape& shape : picture.shapes) {
        painter.fillPath(shape.path, colourOf(picture, shape.tone));
    }
    return image;
}

QByteArray packedPixmaps(const std::vector<Picture>& sizes, const std::vector<int>& pixels)
{
    QByteArray raw;
    QDataStream stream(&raw, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << static_cast<quint32>(sizes.size());
    for (std::size_t index = 0; index < sizes.size(); ++index) {
        const QImage image
            = rendered(sizes.at(index), pixels.at(index)).convertToFormat(QImage::Format_ARGB32);
        stream << static_cast<quint16>(image.width());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                stream << static_cast<quint32>(image.pixel(x, y));
            }
        }
    }
    constexpr int kBest = 9;
    return qCompress(raw, kBest);
}

} // namespace unhunch::icons
