// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/page_list.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace unhunch::window {

using namespace look;

namespace {

/// A rounded ground below the chosen one; told by weight, too, not by colour alone.
class PageDelegate : public QStyledItemDelegate {
public:
    PageDelegate(Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::Strong));
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * space::kMedium,
                m_theme.scaled(kTargetSize)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& colours = m_theme.colours();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
        const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(colours.focus, 2)
                                                                      : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? colours.accentSoft : (isHot ? colours.sunken : QColor(Qt::transparent)));
        painter->drawRoundedRect(ground, radius::kSmall, radius::kSmall);
        painter->setFont(m_theme.font(isChosen ? TextRole::Strong : TextRole::Body));
        painter->setPen(isChosen ? colours.accent : colours.ink);
        const QRect words = option.rect.adjusted(space::kMedium, 0, -space::kMedium, 0);
        const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        painter->drawText(words, int(start | Qt::AlignAbsolute | Qt::AlignVCenter), index.data().toString());
        painter->restore();
    }

private:
    Theme& m_theme;
};

} // namespace

PageList::PageList(Theme& theme, QWidget* parent)
    : QListWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Pages of the settings"));
    setItemDelegate(new PageDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    connect(&m_theme, &Theme::changed, this, &PageList::restyle);
    restyle();
}

void PageList::restyle()
{
    // Over what dresses the form's lists: no ground, no frame.
    setStyleSheet(QStringLiteral(
        "QListView, QListView:focus { background: transparent; border: none; padding: 0px; }"));
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize PageList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < count(); ++row) {
        height += sizeHintForRow(row);
    }
    return {sizeHintForColumn(0), height};
}

} // namespace unhunch::window
