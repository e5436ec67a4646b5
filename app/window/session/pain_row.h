// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace unhunch::window {

/// Pain from 0 to 10 in one click: eleven targets in a row. By keyboard: arrows move, digits choose (1 then 0
/// is ten with "0" pressed within the row), Space and Return choose.
class PainRow : public QWidget {
    Q_OBJECT

public:
    explicit PainRow(look::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> score() const;
    /// Shows a score as chosen without telling of it; empty clears the row.
    void setScore(std::optional<int> score);
    /// Larger than usual, for very large windows.
    void setFactor(double factor);
    /// For scores of something else than pain: the row's name, and that of a target with %1 for its score.
    void setNames(const QString& row, const QString& target);
    /// Takes a key as if it was pressed within the row; true if it chose a score.
    bool pressed(QKeyEvent* event);

Q_SIGNALS:
    void chosen(int score);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int score);

    QButtonGroup* m_group;
};

} // namespace unhunch::window
