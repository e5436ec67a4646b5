// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/back_map.h"
#include "app/window/journal/score_field.h"
#include "core/journal/care_rows.h"

#include <QWidget>

#include <array>
#include <map>

class QPlainTextEdit;
class QVBoxLayout;

namespace unhunch::window {

/// How it is, in the user's own numbers and words: pain, where, pattern, function, a note; all of it
/// optional. Used by the journal and by check-ins.
class SymptomForm : public QWidget {
    Q_OBJECT

public:
    explicit SymptomForm(look::Theme& theme, QWidget* parent = nullptr);

    /// Fills the fields; id, moment and occasion are kept for entry().
    void setEntry(const journal::SymptomNoted& entry);
    /// What the fields say now, with id, moment and occasion of setEntry().
    [[nodiscard]] journal::SymptomNoted entry() const;

    /// Nothing is chosen or written: not worth an entry.
    [[nodiscard]] bool isEmpty() const;

    /// Something differs from what setEntry() gave.
    [[nodiscard]] bool isChanged() const { return entry() != m_given; }

Q_SIGNALS:
    /// The user changed a field.
    void edited();

private:
    void addPlaces(QVBoxLayout& column);
    void addPatterns(QVBoxLayout& column);
    void addFunctions(QVBoxLayout& column);
    void addNote(QVBoxLayout& column);
    void showPlaces();
    void choosePattern(const look::QuietButton* choice);

    look::Theme& m_theme;
    journal::SymptomNoted m_given;
    ScoreField* m_pain;
    BackMap* m_map;
    std::map<care::Place, look::QuietButton*> m_places;
    std::map<care::PainPattern, look::QuietButton*> m_patterns;
    std::array<ScoreField*, 4> m_functions{};
    QPlainTextEdit* m_note = nullptr;
};

/// A field for the user's own words, some lines high, that the Tab key leaves.
[[nodiscard]] QPlainTextEdit* makeNoteField(look::Theme& theme, const QString& name);

} // namespace unhunch::window
