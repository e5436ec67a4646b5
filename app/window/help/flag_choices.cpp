// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/flag_choices.h"

#include "app/window/help/red_flags.h"

#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

FlagChoices::FlagChoices(look::Theme& theme, bool hasNone, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kTiny);
    for (const RedFlag& flag : redFlags()) {
        auto* choice = new look::CheckChoice(theme, flag.text, this);
        if (const auto id = care::redFlagFromId(flag.id.toStdString())) {
            m_rows.push_back({*id, choice});
        }
        connect(choice, &QAbstractButton::toggled, this, &FlagChoices::onFlagToggled);
        column->addWidget(choice);
    }
    if (hasNone) {
        m_none = new look::CheckChoice(theme, tr("None of these"), this);
        connect(m_none, &QAbstractButton::toggled, this, &FlagChoices::onNoneToggled);
        column->addWidget(m_none);
    }
}

std::vector<care::RedFlag> FlagChoices::chosen() const
{
    std::vector<care::RedFlag> flags;
    for (const Row& row : m_rows) {
        if (row.choice->isChecked()) {
            flags.push_back(row.flag);
        }
    }
    return flags;
}

bool FlagChoices::isAnswered() const
{
    return !chosen().empty() || (m_none != nullptr && m_none->isChecked());
}

void FlagChoices::clear()
{
    for (const Row& row : m_rows) {
        row.choice->setChecked(false);
    }
    if (m_none != nullptr) {
        m_none->setChecked(false);
    }
}

void FlagChoices::onFlagToggled(bool isOn)
{
    if (isOn && m_none != nullptr) {
        m_none->setChecked(false);
    }
    Q_EMIT changed();
}

void FlagChoices::onNoneToggled(bool isOn)
{
    if (isOn) {
        std::ranges::for_each(m_rows, [](const Row& row) { row.choice->setChecked(false); });
    }
    Q_EMIT changed();
}

} // namespace unhunch::window
