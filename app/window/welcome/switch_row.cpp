// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/switch_row.h"

#include "app/window/look/form_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

SwitchRow::SwitchRow(Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_help(new Label(theme, TextRole::Caption))
    , m_switch(new Switch(theme))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    auto* words = new QWidget;
    auto* column = columnIn(words, space::kHair);
    column->addWidget(new Label(theme, TextRole::Body, name));
    column->addWidget(m_help);
    m_help->setInk(Label::Ink::Soft);
    m_switch->setAccessibleName(name);
    row->addWidget(words, 1);
    row->addWidget(m_switch, 0, Qt::AlignVCenter);
    setCursor(Qt::PointingHandCursor);
    m_switch->installEventFilter(this);
    connect(m_switch, &QCheckBox::toggled, this, &SwitchRow::turned);
}

bool SwitchRow::eventFilter(QObject* watched, QEvent* event)
{
    // Some desktops turn boxes by Return as well.
    const auto* key = event->type() == QEvent::KeyPress ? dynamic_cast<QKeyEvent*>(event) : nullptr;
    if (key != nullptr && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SwitchRow::setHelp(const QString& help)
{
    m_help->setText(help);
    m_switch->setAccessibleDescription(help);
}

void SwitchRow::setOn(bool isOn)
{
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(isOn);
    m_switch->update();
}

void SwitchRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_switch->toggle();
    }
}

} // namespace unhunch::window
