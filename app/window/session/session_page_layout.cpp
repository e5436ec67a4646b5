// SPDX-License-Identifier: GPL-3.0-or-later
// The session page's places and sizes; what it does is in session_page.cpp.
#include "app/window/session/control_bar.h"
#include "app/window/session/cue_view.h"
#include "app/window/session/hurt_view.h"
#include "app/window/session/parts_bar.h"
#include "app/window/session/session_page.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

namespace unhunch::window {
namespace {

using look::TextRole;

/// A stage lower than this has no room for the inset of the back.
constexpr int kDetailedStage = 220;
/// Texts that have no room are made smaller in these steps, down to this.
constexpr double kShrink = 0.93;
constexpr double kSmallestFactor = 0.35;
/// Bar and controls where there is little room for large text.
constexpr double kSmallestChrome = 0.8;

bool hasRoom(const QWidget& page, QSize room)
{
    QLayout* layout = page.layout();
    layout->activate();
    return layout->totalHeightForWidth(room.width()) <= room.height()
           && layout->minimumSize().width() <= room.width();
}

int wrappedHeight(const QFont& font, const QString& text, int width)
{
    const QRect room(0, 0, std::max(width, 1), QWIDGETSIZE_MAX);
    return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text).height();
}

int tallest(const QFont& font, const QStringList& texts, int width)
{
    int height = 0;
    for (const QString& text : texts) {
        height = std::max(height, wrappedHeight(font, text, width));
    }
    return height;
}

bool hasWideWord(const QFont& font, const QStringList& texts, int width)
{
    const QFontMetrics metrics(font);
    for (const QString& text : texts) {
        const QStringList parts = text.split(QLatin1Char(' '));
        const auto isTooWide
            = [&metrics, width](const QString& word) { return metrics.horizontalAdvance(word) > width; };
        if (std::any_of(parts.begin(), parts.end(), isTooWide)) {
            return true;
        }
    }
    return false;
}

} // namespace

int SessionPage::headerHeight(int width, double factor, bool isFull) const
{
    const QFont title = m_theme.font(TextRole::Title, factor);
    if (hasWideWord(title, m_longest.titles, width)) {
        return QWIDGETSIZE_MAX / 2;
    }
    const int titles = tallest(title, m_longest.titles, width);
    if (!isFull) {
        return titles;
    }
    const int place = QFontMetrics(m_theme.font(TextRole::Caption, factor)).height();
    const int sentences = tallest(m_theme.font(TextRole::Lead, factor), m_longest.sentences, width);
    return place + titles + sentences + 4 * look::space::kTiny;
}

SessionMeasures SessionPage::measures() const
{
    SessionMeasures measures;
    measures.header
        = [this](int width, double factor, bool isFull) { return headerHeight(width, factor, isFull); };
    measures.foot = [this](int width, double factor) {
        QStringList lines;
        for (const QString& title : m_longest.titles) {
            lines << tr("Next: %1").arg(title);
        }
        const int next = tallest(m_theme.font(TextRole::Body, factor), lines, width);
        return m_asksPain ? std::max(next, m_before->sizeHint().height()) : next;
    };
    measures.cueWidth = [this](double factor) {
        int width = 0;
        for (const QString& cue : m_longest.cues) {
            width = std::max(width, CueView::widthOf(m_theme, cue, factor));
        }
        return width;
    };
    measures.barHeight = m_bar->sizeHint().height();
    measures.controlsHeight = m_controls->sizeHint().height();
    measures.textScale = m_theme.appearance().textScale;
    return measures;
}

void SessionPage::place(QWidget* widget, const QRect& area)
{
    widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
}

double SessionPage::chromeFactor() const
{
    // Bar and controls grow on very large screens, but less than the texts do.
    constexpr QSize kUsual{1500, 900};
    const double room = std::min(width() * 1.0 / kUsual.width(), height() * 1.0 / kUsual.height());
    return std::clamp(room, 1.0, 2.2);
}

void SessionPage::layOutAt(double chrome)
{
    m_bar->setFactor(chrome);
    m_controls->setFactor(chrome);
    m_layout = layOutSession(size(), measures());
}

void SessionPage::relayout()
{
    if (width() <= 0 || height() <= 0) {
        return;
    }
    // Small controls are lower, and whether they are small follows from the size alone.
    const bool isMini = layOutSession(size(), measures()).shape == SessionShape::Mini;
    const bool isNarrow = isMini || m_controls->widthOfWords() > width() - 2 * look::space::kWide;
    m_controls->setSmall(isMini, isNarrow);
    m_bar->setNamed(!isMini);
    layOutAt(chromeFactor());
    if (!isMini && m_layout.factor < kSmallestChrome && m_theme.appearance().textScale > 1.0) {
        // Large text had to become smaller: bar and controls give of their room too.
        layOutAt(kSmallestChrome);
    }
    m_stage->setDetailed(m_layout.figure.height() >= kDetailedStage);
    place(m_stage, m_layout.figure);
    place(m_bar, m_layout.bar);
    // The words of the outer buttons stand in line with the bar, not their grounds.
    const int overhang = std::min(m_controls->wordInset(), m_layout.controls.left());
    place(m_controls, m_layout.controls.adjusted(-overhang, 0, overhang, 0));
    layOutWords();
    layOutHurt();
    layOutQuestions();
    layOutEnd();
}

void SessionPage::layOutQuestions()
{
    for (QScrollArea* form : {m_checkArea, m_reportArea}) {
        if (form != nullptr) {
            form->setGeometry(rect());
        }
    }
    if (m_face == Face::Check || m_face == Face::Report) {
        m_stage->hide();
    }
}

void SessionPage::layOutWords()
{
    const bool isMini = m_layout.shape == SessionShape::Mini;
    m_place->setVisible(!isMini);
    m_sentence->setVisible(!isMini);
    m_next->setVisible(!isMini && m_face == Face::Session && m_before->isHidden());
    for (look::Label* label : {m_place, m_title, m_sentence, m_next}) {
        label->setFactor(m_layout.factor);
    }
    m_cue->setFactor(m_layout.factor);
    place(m_header, m_layout.header);
    place(m_dial, m_layout.dial);
    place(m_cue, m_layout.cue);
    place(m_next, m_layout.foot);
    place(m_before, m_layout.foot);
}

void SessionPage::layOutHurt()
{
    if (m_face != Face::Hurt) {
        return;
    }
    const bool isMini = m_layout.shape == SessionShape::Mini;
    const QRect& figure = m_layout.figure;
    const int top
        = m_layout.shape == SessionShape::Tall ? figure.bottom() + look::space::kLarge : figure.top();
    const int left = isMini ? m_layout.bar.left() : m_layout.header.left();
    const int right = isMini ? m_layout.bar.right() : m_layout.header.right();
    const QRect area(QPoint(left, top), QPoint(right, m_layout.bar.top() - look::space::kSmall));
    double factor = std::max(1.0, m_layout.factor);
    m_hurt->setShape(isMini, factor);
    while (factor > kSmallestFactor && !hasRoom(*m_hurt, area.size())) {
        factor *= kShrink;
        m_hurt->setShape(isMini, factor);
    }
    m_stage->setVisible(!isMini);
    place(m_hurt, area);
}

void SessionPage::layOutEnd()
{
    if (m_face != Face::End) {
        return;
    }
    const bool isMini = m_layout.shape == SessionShape::Mini;
    const int margin = isMini ? look::space::kMedium : look::space::kBroad;
    const QRect area = rect().adjusted(margin, margin, -margin, -margin);
    double factor = chromeFactor();
    m_end->setShape(isMini, factor);
    const auto isTight = [&] {
        return !hasRoom(*m_end, area.size().boundedTo({m_end->maximumWidth(), area.height()}));
    };
    m_end->setSigned(!isMini);
    if (isTight()) {
        m_end->setSigned(false);
    }
    while (factor > kSmallestFactor && isTight()) {
        factor *= kShrink;
        m_end->setShape(isMini, factor);
    }
    const int width = std::min(area.width(), m_end->maximumWidth());
    m_end->setGeometry(area.left() + (area.width() - width) / 2, area.top(), width, area.height());
    m_stage->hide();
}

void SessionPage::resizeEvent(QResizeEvent* /*event*/)
{
    relayout();
}

void SessionPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        relayout();
    }
    Page::changeEvent(event);
}

} // namespace unhunch::window
