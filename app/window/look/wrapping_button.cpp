// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/wrapping_button.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace unhunch::window::look {
namespace {

constexpr int kManyPixels = 10'000;
constexpr int kFlags = static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap;

} // namespace

WrappingButton::WrappingButton(Theme& theme, const QString& text, QWidget* parent)
    : QuietButton(theme, text, parent)
{
    setOutlined(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingButton::glyphRoom() const
{
    return glyph() ? fontMetrics().height() + space::kSmall : 0;
}

QRect WrappingButton::textRect(const QSize& size) const
{
    // Where it is tight, the room at the sides is for the words.
    const int wanted = fontMetrics().horizontalAdvance(text()) + glyphRoom();
    const int spare
        = size.width() - wanted - space::kHair; // words measured by the pixel would wrap by a hair
    const int side = std::clamp(spare / 2, int(space::kSmall), sidePadding());
    const int start = side + glyphRoom();
    return {start, 0, std::max(1, size.width() - start - side), size.height()};
}

int WrappingButton::heightForWidth(int width) const
{
    const QRect room = textRect({width, kManyPixels});
    const int words = fontMetrics().boundingRect(room, kFlags, text()).height();
    return std::max(sizeHint().height(), words + 2 * space::kSmall);
}

QSize WrappingButton::minimumSizeHint() const
{
    int longest = 0;
    for (const QString& word : text().split(QLatin1Char(' '))) {
        longest = std::max(longest, fontMetrics().horizontalAdvance(word));
    }
    return {longest + glyphRoom() + 2 * space::kSmall + space::kHair, sizeHint().height()};
}

void WrappingButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Paint paint = paintNow();
    paintGround(painter, paint);
    const QRect words = textRect(size());
    if (glyph()) {
        const int side = fontMetrics().height();
        const QRect square(words.left() - glyphRoom(), (height() - side) / 2, side, side);
        paintGlyph(painter, *glyph(), QStyle::visualRect(layoutDirection(), rect(), square), paint.ink);
    }
    painter.setPen(paint.ink);
    painter.setFont(font());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), kFlags, text());
}

} // namespace unhunch::window::look
