// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/minute_bar.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kSegments = int(kDailyGoal.count());
constexpr int kThickness = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::Today)
};

} // namespace

MinuteBar::MinuteBar(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setPlayed({});
}

void MinuteBar::setPlayed(std::chrono::milliseconds played)
{
    m_played = played;
    setAccessibleName(minutesOfGoal(played));
    update();
}

QSize MinuteBar::sizeHint() const
{
    return {20 * kSegments, kThickness + space::kTiny};
}

QSize MinuteBar::minimumSizeHint() const
{
    return {10 * kSegments, kThickness + space::kTiny};
}

void MinuteBar::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const double step = (width() + space::kTiny) / double(kSegments);
    const double top = (height() - kThickness) / 2.0;
    const double minutes = double(m_played.count()) / 60000.0;
    for (int segment = 0; segment < kSegments; ++segment) {
        const QRectF whole(segment * step, top, step - space::kTiny, kThickness);
        painter.setBrush(colours.track);
        painter.drawRoundedRect(whole, kThickness / 2.0, kThickness / 2.0);
        const double share = std::clamp(minutes - segment, 0.0, 1.0);
        if (share > 0) {
            const double length = std::max<double>(whole.width() * share, kThickness);
            painter.setBrush(colours.accent);
            painter.drawRoundedRect(
                QRectF(whole.topLeft(), QSizeF(length, kThickness)), kThickness / 2.0, kThickness / 2.0);
        }
    }
}

QString minutesOfGoal(std::chrono::milliseconds played)
{
    const auto minutes = int(std::chrono::floor<std::chrono::minutes>(played).count());
    if (minutes > kDailyGoal.count()) {
        return Words::tr("%n minutes of movement", nullptr, minutes);
    }
    const QLocale locale;
    //: %1 minutes of movement today, %2 the daily goal
    return Words::tr("%1 of %2 minutes")
        .arg(locale.toString(minutes), locale.toString(int(kDailyGoal.count())));
}

QString resetsDone(int resets)
{
    if (resets == 0) {
        return Words::tr("No reset yet. The first one takes ninety seconds.");
    }
    return Words::tr("%n resets done", nullptr, resets);
}

} // namespace unhunch::window
