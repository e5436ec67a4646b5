// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/card.h"
#include "core/care/safety_history.h"

class QVBoxLayout;

namespace unhunch::window {

/// What holds the exercises, each report with the way to take it back, and the way to say that a provider has
/// cleared the user; once nothing does any more, what comes next. Hidden where nothing is to be said.
class HoldCard : public look::Card {
    Q_OBJECT

public:
    explicit HoldCard(look::Theme& theme, QWidget* parent = nullptr);

    /// Its buttons follow `before` in the order of the keyboard.
    void show(const std::vector<care::SafetyReport>& standing, QWidget* before);

    /// Forgets that something stood a moment ago.
    void settle() { m_hasStood = false; }

Q_SIGNALS:
    void retracted(qint64 report);
    void cleared();

private:
    void begin();
    void addHeading(const QString& heading, const QString& body);
    void addReport(const care::SafetyReport& report);
    void addClearance();

    look::Theme& m_theme;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_rows = nullptr;
    bool m_hasStood = false;
};

} // namespace unhunch::window
