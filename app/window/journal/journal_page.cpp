// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_page.h"

#include "app/window/home/minute_bar.h"
#include "app/window/journal/journal_delegate.h"
#include "app/window/journal/journal_words.h"
#include "app/window/look/buttons.h"
#include "app/window/look/form_style.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

JournalPage::JournalPage(Theme& theme, JournalServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_model(m_services.sessions, m_services.catalogue)
    , m_list(new QListView)
    , m_column(new QWidget(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide, space::kWide, space::kWide, 0);
    row->addStretch(1);
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(makeHead());
    column->addWidget(makeNotice(), 1);
    column->addWidget(m_list, 1);
    setUpList();
    dressForm(theme, *this);
    connect(&m_theme, &Theme::changed, this, &JournalPage::bound);
    bound();
}

QString JournalPage::heading() const
{
    return tr("Journal");
}

QWidget* JournalPage::makeHead()
{
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(new Label(m_theme, TextRole::Title, JournalPage::heading()));
    m_today = new Label(m_theme, TextRole::Body);
    m_today->setInk(Label::Ink::Soft);
    column->addWidget(m_today);
    return head;
}

QWidget* JournalPage::makeNotice()
{
    auto* card = new Card(m_theme);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kSmall);
    m_noticeTitle = new Label(m_theme, TextRole::Heading);
    m_noticeText = new Label(m_theme, TextRole::Body);
    m_noticeText->setInk(Label::Ink::Soft);
    m_noticeButton = new PrimaryButton(m_theme, QString());
    column->addWidget(m_noticeTitle);
    column->addWidget(m_noticeText);
    column->addSpacing(space::kSmall);
    column->addWidget(m_noticeButton, 0, Qt::AlignLeading);
    connect(m_noticeButton, &QAbstractButton::clicked, this, &JournalPage::onNoticeButton);
    // Large text in a low window has more words than room.
    auto* ground = new QWidget;
    auto* rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, space::kWide);
    rows->addWidget(card);
    rows->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidget(ground);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    m_notice = area;
    area->hide();
    return area;
}

void JournalPage::setUpList()
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new JournalDelegate(m_theme, m_list));
    m_list->setAccessibleName(tr("Sessions, newest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setStyleSheet(QStringLiteral(
        "QListView, QListView:focus { background: transparent; border: none; padding: 0px; }"));
    m_list->verticalScrollBar()->setSingleStep(space::kWide);
    m_list->hide();
}

void JournalPage::bound()
{
    m_column->setMaximumWidth(m_theme.scaled(kReadingWidth));
    m_list->doItemsLayout();
}

void JournalPage::entered()
{
    // The list is read after the page's first frame.
    QTimer::singleShot(0, this, &JournalPage::reload);
}

void JournalPage::reload()
{
    const CivilDate today = m_services.today();
    m_model.reload(today);
    if (const auto totals = m_services.totals(today)) {
        //: %1 is "6 of 10 minutes", %2 "3 resets done"
        m_today->setText(tr("Today: %1 · %2").arg(minutesOfGoal(totals->played), resetsDone(totals->resets)));
    }
    showState();
}

void JournalPage::showState()
{
    const bool hasFailed = m_model.error().has_value();
    const bool isEmpty = m_model.isEmpty();
    m_list->setVisible(!hasFailed && !isEmpty);
    m_today->setVisible(!hasFailed && !isEmpty);
    m_notice->setVisible(hasFailed || isEmpty);
    if (isEmpty) {
        m_noticeTitle->setText(tr("A fresh page"));
        m_noticeText->setText(
            tr("Each session you do is kept here, on this computer only: when it was, how long it took "
               "and how your back felt afterwards. The first one takes ninety seconds."));
        m_noticeButton->setText(tr("Start a reset"));
    } else if (hasFailed) {
        m_noticeTitle->setText(tr("The journal cannot be shown"));
        m_noticeText->setText(journalErrorWords(*m_model.error()));
        m_noticeButton->setText(tr("Try again"));
    }
    m_noticeButton->updateGeometry();
}

QString JournalPage::notice() const
{
    return m_notice->isHidden() ? QString() : m_noticeText->text();
}

void JournalPage::onNoticeButton()
{
    if (m_model.error()) {
        reload();
    } else {
        Q_EMIT startRequested(QStringLiteral("office_reset"));
    }
}

} // namespace unhunch::window
