// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_delegate.h"

#include "app/window/journal/journal_model.h"
#include "app/window/look/glyphs.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kSign = 36;
constexpr int kInset = space::kLarge;
constexpr int kGap = space::kSmall; ///< between two rows
constexpr int kManyPixels = 10'000;

int textHeight(const QFont& font, int width, const QString& text)
{
    if (text.isEmpty()) {
        return 0;
    }
    const QRect room(0, 0, std::max(1, width), kManyPixels);
    return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text).height();
}

QString textOf(const QModelIndex& index, int role)
{
    return index.data(role).toString();
}

Glyph glyphOf(int outcome)
{
    using journal::SessionOutcome;
    if (outcome == int(SessionOutcome::Completed)) {
        return Glyph::Check;
    }
    return outcome == int(SessionOutcome::Hurt) ? Glyph::Hurt : Glyph::Stop;
}

} // namespace

JournalDelegate::JournalDelegate(Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

JournalDelegate::Places JournalDelegate::placesFor(int width, const QModelIndex& index) const
{
    const QFont strong = m_theme.font(TextRole::Strong);
    const QFont caption = m_theme.font(TextRole::Caption);
    const int sign = m_theme.scaled(kSign);
    const int timeWidth = QFontMetrics(caption).horizontalAdvance(textOf(index, JournalModel::TimeRole)) + 2;
    const int left = kInset + sign + space::kMedium;
    const int right = width - kInset - timeWidth;
    const int titleRoom = right - space::kMedium - left;
    const int detailRoom = width - kInset - left;
    Places places;
    places.title = QRect(
        left, space::kMedium, titleRoom, textHeight(strong, titleRoom, textOf(index, Qt::DisplayRole)));
    places.detail = QRect(left,
                          places.title.bottom() + 1 + space::kHair,
                          detailRoom,
                          textHeight(caption, detailRoom, textOf(index, JournalModel::DetailRole)));
    const int noteHeight
        = textHeight(m_theme.font(TextRole::Body), detailRoom, textOf(index, JournalModel::NoteRole));
    places.note = QRect(
        left, places.detail.bottom() + 1 + (noteHeight > 0 ? space::kTiny : 0), detailRoom, noteHeight);
    places.height = std::max(places.note.bottom() + 1, sign + space::kMedium) + space::kMedium;
    places.sign = QRect(kInset, (places.height - sign) / 2, sign, sign);
    const int drop = QFontMetrics(strong).ascent() - QFontMetrics(caption).ascent();
    places.time = QRect(right, places.title.top() + drop, timeWidth, QFontMetrics(caption).height());
    return places;
}

int JournalDelegate::dayHeight(int width, const QModelIndex& index) const
{
    const int above = index.row() == 0 ? space::kSmall : space::kWide;
    return above + textHeight(m_theme.font(TextRole::Heading), width, textOf(index, Qt::DisplayRole))
           + space::kMedium;
}

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    if (index.data(JournalModel::IsDayRole).toBool()) {
        return {width, dayHeight(width, index)};
    }
    return {width, placesFor(width, index).height + kGap};
}

void JournalDelegate::paint(QPainter* painter,
                            const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(JournalModel::IsDayRole).toBool()) {
        paintDay(*painter, option, index);
    } else {
        paintEntry(*painter, option, index);
    }
    painter->restore();
}

void JournalDelegate::paintDay(QPainter& painter,
                               const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter.setFont(m_theme.font(TextRole::Heading));
    painter.setPen(m_theme.colours().ink);
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const QRect room = option.rect.adjusted(space::kHair, 0, 0, -space::kMedium);
    painter.drawText(
        room, static_cast<int>(start | Qt::AlignBottom) | Qt::TextWordWrap, textOf(index, Qt::DisplayRole));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.colours().focus, 2));
        painter.drawRoundedRect(
            option.rect.adjusted(1, 1, -1, -space::kTiny), radius::kSmall, radius::kSmall);
    }
}

void JournalDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Colours& colours = m_theme.colours();
    const QRectF body = QRectF(option.rect).adjusted(1, 1, -1, -1 - kGap);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter.setPen(m_theme.appearance().highContrast ? QPen(colours.line, 1) : QPen(Qt::NoPen));
    painter.setBrush(isChosen ? colours.accentSoft : colours.card);
    painter.drawRoundedRect(body, radius::kControl, radius::kControl);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(colours.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body, radius::kControl, radius::kControl);
    }
}

void JournalDelegate::paintSign(QPainter& painter, const QRect& place, int outcome) const
{
    const Colours& colours = m_theme.colours();
    const bool isDone = outcome == int(journal::SessionOutcome::Completed);
    const bool isHurt = outcome == int(journal::SessionOutcome::Hurt);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isDone ? colours.accentSoft : isHurt ? colours.attentionSoft : colours.sunken);
    painter.drawEllipse(place);
    const double inset = place.width() * 0.27;
    const QColor ink = isDone ? colours.accent : isHurt ? colours.attention : colours.inkSoft;
    paintGlyph(painter, glyphOf(outcome), QRectF(place).adjusted(inset, inset, -inset, -inset), ink);
}

void JournalDelegate::paintPain(QPainter& painter, const QRect& place, const QModelIndex& index) const
{
    const Colours& colours = m_theme.colours();
    const QVariant pain = index.data(JournalModel::PainRole);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1));
    if (pain.isValid()) {
        painter.setFont(m_theme.font(TextRole::Strong));
        painter.setPen(colours.accent);
        painter.drawText(place, Qt::AlignCenter, QLocale().toString(pain.toInt()));
        return;
    }
    const double inset = place.width() * 0.27;
    paintGlyph(painter, Glyph::Journal, QRectF(place).adjusted(inset, inset, -inset, -inset), colours.accent);
}

void JournalDelegate::paintRecord(QPainter& painter, const QRect& place, const QModelIndex& index) const
{
    const Colours& colours = m_theme.colours();
    const bool isStanding = index.data(JournalModel::IsStandingRole).toBool();
    const bool isSafety = index.data(JournalModel::KindRole).toInt() == int(journal::EntryKind::Safety);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isStanding ? colours.attentionSoft : colours.sunken);
    painter.drawEllipse(place);
    const double inset = place.width() * 0.27;
    paintGlyph(painter,
               isSafety ? Glyph::Help : Glyph::BackView,
               QRectF(place).adjusted(inset, inset, -inset, -inset),
               isStanding ? colours.attention : colours.inkSoft);
}

void JournalDelegate::paintMark(QPainter& painter, const QRect& place, const QModelIndex& index) const
{
    switch (static_cast<journal::EntryKind>(index.data(JournalModel::KindRole).toInt())) {
    case journal::EntryKind::Session:
        paintSign(painter, place, index.data(JournalModel::OutcomeRole).toInt());
        break;
    case journal::EntryKind::Symptom:
        paintPain(painter, place, index);
        break;
    case journal::EntryKind::Safety:
    case journal::EntryKind::Assessment:
        paintRecord(painter, place, index);
        break;
    }
}

void JournalDelegate::paintEntry(QPainter& painter,
                                 const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const Colours& colours = m_theme.colours();
    const Places places = placesFor(option.rect.width(), index);
    const auto placed = [&option](const QRect& area) {
        return QStyle::visualRect(option.direction, option.rect, area.translated(option.rect.topLeft()));
    };
    const int start
        = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop);
    paintGround(painter, option);
    paintMark(painter, placed(places.sign), index);
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(colours.ink);
    painter.drawText(placed(places.title), start | Qt::TextWordWrap, textOf(index, Qt::DisplayRole));
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(colours.inkSoft);
    painter.drawText(
        placed(places.detail), start | Qt::TextWordWrap, textOf(index, JournalModel::DetailRole));
    painter.drawText(placed(places.time), start, textOf(index, JournalModel::TimeRole));
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(colours.ink);
    painter.drawText(placed(places.note), start | Qt::TextWordWrap, textOf(index, JournalModel::NoteRole));
}

} // namespace unhunch::window
