// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/menu_button.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace unhunch::window {

using namespace look;

MenuButton::MenuButton(Theme& theme, const QString& text, QWidget* parent)
    : QuietButton(theme, text, parent)
    , m_menu(new QMenu(this))
{
    setOutlined(true);
    connect(this, &QAbstractButton::clicked, this, &MenuButton::openMenu);
    connect(&this->theme(), &Theme::changed, this, &MenuButton::dressMenu);
    dressMenu();
}

QAction* MenuButton::addEntry(const QString& text)
{
    return m_menu->addAction(text);
}

void MenuButton::clearEntries()
{
    m_menu->clear();
}

int MenuButton::arrowRoom() const
{
    return fontMetrics().height() / 2 + space::kSmall;
}

QSize MenuButton::sizeHint() const
{
    return QuietButton::sizeHint() + QSize(arrowRoom(), 0);
}

void MenuButton::dressMenu()
{
    const Colours& colours = theme().colours();
    m_menu->setFont(theme().font(TextRole::Body));
    m_menu->setPalette(theme().palette());
    m_menu->setStyleSheet(
        QStringLiteral("QMenu { background: %1; color: %2; border: 1px solid %3; padding: 6px; }"
                       "QMenu::item { padding: 8px 20px; border-radius: 6px; }"
                       "QMenu::item:selected { background: %4; color: %5; }"
                       "QMenu::separator { height: 1px; background: %3; margin: 6px 8px; }")
            .arg(colours.card.name(),
                 colours.ink.name(),
                 colours.line.name(),
                 colours.accentSoft.name(),
                 colours.ink.name()));
}

void MenuButton::openMenu()
{
    if (m_menu->isEmpty()) {
        return;
    }
    const int across = layoutDirection() == Qt::RightToLeft ? width() - m_menu->sizeHint().width() : 0;
    m_menu->popup(mapToGlobal(QPoint(across, height())));
}

void MenuButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down) {
        openMenu();
        return;
    }
    QuietButton::keyPressEvent(event);
}

void MenuButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1.0 : 0.5);
    const Paint paint = paintNow();
    paintGround(painter, paint);
    const int padding = sidePadding();
    const QRect room(padding, 0, width() - 2 * padding - arrowRoom(), height());
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setPen(paint.ink);
    painter.setFont(font());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                     static_cast<int>(start | Qt::AlignVCenter) | Qt::TextShowMnemonic,
                     text());
    paintChevron(painter);
}

void MenuButton::paintChevron(QPainter& painter) const
{
    const double reach = fontMetrics().height() / 5.0;
    const double centre = width() - sidePadding() - reach;
    const double across = layoutDirection() == Qt::RightToLeft ? width() - centre : centre;
    const double middle = height() / 2.0;
    QPolygonF chevron;
    chevron << QPointF(across - reach, middle - reach / 2) << QPointF(across, middle + reach / 2)
            << QPointF(across + reach, middle - reach / 2);
    painter.setPen(QPen(theme().colours().inkSoft, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(chevron);
}

} // namespace unhunch::window
