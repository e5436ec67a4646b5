// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/journal_page.h"

/// What JournalPage does with single entries.
namespace unhunch::window {

using journal::Entry;
using journal::Journal;
using journal::SymptomNoted;

namespace {

Result<journal::Removed> removeEntry(Journal& journal, const journal::EntryMark& mark)
{
    return mark.kind == journal::EntryKind::Session ? removeSession(journal, mark.id)
                                                    : removeSymptom(journal, mark.id);
}

/// Why a change was not made, and what that means.
QString refusalWords(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
        return JournalPage::tr("This session has not ended yet.");
    case ErrorKind::NotFound:
        return JournalPage::tr("This entry is no longer in the journal.");
    case ErrorKind::Unavailable:
        return JournalPage::tr("The journal is in use right now. Try again in a moment.");
    case ErrorKind::Unreadable:
    case ErrorKind::Unwritable:
    case ErrorKind::Malformed:
    case ErrorKind::Invalid:
    case ErrorKind::Newer:
    case ErrorKind::Postponed:
        break;
    }
    return JournalPage::tr("The journal cannot be written right now. Nothing was changed.");
}

} // namespace

void JournalPage::noteNow()
{
    if (isEditing()) {
        return;
    }
    SymptomNoted blank;
    const Now now = m_services.now();
    blank.id = journal::newRowId(now.wall);
    blank.at = journal::momentOf(now, m_services.zoneName());
    m_edited.reset();
    m_editor->openNew(blank, today());
    m_stack->setCurrentWidget(m_editor);
    m_editor->focusFirst();
}

void JournalPage::open(const Entry& entry)
{
    if (const auto* const record = std::get_if<journal::SafetyRecord>(&entry)) {
        m_record->setRecord(*record, today());
    } else if (const auto* const answer = std::get_if<journal::PatternAssessed>(&entry)) {
        m_record->setAnswer(*answer, today());
    } else if (const auto* const symptoms = std::get_if<SymptomNoted>(&entry)) {
        m_edited = *symptoms;
        m_editor->open(*symptoms, today());
    } else if (const auto* const session = std::get_if<journal::SessionRecord>(&entry)) {
        const auto steps = m_services.journal.steps(session->begun.session);
        m_editor->open(*session, steps ? *steps : std::vector<journal::StepEnded>{}, today());
    }
    if (isEditable(entry)) {
        m_stack->setCurrentWidget(m_editor);
        m_editor->focusFirst();
    } else {
        m_stack->setCurrentWidget(m_record);
        m_record->focusFirst();
    }
}

void JournalPage::closeEditor()
{
    m_stack->setCurrentIndex(0);
    if (m_view == View::Entries) {
        m_entries->focusList();
    }
}

void JournalPage::left()
{
    if (isReading()) {
        m_stack->setCurrentIndex(0); // it may say something else when the user comes back
    }
    const bool isWorthIt = m_editor->isSession() || !m_editor->symptoms().isEmpty();
    if (isEditing() && m_editor->isChanged() && isWorthIt) {
        static_cast<void>(m_editor->isSession() ? saveRemarks() : saveSymptoms());
    }
}

void JournalPage::save()
{
    const bool isNothing = !m_editor->isSession() && m_editor->symptoms().isEmpty() && !m_edited;
    if (isNothing || !m_editor->isChanged()) {
        closeEditor();
        return;
    }
    if (m_editor->isSession() ? saveRemarks() : saveSymptoms()) {
        closeEditor();
        reload();
    }
}

bool JournalPage::saveSymptoms()
{
    const SymptomNoted entry = m_editor->symptoms().entry();
    const Result<void> added = m_services.journal.add(entry);
    if (!added && added.error().kind == ErrorKind::Invalid) {
        m_editor->complain(refusalWords(added.error()));
        return false;
    }
    if (added) {
        offerUndoOf(entry);
    } else {
        offerUndo(tr("Kept for now; it is written as soon as the journal can be."), {});
        m_retry.start();
    }
    m_edited = entry;
    m_editor->noteSaved();
    return true;
}

void JournalPage::writeWaiting()
{
    if (!m_services.journal.flush()) {
        m_retry.start();
        return;
    }
    m_undo = {};
    m_undoBar->say(tr("Your entry is written now."), false);
    reload();
}

void JournalPage::startAnew()
{
    if (m_services.journal.waiting() == 0) {
        m_retry.stop();
    }
    m_undo = {};
    m_undoBar->hide();
    reload();
}

void JournalPage::offerUndoOf(const SymptomNoted& entry)
{
    if (const auto before = m_edited) {
        offerUndo(tr("Entry changed"), [before](Journal& journal) { return journal.write(*before); });
        return;
    }
    offerUndo(tr("Entry saved"), [id = entry.id](Journal& journal) {
        return removeSymptom(journal, id).map([](const journal::Removed&) {});
    });
}

bool JournalPage::saveRemarks()
{
    const journal::SessionId session = m_editor->mark().id;
    const journal::SessionRemarks now = m_editor->sessions().remarks();
    const journal::SessionRemarks before = m_editor->sessions().given();
    const Result<void> done
        = m_services.journal.read([&](Journal& journal) { return setRemarks(journal, session, now); });
    if (!done) {
        m_editor->complain(refusalWords(done.error()));
        return false;
    }
    offerUndo(tr("Session changed"),
              [session, before](Journal& journal) { return setRemarks(journal, session, before); });
    m_editor->noteSaved();
    return true;
}

void JournalPage::deleteFromList(const Entry& entry)
{
    if (isEditable(entry)) {
        remove(markOf(entry));
        return;
    }
    m_undo = {};
    m_undoBar->say(kindOf(entry) == journal::EntryKind::Safety
                       ? tr("What you said about safety stays in your journal.")
                       : tr("What you answered about your pattern stays in your journal."),
                   false);
}

void JournalPage::remove(const journal::EntryMark& mark)
{
    const auto removed
        = m_services.journal.read([&mark](Journal& journal) { return removeEntry(journal, mark); });
    if (!removed) {
        m_undo = {};
        m_undoBar->say(refusalWords(removed.error()), false);
        return;
    }
    offerUndo(mark.kind == journal::EntryKind::Session ? tr("Session deleted") : tr("Entry deleted"),
              [kept = *removed](Journal& journal) { return restore(journal, kept); });
    reload();
}

void JournalPage::removeOpened()
{
    const journal::EntryMark mark = m_editor->mark();
    closeEditor();
    remove(mark);
}

void JournalPage::offerUndo(const QString& words, Undo undo)
{
    m_undo = std::move(undo);
    m_undoBar->say(words, static_cast<bool>(m_undo));
}

void JournalPage::undo()
{
    if (!m_undo || isEditing()) {
        return;
    }
    const Result<void> done = m_services.journal.read([this](Journal& journal) { return m_undo(journal); });
    if (!done) {
        m_undoBar->say(refusalWords(done.error()), true);
        return;
    }
    m_undo = {};
    m_undoBar->say(tr("Undone"), false);
    reload();
}

} // namespace unhunch::window
