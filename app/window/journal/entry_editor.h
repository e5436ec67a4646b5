// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/session_form.h"
#include "app/window/journal/symptom_form.h"
#include "core/journal/entries.h"

#include <QWidget>

namespace unhunch::window {

/// One entry to look at and change, in place of the journal: a session or how the user felt. Saves nothing by
/// itself.
class EntryEditor : public QWidget {
    Q_OBJECT

public:
    EntryEditor(look::Theme& theme, const session::Catalogue& catalogue, QWidget* parent = nullptr);

    /// A new entry; it cannot be deleted yet.
    void openNew(const journal::SymptomNoted& blank, CivilDate today);
    void open(const journal::SymptomNoted& entry, CivilDate today);
    void
    open(const journal::SessionRecord& record, const std::vector<journal::StepEnded>& steps, CivilDate today);

    [[nodiscard]] bool isSession() const { return m_session.has_value(); }

    [[nodiscard]] journal::EntryMark mark() const;
    [[nodiscard]] bool isChanged() const;

    [[nodiscard]] SymptomForm& symptoms() { return *m_symptoms; }

    [[nodiscard]] SessionForm& sessions() { return *m_sessions; }

    /// What was saved is what changes are counted from.
    void noteSaved();
    /// Puts the keyboard into the first field.
    void focusFirst();
    /// Says that something did not work, until something else is opened.
    void complain(const QString& words);

Q_SIGNALS:
    void savePressed();
    void cancelPressed();
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeButtons();
    void present(const QString& title, const QString& when, bool canDelete);

    look::Theme& m_theme;
    const session::Catalogue& m_catalogue;
    std::optional<journal::SessionRecord> m_session;
    std::vector<journal::StepEnded> m_steps;
    look::Label* m_title;
    look::Label* m_when;
    look::Label* m_complaint;
    SymptomForm* m_symptoms;
    SessionForm* m_sessions;
    look::QuietButton* m_delete = nullptr;
};

} // namespace unhunch::window
