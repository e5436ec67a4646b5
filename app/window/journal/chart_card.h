// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/chart.h"
#include "app/window/look/buttons.h"
#include "app/window/look/card.h"
#include "app/window/look/label.h"

#include <QList>

class QTableWidget;
class QVBoxLayout;

namespace unhunch::window {

/// A card with one or more charts, a line that says what is looked at, and a table with the same numbers in
/// place of them at the press of a button.
class ChartCard : public look::Card {
    Q_OBJECT

public:
    ChartCard(look::Theme& theme, const QString& heading, QWidget* parent = nullptr);

    /// A line of controls below the heading.
    void setControls(QWidget* controls);
    /// Beneath those before it, with a name of its own where it is one of several.
    void addChart(Chart* chart, const QString& name = {});

    /// What the charts show: in one sentence, and as a table. Without rows the sentence stands alone.
    void setContent(const QString& summary, ChartTable table);
    void setHeading(const QString& heading);

    [[nodiscard]] bool isTableShown() const;

    /// The table, filled while it is shown.
    [[nodiscard]] const QTableWidget* table() const { return m_table; }

    void showTable(bool isTable);

private:
    void fillTable();
    void restyle();
    void showWhatApplies();

    look::Theme& m_theme;
    look::Label* m_heading;
    look::QuietButton* m_toggle;
    QVBoxLayout* m_column;
    QWidget* m_charts;
    look::Label* m_readout;
    QTableWidget* m_table;
    QString m_summary;
    ChartTable m_content;
};

} // namespace unhunch::window
