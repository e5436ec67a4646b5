// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/chart_card.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kWidestColumn = 220; ///< longer texts wrap
constexpr int kMostRows = 9; ///< that are seen at once; the others are scrolled to

} // namespace

ChartCard::ChartCard(Theme& theme, const QString& heading, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_heading(new Label(theme, TextRole::Heading, heading))
    , m_toggle(new QuietButton(theme, tr("Show as table")))
    , m_column(new QVBoxLayout(this))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_charts(new QWidget)
    , m_readout(new Label(theme, TextRole::Body))
    , m_table(new QTableWidget)
{
    m_toggle->setCheckable(true);
    //: %1 is a chart's heading, such as "Pain"
    m_toggle->setAccessibleName(tr("%1: show as table").arg(heading));
    m_toggle->setOutlined(true);
    m_head->setSpacing(space::kSmall);
    m_head->addWidget(m_heading, 1);
    m_head->addWidget(m_toggle, 0, Qt::AlignLeading);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kMedium);
    m_column->addLayout(m_head);
    auto* charts = new QVBoxLayout(m_charts);
    charts->setContentsMargins(0, 0, 0, 0);
    charts->setSpacing(space::kTiny);
    m_column->addWidget(m_charts);
    m_column->addWidget(m_table);
    m_readout->setInk(Label::Ink::Soft);
    m_column->addWidget(m_readout);
    m_table->setAccessibleName(heading);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_toggle, &QAbstractButton::toggled, this, &ChartCard::showWhatApplies);
    connect(&m_theme, &Theme::changed, this, &ChartCard::restyle);
    showWhatApplies();
}

void ChartCard::setControls(QWidget* controls)
{
    m_column->insertWidget(1, controls);
}

void ChartCard::addChart(Chart* chart, const QString& name)
{
    if (!name.isEmpty()) {
        auto* label = new Label(m_theme, TextRole::Strong, name);
        m_charts->layout()->addWidget(label);
    }
    m_charts->layout()->addWidget(chart);
    connect(chart, &Chart::looked, this, [this](const QString& words) {
        m_readout->setText(words.isEmpty() ? m_summary : words);
    });
}

void ChartCard::showChart(const Chart* chart, bool isShown)
{
    QLayout* const rows = m_charts->layout();
    QWidget* above = nullptr;
    for (int row = 0; row < rows->count(); ++row) {
        QWidget* const widget = rows->itemAt(row)->widget();
        if (widget != chart) {
            above = widget;
            continue;
        }
        widget->setVisible(isShown);
        // Its name stands above it.
        if (auto* const name = qobject_cast<Label*>(above)) {
            name->setVisible(isShown);
        }
    }
}

void ChartCard::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    arrangeHead();
}

void ChartCard::setContent(const QString& summary, ChartTable table)
{
    m_summary = summary;
    m_content = std::move(table);
    m_readout->setText(summary);
    showWhatApplies();
}

void ChartCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    arrangeHead();
}

void ChartCard::arrangeHead()
{
    const QMargins margins = contentsMargins();
    const int heading = QFontMetrics(m_heading->font()).horizontalAdvance(m_heading->text());
    const int needed = heading + m_toggle->sizeHint().width() + space::kLarge;
    const bool hasRoom = width() - margins.left() - margins.right() >= needed;
    m_head->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool ChartCard::isTableShown() const
{
    return m_toggle->isChecked();
}

void ChartCard::showTable(bool isTable)
{
    m_toggle->setChecked(isTable);
}

void ChartCard::showWhatApplies()
{
    const bool isAnything = !m_content.rows.isEmpty();
    m_toggle->setVisible(isAnything);
    m_charts->setVisible(isAnything && !isTableShown());
    m_table->setVisible(isAnything && isTableShown());
    if (isTableShown()) {
        fillTable();
    }
}

void ChartCard::fillTable()
{
    m_table->clear();
    m_table->setColumnCount(int(m_content.headers.size()));
    m_table->setRowCount(int(m_content.rows.size()));
    m_table->setHorizontalHeaderLabels(m_content.headers);
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto* item = new QTableWidgetItem(m_content.rows[row].value(column));
            item->setTextAlignment((column == 0 ? Qt::AlignLeading : Qt::AlignHCenter) | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    restyle();
}

void ChartCard::restyle()
{
    m_table->setFont(m_theme.font(TextRole::Caption));
    m_table->horizontalHeader()->setFont(m_theme.font(TextRole::Caption));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMaximumSectionSize(m_theme.scaled(kWidestColumn));
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
    int height = m_table->horizontalHeader()->sizeHint().height()
                 + m_table->horizontalScrollBar()->sizeHint().height() + space::kLarge;
    for (int row = 0; row < std::min(m_table->rowCount(), kMostRows); ++row) {
        height += m_table->rowHeight(row);
    }
    m_table->setFixedHeight(height);
    arrangeHead();
}

} // namespace unhunch::window
