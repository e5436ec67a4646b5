// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "app/window/session/pain_row.h"

#include <QWidget>

#include <optional>

namespace unhunch::window {

/// A question with a row of scores from 0 to 10, what both ends mean, and a way to leave it open again.
class ScoreField : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString question;
        QString lowest; ///< what 0 means
        QString highest; ///< what 10 means
    };

    ScoreField(look::Theme& theme, const Words& words, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> score() const { return m_row->score(); }

    /// Shows it without telling of it.
    void setScore(std::optional<int> score);

Q_SIGNALS:
    /// The user chose a score or took it back.
    void edited();

private:
    PainRow* m_row;
    look::QuietButton* m_clear;
};

} // namespace unhunch::window
