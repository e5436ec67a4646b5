// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/ladder/ladder_path.h"

#include "app/window/ladder/ladder_words.h"
#include "core/session/ladder_progress.h"

#include <QPainter>
#include <QPainterPath>

namespace unhunch::window {
namespace {

constexpr double kRadius = 5;
constexpr double kHereRadius = 8;
constexpr double kRise = 11; ///< from one level to the next

} // namespace

LadderPath::LadderPath(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &look::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LadderPath::setDose(const session::LadderDose& dose)
{
    m_index = session::ladderIndex(dose);
    update();
}

QSize LadderPath::sizeHint() const
{
    const int text = QFontMetrics(m_theme.font(look::TextRole::Caption)).height();
    const auto levels = static_cast<int>(session::kLadderLevels.size());
    return {m_theme.scaled(480), m_theme.scaled(static_cast<int>(kRise) * levels + 20) + text};
}

QSize LadderPath::minimumSizeHint() const
{
    return {m_theme.scaled(240), sizeHint().height()};
}

double LadderPath::radius() const
{
    const double room = width() / static_cast<double>(session::ladderLength());
    return std::min(static_cast<double>(m_theme.scaled(static_cast<int>(kRadius))), room / 3);
}

QPointF LadderPath::place(std::size_t index) const
{
    const double edge = m_theme.scaled(static_cast<int>(kHereRadius)) + 2;
    const double share = static_cast<double>(index) / static_cast<double>(session::ladderLength() - 1);
    const double along = edge + share * (width() - 2 * edge);
    const double text = QFontMetricsF(m_theme.font(look::TextRole::Caption)).height();
    const std::size_t onLevel = index / session::kLadderSteps.size();
    const auto level = static_cast<double>(onLevel);
    const double up
        = height() - text - edge - m_theme.scaled(4) - level * m_theme.scaled(static_cast<int>(kRise));
    return {isRightToLeft() ? width() - along : along, up};
}

void LadderPath::paintLevels(QPainter& painter) const
{
    painter.setFont(m_theme.font(look::TextRole::Caption));
    painter.setPen(m_theme.colours().inkSoft);
    const std::size_t steps = session::kLadderSteps.size();
    const double text = painter.fontMetrics().height();
    for (const session::LadderLevel level : session::kLadderLevels) {
        const std::size_t first = static_cast<std::size_t>(level) * steps;
        const QPointF from = place(first);
        const QPointF until = place(first + steps - 1);
        const QRectF room(std::min(from.x(), until.x()) - radius(),
                          height() - text,
                          std::abs(until.x() - from.x()) + 2 * radius(),
                          text);
        const QString words = painter.fontMetrics().elidedText(
            ladderLevelWords(level), Qt::ElideRight, static_cast<int>(room.width()));
        painter.drawText(room, Qt::AlignCenter, words);
    }
}

void LadderPath::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLevels(painter);
    QPainterPath line(place(0));
    for (std::size_t index = 1; index < session::ladderLength(); ++index) {
        line.lineTo(place(index));
    }
    painter.setPen(QPen(m_theme.colours().track, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    for (std::size_t index = 0; index < session::ladderLength(); ++index) {
        const bool isBehind = index < m_index;
        painter.setPen(QPen(isBehind ? m_theme.colours().accent : m_theme.colours().track, 2));
        painter.setBrush(isBehind ? m_theme.colours().accent : m_theme.colours().card);
        painter.drawEllipse(place(index), radius(), radius());
    }
    const double here
        = std::min(radius() * 1.7, static_cast<double>(m_theme.scaled(static_cast<int>(kHereRadius))));
    painter.setPen(QPen(m_theme.colours().accent, 3));
    painter.setBrush(m_theme.colours().card);
    painter.drawEllipse(place(m_index), here, here);
}

} // namespace unhunch::window
