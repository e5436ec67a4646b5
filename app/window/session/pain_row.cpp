// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/pain_row.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace unhunch::window {
namespace {

constexpr int kHighestPain = 10;
constexpr int kLargestTarget = 44;
constexpr int kSmallestTarget = 22;

/// One of the eleven targets.
class PainTarget : public QAbstractButton {
public:
    PainTarget(look::Theme& theme, int score, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_score(score)
    {
        setText(QString::number(score));
        //: A target of the pain scale; %1 is 0 to 10.
        setAccessibleName(PainRow::tr("Pain %1 of 10").arg(score));
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        connect(&m_theme, &look::Theme::changed, this, &PainTarget::restyle);
        restyle();
    }

    void setFactor(double factor)
    {
        m_factor = factor;
        restyle();
    }

    [[nodiscard]] QSize sizeHint() const override { return {largest(), largest()}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {kSmallestTarget, kSmallestTarget}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const look::Colours& colours = m_theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = std::min({width(), height(), largest()}) - 4.0;
        const QPointF centre = placed(side);
        painter.setPen(hasFocus() ? QPen(colours.focus, 2) : QPen(Qt::NoPen));
        const bool isHot = underMouse() || isDown();
        painter.setBrush(isChecked() ? colours.accent : (isHot ? colours.track : colours.sunken));
        painter.drawEllipse(centre, side / 2, side / 2);
        painter.setPen(isChecked() ? colours.onAccent : colours.ink);
        QFont small = font();
        const double fit = side * 0.62 / QFontMetricsF(small).horizontalAdvance(QStringLiteral("10"));
        small.setPointSizeF(small.pointSizeF() * std::min(1.0, fit));
        painter.setFont(small);
        QRectF disc({}, QSizeF(side, side));
        disc.moveCenter(centre);
        painter.drawText(disc, Qt::AlignCenter, text());
    }

private:
    /// The discs are spread evenly from edge to edge of the row, so that its ends are in line with the texts.
    [[nodiscard]] QPointF placed(double side) const
    {
        const double spare = std::max(0.0, width() - side) / 2;
        const double share = m_score * 2.0 / kHighestPain - 1.0;
        const double across = (layoutDirection() == Qt::RightToLeft ? -share : share) * spare;
        return QRectF(rect()).center() + QPointF(across, 0);
    }

    void restyle()
    {
        setFont(m_theme.font(look::TextRole::Body, m_factor));
        updateGeometry();
        update();
    }

    [[nodiscard]] int largest() const { return static_cast<int>(m_theme.scaled(kLargestTarget) * m_factor); }

    look::Theme& m_theme;
    int m_score;
    double m_factor = 1.0;
};

} // namespace

PainRow::PainRow(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(PainRow::tr("Pain from 0, none, to 10, the worst"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space::kHair);
    for (int score = 0; score <= kHighestPain; ++score) {
        auto* target = new PainTarget(theme, score, this);
        m_group->addButton(target, score);
        row->addWidget(target);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(m_group, &QButtonGroup::idClicked, this, &PainRow::chosen);
}

std::optional<int> PainRow::score() const
{
    const int id = m_group->checkedId();
    return id < 0 ? std::nullopt : std::optional<int>(id);
}

void PainRow::setScore(std::optional<int> score)
{
    m_group->setExclusive(false);
    for (QAbstractButton* target : m_group->buttons()) {
        target->setChecked(score && m_group->id(target) == *score);
    }
    m_group->setExclusive(true);
}

void PainRow::setFactor(double factor)
{
    for (QAbstractButton* target : m_group->buttons()) {
        if (auto* painTarget = dynamic_cast<PainTarget*>(target)) {
            painTarget->setFactor(factor);
        }
    }
}

void PainRow::setNames(const QString& row, const QString& target)
{
    setAccessibleName(row);
    for (QAbstractButton* button : m_group->buttons()) {
        button->setAccessibleName(target.arg(m_group->id(button)));
    }
}

void PainRow::choose(int score)
{
    QAbstractButton* target = m_group->button(score);
    target->setFocus(Qt::OtherFocusReason);
    target->setChecked(true);
    Q_EMIT chosen(score);
}

bool PainRow::pressed(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 0 && digit <= 9 && event->modifiers() == Qt::NoModifier) {
        // "1" and then "0" is how people type ten.
        const bool isTen = digit == 0 && score() == 1;
        choose(isTen ? kHighestPain : digit);
        return true;
    }
    return false;
}

void PainRow::keyPressEvent(QKeyEvent* event)
{
    if (!pressed(event)) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace unhunch::window
