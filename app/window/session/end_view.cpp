// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/end_view.h"

#include "app/window/ladder/form_question.h"
#include "app/window/session/pain_row.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace unhunch::window {
namespace {

constexpr int kColumnWidth = 560;

/// A gap between two groups, whose height is set with the page's shape.
QSpacerItem* addGap(QVBoxLayout& column)
{
    auto* gap = new QSpacerItem(0, 0);
    column.addSpacerItem(gap);
    return gap;
}

/// An assistive technology that listens; not a program that only had the interface switched on for itself.
bool isReaderOn()
{
    return QAccessible::isActive() && !qEnvironmentVariableIsSet("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
}

QString headingOf(const SessionSummary& summary)
{
    if (summary.outcome == session::SessionOutcome::Hurt) {
        return EndView::tr("Good that you stopped");
    }
    if (summary.outcome == session::SessionOutcome::Completed) {
        return EndView::tr("Well done");
    }
    return summary.counts ? EndView::tr("That counts") : EndView::tr("Stopped early");
}

QString bodyOf(const SessionSummary& summary)
{
    if (summary.outcome == session::SessionOutcome::Hurt) {
        return EndView::tr("If it does not ease, or you feel numbness or tingling, read the help page.");
    }
    if (summary.counts) {
        return summary.isReset
                   ? EndView::tr("Your upper back had a rest from sitting. The count starts over.")
                   : EndView::tr("Small and often is what helps.");
    }
    return summary.isReset ? EndView::tr("No harm done. You will be asked again in a while.")
                           : EndView::tr("No harm done. It is there whenever you like.");
}

QString minutesOf(std::chrono::milliseconds played)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(played).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

EndView::EndView(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_badge(new look::Badge(theme, this))
    , m_heading(new look::Label(theme, look::TextRole::Title, {}, this))
    , m_body(new look::Label(theme, look::TextRole::Body, {}, this))
    , m_figures(new QWidget(this))
    , m_exercises(makeFigure())
    , m_minutes(makeFigure())
    , m_resets(makeFigure())
    , m_question(
          new look::Label(theme, look::TextRole::Strong, tr("How does your upper back feel now?"), this))
    , m_pain(new PainRow(theme, this))
    , m_scale(new QWidget(this))
    , m_form(new FormQuestion(theme, this))
    , m_close(new look::PrimaryButton(theme, tr("Done"), this))
    , m_hint(new look::Label(theme, look::TextRole::Caption, tr("Closes by itself in a moment."), this))
{
    m_body->setInk(look::Label::Ink::Soft);
    m_hint->setInk(look::Label::Ink::Soft);
    layOut();
    connect(m_pain, &PainRow::chosen, this, &EndView::painChosen);
    connect(m_form, &FormQuestion::judged, this, &EndView::formJudged);
    connect(m_form, &FormQuestion::stepTaken, this, &EndView::stepTaken);
    connect(m_close, &QAbstractButton::clicked, this, &EndView::closePressed);
    for (QWidget* child : findChildren<QWidget*>()) {
        child->installEventFilter(this);
    }
    installEventFilter(this);
}

EndView::Figure EndView::makeFigure()
{
    auto* box = new QWidget(m_figures);
    Figure figure{.box = box,
                  .number = new look::Label(m_theme, look::TextRole::Title, {}, box),
                  .unit = new look::Label(m_theme, look::TextRole::Caption, {}, box)};
    figure.number->setInk(look::Label::Ink::Accent);
    figure.unit->setInk(look::Label::Ink::Soft);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(figure.number);
    column->addWidget(figure.unit);
    return figure;
}

void EndView::layOutFigures()
{
    auto* row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space::kBroad);
    for (const Figure& figure : {m_exercises, m_minutes, m_resets}) {
        row->addWidget(figure.box, 1);
    }
}

void EndView::layOutScale()
{
    auto* scale = new QHBoxLayout(m_scale);
    scale->setContentsMargins(0, 0, 0, 0);
    for (const QString& end : {tr("No pain"), tr("Worst pain")}) {
        auto* label = new look::Label(m_theme, look::TextRole::Caption, end, m_scale);
        label->setInk(look::Label::Ink::Soft);
        label->setWordWrap(false);
        scale->addWidget(label);
    }
    scale->insertStretch(1);
}

void EndView::layOut()
{
    layOutFigures();
    layOutScale();
    m_foot = new QHBoxLayout;
    m_foot->addWidget(m_close);
    m_foot->addWidget(m_hint, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_badge);
    column->addWidget(m_heading);
    column->addWidget(m_body);
    m_gaps.push_back(addGap(*column));
    column->addWidget(m_figures);
    m_gaps.push_back(addGap(*column));
    column->addWidget(m_question);
    column->addSpacing(look::space::kSmall);
    column->addWidget(m_pain);
    column->addWidget(m_scale);
    m_gaps.push_back(addGap(*column));
    column->addWidget(m_form);
    m_gaps.push_back(addGap(*column));
    column->addLayout(m_foot);
    column->addStretch(3);
}

void EndView::show(const SessionSummary& summary)
{
    m_pain->setScore(std::nullopt);
    m_form->setVisible(summary.dose.has_value());
    if (summary.dose) {
        m_form->ask(*summary.dose);
    }
    updateTexts(summary);
    setAccessibleName(m_heading->text() + QStringLiteral(". ") + m_body->text());
    QWidget::show();
}

void EndView::updateTexts(const SessionSummary& summary)
{
    const bool didHurt = summary.outcome == session::SessionOutcome::Hurt;
    const look::Glyph sign = summary.counts ? look::Glyph::Check : look::Glyph::Stop;
    m_badge->setSign(didHurt ? look::Glyph::Hurt : sign, didHurt);
    m_heading->setText(headingOf(summary));
    m_hint->setInk(summary.isWaiting ? look::Label::Ink::Attention : look::Label::Ink::Soft);
    m_hint->setText(summary.isWaiting
                        ? tr("Your journal cannot be written now. This session is kept, and written "
                             "as soon as it can be.")
                        : tr("Closes by itself in a moment."));
    m_body->setText(bodyOf(summary));
    m_exercises.number->setText(QLocale().toString(summary.exercises));
    //: below their number
    m_exercises.unit->setText(tr("exercises", nullptr, summary.exercises));
    m_minutes.number->setText(minutesOf(summary.played));
    //: below their number, which may be a fraction such as 1.5
    m_minutes.unit->setText(tr("minutes"));
    m_resets.box->setVisible(summary.resetsToday.has_value());
    if (summary.resetsToday) {
        const int resets = *summary.resetsToday;
        m_resets.number->setText(QLocale().toString(resets));
        //: below their number
        m_resets.unit->setText(tr("resets today", nullptr, resets));
    }
}

void EndView::setShape(bool isSmall, double factor)
{
    for (look::Label* label : findChildren<look::Label*>()) {
        label->setFactor(factor);
    }
    m_pain->setFactor(factor);
    m_form->setFactor(factor);
    m_close->setFactor(factor);
    m_badge->setFactor(factor);
    m_foot->setSpacing(static_cast<int>(look::space::kLarge * factor));
    const int gap = isSmall ? look::space::kSmall : static_cast<int>(look::space::kBroad * factor);
    for (QSpacerItem* spacer : m_gaps) {
        spacer->changeSize(0, gap, QSizePolicy::Minimum, QSizePolicy::Fixed);
    }
    // A question that is not asked leaves no gap behind.
    if (m_form->isHidden()) {
        m_gaps.back()->changeSize(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    }
    layout()->invalidate();
    m_body->setVisible(!isSmall);
    m_scale->setVisible(!isSmall);
    m_hint->setVisible(!isSmall);
    setMaximumWidth(static_cast<int>(kColumnWidth * std::max(1.0, factor) * m_theme.appearance().textScale));
}

void EndView::showStanding(const session::LadderStanding& standing, bool isPerfect)
{
    m_form->showStanding(standing, isPerfect);
}

void EndView::setSigned(bool isSigned)
{
    m_badge->setVisible(isSigned);
}

EndPageAttention EndView::attention() const
{
    const QWidget* focus = QApplication::focusWidget();
    const bool isFocusOn = focus != nullptr && isAncestorOf(focus) && window()->isActiveWindow();
    return {.isPointerOn = underMouse(), .isFocusOn = isFocusOn, .isReaderOn = isReaderOn()};
}

void EndView::pressed(QKeyEvent* event)
{
    m_pain->pressed(event);
}

bool EndView::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    const bool isAttention = type == QEvent::Enter || type == QEvent::Leave || type == QEvent::FocusIn
                             || type == QEvent::FocusOut;
    if (isAttention) {
        // Who is under the pointer or has the keyboard is settled only after this event.
        QMetaObject::invokeMethod(this, &EndView::attentionChanged, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace unhunch::window
