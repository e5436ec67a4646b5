// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/form_style.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace unhunch::window::look {
namespace {

/// Names in braces are colours; see filled().
constexpr auto kFormStyle = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QListView, QTreeView, QTableView {
  background: {card}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 6px 10px;
  selection-background-color: {accent}; selection-color: {onAccent};
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QListView:focus, QTreeView:focus, QTableView:focus {
  border: 2px solid {focus}; padding: 5px 9px;
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: {inkSoft}; background: {window}; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 20px; border: none; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: {card}; color: {ink}; border: 1px solid {line}; padding: 4px; }
QHeaderView::section { background: {window}; color: {inkSoft}; border: none; padding: 6px; }
QCheckBox, QRadioButton { color: {ink}; spacing: 10px; padding: 4px 2px; border: 2px solid transparent; border-radius: 8px; }
QCheckBox:focus, QRadioButton:focus { border-color: {focus}; }
QCheckBox:disabled, QRadioButton:disabled { color: {inkSoft}; }
)";

constexpr auto kScrollBarStyle = R"(
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: {line}; border-radius: 4px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: {inkSoft}; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: {line}; border-radius: 4px; min-width: 32px; }
QScrollBar::handle:horizontal:hover { background: {inkSoft}; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; height: 0px; width: 0px; }
)";

QString filled(const char* text, const Colours& colours)
{
    const std::array<std::pair<const char*, QColor>, 8> fields{{{"{window}", colours.window},
                                                                {"{card}", colours.card},
                                                                {"{ink}", colours.ink},
                                                                {"{inkSoft}", colours.inkSoft},
                                                                {"{line}", colours.line},
                                                                {"{accent}", colours.accent},
                                                                {"{onAccent}", colours.onAccent},
                                                                {"{focus}", colours.focus}}};

    QString style = QString::fromLatin1(text);
    for (const auto& field : fields) {
        style.replace(QLatin1String(field.first), field.second.name());
    }
    return style;
}

void dressNow(const Theme& theme, QWidget& root)
{
    root.setFont(theme.font(TextRole::Body));
    root.setPalette(theme.palette());
    root.setStyleSheet(filled(kFormStyle, theme.colours()) + filled(kScrollBarStyle, theme.colours()));
}

/// Keeps the focused child in view.
void followFocus(QScrollArea* area)
{
    QObject::connect(
        qApp, &QApplication::focusChanged, area, [area](const QWidget* /*before*/, QWidget* now) {
            if (now != nullptr && area->widget() != nullptr && area->widget()->isAncestorOf(now)) {
                area->ensureWidgetVisible(now, 0, space::kWide);
            }
        });
}

} // namespace

void dressForm(Theme& theme, QWidget& root)
{
    dressNow(theme, root);
    QObject::connect(&theme, &Theme::changed, &root, [&theme, &root] { dressNow(theme, root); });
}

QVBoxLayout* columnIn(QWidget* holder, int spacing)
{
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

QScrollArea* makeColumn(Theme& theme, QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    auto* ground = new QWidget;
    auto* row = new QHBoxLayout(ground);
    row->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBroad);
    row->addWidget(content, 1000);
    row->insertStretch(0, 1);
    row->addStretch(1);
    const auto bound = [&theme, content, bar = area->verticalScrollBar()] {
        content->setMaximumWidth(theme.scaled(kReadingWidth));
        bar->setStyleSheet(filled(kScrollBarStyle, theme.colours()));
    };
    bound();
    QObject::connect(&theme, &Theme::changed, content, bound);
    area->setWidget(ground);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    followFocus(area);
    return area;
}

} // namespace unhunch::window::look
