// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"
#include "core/journal/entries.h"

#include <functional>

class QVBoxLayout;

namespace unhunch::window {

/// An entry that stays as it is, to be read in place of the journal: what was noted about safety and what was
/// assessed. Says why it cannot be changed, and leads to where something can be done about it.
class RecordView : public QWidget {
    Q_OBJECT

public:
    /// What a sign of the assessment says, by its id; empty for one that is not known.
    using SignWords = std::function<QString(const std::string& sign)>;

    RecordView(look::Theme& theme, SignWords signWords, QWidget* parent = nullptr);

    void setRecord(const journal::SafetyRecord& record, CivilDate today);
    void setAnswer(const journal::PatternAssessed& answer, CivilDate today);
    /// Puts the keyboard onto the way back.
    void focusFirst();

Q_SIGNALS:
    void closePressed();
    /// The way to the help page, of a report.
    void helpPressed();
    /// The way to the assessment, of an answer to it.
    void patternPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeButtons();
    void present(const journal::Entry& entry, const QStringList& lines, const QString& whyItStays);

    look::Theme& m_theme;
    SignWords m_signWords;
    CivilDate m_today;
    look::Label* m_title;
    look::Label* m_when;
    look::Card* m_card;
    look::Label* m_why;
    QVBoxLayout* m_lines;
    look::Button* m_close = nullptr;
    look::QuietButton* m_help = nullptr;
    look::QuietButton* m_pattern = nullptr;
};

} // namespace unhunch::window
