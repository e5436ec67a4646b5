// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/record_view.h"

#include "app/window/journal/entry_words.h"
#include "app/window/journal/journal_words.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

namespace {

QString dayAndTime(const journal::Moment& at, CivilDate today)
{
    //: a day and a time of day
    return RecordView::tr("%1, %2").arg(dayWords(at.day, today), timeOfDayWords(at));
}

} // namespace

RecordView::RecordView(Theme& theme, SignWords signWords, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_signWords(std::move(signWords))
    , m_title(new Label(theme, TextRole::Title))
    , m_when(new Label(theme, TextRole::Body))
    , m_card(new Card(theme))
    , m_why(new Label(theme, TextRole::Body))
    , m_lines(new QVBoxLayout(m_card))
{
    m_when->setInk(Label::Ink::Soft);
    m_why->setInk(Label::Ink::Soft);
    m_lines->setSpacing(space::kSmall);
    auto* content = new QWidget;
    auto* column = columnIn(content, space::kSmall);
    column->addWidget(m_title);
    column->addWidget(m_when);
    column->addSpacing(space::kMedium);
    column->addWidget(m_card);
    column->addSpacing(space::kMedium);
    column->addWidget(m_why);
    column->addSpacing(space::kMedium);
    column->addWidget(makeButtons());
    column->addStretch(1);
    columnIn(this, 0)->addWidget(makeColumn(theme, content, this), 1);
}

QWidget* RecordView::makeButtons()
{
    auto* buttons = new QWidget;
    auto* row = new FlowRow(buttons);
    row->setSpacing(space::kSmall);
    m_close = new PrimaryButton(m_theme, tr("Back"));
    m_close->setAccessibleName(tr("Back to the journal"));
    m_help = new QuietButton(m_theme, tr("Open help"));
    m_pattern = new QuietButton(m_theme, tr("Answer again"));
    for (Button* button : {m_close, static_cast<Button*>(m_help), static_cast<Button*>(m_pattern)}) {
        row->addWidget(button);
    }
    connect(m_close, &QAbstractButton::clicked, this, &RecordView::closePressed);
    connect(m_help, &QAbstractButton::clicked, this, &RecordView::helpPressed);
    connect(m_pattern, &QAbstractButton::clicked, this, &RecordView::patternPressed);
    return buttons;
}

void RecordView::present(const journal::Entry& entry, const QStringList& lines, const QString& whyItStays)
{
    m_title->setText(entryWords(entry, {}).title);
    m_when->setText(dayAndTime(journal::momentOf(entry), m_today));
    while (QLayoutItem* const item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& line : lines) {
        m_lines->addWidget(new Label(m_theme, TextRole::Body, line));
    }
    m_why->setText(whyItStays);
    m_help->setVisible(kindOf(entry) == journal::EntryKind::Safety);
    m_pattern->setVisible(kindOf(entry) == journal::EntryKind::Assessment);
}

void RecordView::setRecord(const journal::SafetyRecord& record, CivilDate today)
{
    m_today = today;
    QStringList lines = answerLines(record);
    if (record.resolved) {
        //: %1 is such as "Reported by mistake", %2 a day and a time
        lines << tr("%1: %2").arg(resolutionWords(record.resolved->how),
                                  dayAndTime(record.resolved->at, today));
    } else if (isStanding(record)) {
        lines << tr(
            "Exercises wait until a provider has cleared you, or you say that it was a mistake. The help "
            "page has both.");
    }
    present(record,
            lines,
            tr("This is part of your safety record. It stays as you gave it: it cannot be changed or deleted "
               "by itself, so that what is safe for you is never guessed."));
}

void RecordView::setAnswer(const journal::PatternAssessed& answer, CivilDate today)
{
    m_today = today;
    QStringList lines{entryWords(answer, {}).detail};
    for (const std::string& sign : answer.signs) {
        if (const QString words = m_signWords ? m_signWords(sign) : QString(); !words.isEmpty()) {
            lines << QStringLiteral("•\u00a0") + words;
        }
    }
    present(answer,
            lines,
            tr("This is what you answered then. It stays as it was, so that you can look back; a new answer "
               "stands beside it."));
}

void RecordView::focusFirst()
{
    m_close->setFocus(Qt::OtherFocusReason);
}

void RecordView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closePressed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace unhunch::window
