// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_page.h"

#include "app/window/journal/journal_words.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"

#include <QAction>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

namespace {

/// In lower windows the title gives its room to what is read; the window's own title says the same.
constexpr int kRoomForTitle = 430;
constexpr int kRoomForCommands = 560;

/// How long an entry waits for the next try where the disk is full or the folder read-only.
constexpr std::chrono::seconds kRetry{5};

EntryReader readerOf(journal::BufferedJournal& journal)
{
    return [&journal](int limit,
                      const std::optional<journal::Search>& search,
                      std::optional<journal::EntryMark> olderThan) {
        return journal.read([&](const journal::Journal& opened) {
            return journal::entries(opened, limit, search, olderThan);
        });
    };
}

} // namespace

JournalPage::JournalPage(Theme& theme, JournalServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_trends(new TrendsView(theme, m_services.journal))
    , m_entries(new EntriesView(theme, readerOf(m_services.journal), m_services.catalogue))
    , m_editor(new EntryEditor(theme, m_services.catalogue))
    , m_record(new RecordView(theme, m_services.signWords))
    , m_undoBar(new UndoBar(theme))
    , m_stack(new QStackedWidget)
    , m_views(new QStackedWidget)
{
    auto* journal = new QWidget;
    auto* rows = new QVBoxLayout(journal);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(new Divider(m_theme));
    rows->addWidget(m_views, 1);
    m_views->addWidget(m_trends);
    m_views->addWidget(m_entries);
    m_views->addWidget(makeNotice());
    m_stack->addWidget(journal);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_record);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_stack, 1);
    page->addWidget(m_undoBar);
    for (const auto& make : m_services.cards) {
        m_trends->addCard(make(m_trends));
    }
    connectParts();
    addShortcuts();
    dressForm(theme, *this);
    connect(&m_theme, &Theme::changed, this, &JournalPage::bound);
    bound();
    showView(View::Overview);
}

QString JournalPage::heading() const
{
    return tr("Journal");
}

QWidget* JournalPage::makeHead()
{
    auto* head = new QWidget;
    m_headRow = new QHBoxLayout(head);
    m_headColumn = new QWidget;
    m_headRow->addStretch(1);
    m_headRow->addWidget(m_headColumn, 1000);
    m_headRow->addStretch(1);
    auto* column = new QVBoxLayout(m_headColumn);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_title = new Label(m_theme, TextRole::Title, JournalPage::heading());
    m_more = new MenuButton(m_theme, tr("More"));
    m_more->hide();
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_more);
    column->addLayout(titleRow);
    column->addWidget(makeCommands());
    return head;
}

QWidget* JournalPage::makeCommands()
{
    auto* commands = new QWidget;
    auto* row = new FlowRow(commands);
    row->setSpacing(space::kSmall);
    m_overviewTab = new QuietButton(m_theme, tr("Overview"));
    m_entriesTab = new QuietButton(m_theme, tr("Entries"));
    for (QuietButton* tab : {m_overviewTab, m_entriesTab}) {
        tab->setCheckable(true);
        row->addWidget(tab);
    }
    m_noteButton = new QuietButton(m_theme, tr("Note how you feel"));
    m_noteButton->setOutlined(true);
    m_noteButton->setAccessibleName(m_noteButton->text());
    row->addWidget(m_noteButton);
    m_reportButton = new QuietButton(m_theme, tr("Report a red flag"));
    m_reportButton->setGlyph(Glyph::Help);
    m_reportButton->setAccessibleName(m_reportButton->text());
    m_reportButton->setToolTip(m_reportButton->text());
    row->addWidget(m_reportButton);
    connect(m_overviewTab, &QAbstractButton::clicked, this, [this] { showView(View::Overview); });
    connect(m_entriesTab, &QAbstractButton::clicked, this, [this] { showView(View::Entries); });
    connect(m_noteButton, &QAbstractButton::clicked, this, &JournalPage::noteNow);
    connect(m_reportButton, &QAbstractButton::clicked, this, [this] { Q_EMIT pageRequested(PageId::Help); });
    return commands;
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
    m_noticeButton->setObjectName(QStringLiteral("noticeButton"));
    column->addWidget(m_noticeTitle);
    column->addWidget(m_noticeText);
    column->addSpacing(space::kSmall);
    column->addWidget(m_noticeButton, 0, Qt::AlignLeading);
    connect(m_noticeButton, &QAbstractButton::clicked, this, &JournalPage::onNoticeButton);
    // Large text in a low window has more words than room.
    auto* ground = new QWidget;
    auto* rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(card);
    rows->addStretch(1);
    m_notice = makeColumn(m_theme, ground, this);
    return m_notice;
}

void JournalPage::connectParts()
{
    connect(m_entries, &EntriesView::opened, this, &JournalPage::open);
    connect(m_entries, &EntriesView::deletePressed, this, &JournalPage::deleteFromList);
    connect(m_editor, &EntryEditor::savePressed, this, &JournalPage::save);
    connect(m_editor, &EntryEditor::cancelPressed, this, &JournalPage::closeEditor);
    connect(m_editor, &EntryEditor::deletePressed, this, &JournalPage::removeOpened);
    connect(m_record, &RecordView::closePressed, this, &JournalPage::closeEditor);
    connect(m_record, &RecordView::helpPressed, this, [this] { Q_EMIT pageRequested(PageId::Help); });
    connect(m_record, &RecordView::patternPressed, this, [this] { Q_EMIT pageRequested(PageId::Pattern); });
    m_retry.setObjectName(QStringLiteral("retry"));
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::VeryCoarseTimer);
    m_retry.setInterval(kRetry);
    connect(&m_retry, &QTimer::timeout, this, &JournalPage::writeWaiting);
    connect(m_undoBar, &UndoBar::undoPressed, this, &JournalPage::undo);
    const auto* const bar = m_trends->findChild<QScrollArea*>()->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        QTimer::singleShot(0, this, &JournalPage::alignHead);
    });
}

void JournalPage::addShortcuts()
{
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        if (!isEditing() && m_views->currentWidget() != m_notice) {
            showView(View::Entries);
            m_entries->focusSearch();
        }
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &JournalPage::undo);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, this, &JournalPage::noteNow);
}

void JournalPage::bound()
{
    m_headColumn->setMaximumWidth(m_theme.scaled(kReadingWidth));
    m_title->setVisible(height() >= m_theme.scaled(kRoomForTitle));
    // Where there is little room the commands stay on one line, and keep their names.
    alignHead();
    const int room = width() - 2 * space::kWide;
    const bool isTight = room < m_theme.scaled(kRoomForCommands);
    m_noteButton->setText(isTight ? tr("Note") : m_noteButton->accessibleName());
    m_reportButton->setText(isTight ? QString() : m_reportButton->accessibleName());
    m_noteButton->updateGeometry();
    m_reportButton->updateGeometry();
}

/// What scrolls is narrower by its bar; the head stands in line with it.
void JournalPage::alignHead()
{
    const auto* const area = m_trends->findChild<QScrollArea*>();
    const bool isScrolled = m_views->currentWidget() == m_trends && area->verticalScrollBar()->maximum() > 0;
    const int bar = isScrolled ? area->verticalScrollBar()->sizeHint().width() : 0;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_headRow->setContentsMargins(space::kWide + (isMirrored ? bar : 0),
                                  space::kLarge,
                                  space::kWide + (isMirrored ? 0 : bar),
                                  space::kSmall);
}

void JournalPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    bound();
}

CivilDate JournalPage::today() const
{
    return std::chrono::floor<std::chrono::days>(m_services.now().local());
}

void JournalPage::addToMenu(QAction* action)
{
    m_more->menu().addAction(action);
    m_more->show();
}

void JournalPage::entered()
{
    // Everything is read after the page's first frame.
    QTimer::singleShot(0, this, &JournalPage::reload);
}

void JournalPage::reload()
{
    m_entries->reload(today());
    m_trends->reload(today());
    if (m_services.reloadCards) {
        m_services.reloadCards();
    }
    showState();
}

void JournalPage::showView(View view)
{
    m_view = view;
    m_overviewTab->setChecked(view == View::Overview);
    m_entriesTab->setChecked(view == View::Entries);
    showState();
}

void JournalPage::showState()
{
    const auto& error = m_entries->model().error();
    const bool isEmpty = m_entries->model().isEmpty() && !m_entries->isSearching();
    m_overviewTab->setVisible(!error && !isEmpty);
    m_entriesTab->setVisible(!error && !isEmpty);
    if (!error && !isEmpty) {
        m_views->setCurrentWidget(m_view == View::Overview ? static_cast<QWidget*>(m_trends) : m_entries);
        alignHead();
        return;
    }
    m_views->setCurrentWidget(m_notice);
    alignHead();
    if (error) {
        m_noticeTitle->setText(tr("The journal cannot be shown"));
        m_noticeText->setText(journalErrorWords(*error));
        m_noticeButton->setText(tr("Try again"));
    } else {
        m_noticeTitle->setText(tr("A fresh page"));
        m_noticeText->setText(
            tr("Each session you do is kept here, on this computer only: when it was, how long it took "
               "and how your back felt afterwards. The first one takes ninety seconds."));
        m_noticeButton->setText(tr("Start a reset"));
    }
    m_noticeButton->updateGeometry();
}

QString JournalPage::notice() const
{
    return m_views->currentWidget() == m_notice ? m_noticeText->text() : QString();
}

void JournalPage::onNoticeButton()
{
    if (m_entries->model().error()) {
        reload();
    } else {
        Q_EMIT startRequested(QStringLiteral("office_reset"));
    }
}

} // namespace unhunch::window
