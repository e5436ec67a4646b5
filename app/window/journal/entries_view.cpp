// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/entries_view.h"

#include "app/window/journal/entry_search.h"
#include "app/window/journal/journal_delegate.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

EntriesView::EntriesView(Theme& theme,
                         EntryReader reader,
                         const session::Catalogue& catalogue,
                         QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_catalogue(catalogue)
    , m_model(std::move(reader), catalogue)
    , m_column(new QWidget(this))
    , m_search(new QLineEdit)
    , m_nothing(new Label(theme, TextRole::Body))
    , m_list(new QListView)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide, space::kLarge, space::kWide, 0);
    row->addStretch(1);
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(m_search);
    m_nothing->setInk(Label::Ink::Soft);
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    setUpSearch();
    setUpList();
    connect(&m_theme, &Theme::changed, this, &EntriesView::bound);
    bound();
}

void EntriesView::setUpSearch()
{
    m_search->setPlaceholderText(tr("Search notes, sessions, places, answers"));
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &EntriesView::searchFor);
}

void EntriesView::setUpList()
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new JournalDelegate(m_theme, m_list));
    m_list->setAccessibleName(tr("Entries, newest first. Return opens one."));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setStyleSheet(QStringLiteral(
        "QListView, QListView:focus { background: transparent; border: none; padding: 0px; }"));
    m_list->verticalScrollBar()->setSingleStep(space::kWide);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &EntriesView::onOpened);
}

void EntriesView::bound()
{
    m_column->setMaximumWidth(m_theme.scaled(kReadingWidth));
    m_search->setMinimumHeight(m_theme.scaled(kTargetSize));
    m_list->doItemsLayout();
}

void EntriesView::reload(CivilDate today)
{
    const journal::Entry* const before = m_model.entryAt(m_list->currentIndex());
    const auto mark = before != nullptr ? std::optional(markOf(*before)) : std::nullopt;
    m_model.reload(today);
    if (mark) {
        m_list->setCurrentIndex(m_model.indexOf(*mark));
    }
    showState();
}

void EntriesView::searchFor(const QString& typed)
{
    if (m_search->text() != typed) {
        m_search->setText(typed); // comes back here
        return;
    }
    m_model.search(window::searchFor(typed, m_catalogue));
    showState();
}

void EntriesView::showState()
{
    //: %1 is what was searched for
    m_nothing->setText(tr("Nothing in your journal matches “%1”.").arg(m_search->text().trimmed()));
    m_nothing->setVisible(isSearching() && m_model.isEmpty());
}

void EntriesView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EntriesView::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void EntriesView::onOpened(const QModelIndex& index)
{
    if (const journal::Entry* const entry = m_model.entryAt(index)) {
        const journal::Entry chosen = *entry; // the list may be read anew before this returns
        Q_EMIT opened(chosen);
    }
}

bool EntriesView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = dynamic_cast<const QKeyEvent&>(*event).key();
    const journal::Entry* const entry = m_model.entryAt(m_list->currentIndex());
    if (entry == nullptr) {
        return false;
    }
    const journal::Entry chosen = *entry; // the list may be read anew before this returns
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT opened(chosen);
        return true;
    }
    if (key == Qt::Key_Delete) {
        Q_EMIT deletePressed(chosen);
        return true;
    }
    return false;
}

} // namespace unhunch::window
