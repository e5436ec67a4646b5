// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_section.h"

#include "app/window/settings/settings_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;

SettingsSection::SettingsSection(Theme& theme,
                                 SettingsModel& model,
                                 const settings::OptionGroup& group,
                                 const EditorContext& context)
    : m_theme(theme)
    , m_model(model)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(new Label(theme, TextRole::Heading, settingsTr(group.title)));
    auto* card = new Card(theme);
    card->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kSmall + space::kHair);
    auto* list = new QVBoxLayout(card);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    for (const std::string_view key : shownKeys(group)) {
        const settings::Option* option = settings::findOption(key);
        if (option == nullptr) {
            continue;
        }
        auto* divider = new Divider(theme);
        auto* row = new OptionRow(theme, model, *option, context);
        // The same help seven times helps nobody.
        row->setHelpShown(m_rows.isEmpty() || m_rows.last()->option().help != option->help);
        list->addWidget(divider);
        list->addWidget(row);
        m_dividers.append(divider);
        m_rows.append(row);
    }
    column->addWidget(card);
    filter({});
}

bool SettingsSection::isInForce(const OptionRow& row) const
{
    const settings::Option* parent = parentOf(row.option());
    return parent == nullptr || m_model.textOf(*parent) == "true";
}

OptionRow* SettingsSection::rowOf(std::string_view key) const
{
    const auto isMeant = [key](const OptionRow* row) { return row->option().key == key; };
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), isMeant);
    return found == m_rows.end() ? nullptr : *found;
}

int SettingsSection::filter(const QStringList& words)
{
    m_words = words;
    int shown = 0;
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        OptionRow& row = *m_rows[index];
        const bool isShown = words.isEmpty() ? isInForce(row) : row.matches(words);
        row.setVisible(isShown);
        m_dividers[index]->setVisible(isShown && shown > 0);
        shown += isShown ? 1 : 0;
    }
    setVisible(shown > 0);
    return shown;
}

void SettingsSection::refresh()
{
    for (OptionRow* row : m_rows) {
        row->refresh();
    }
    filter(m_words);
}

} // namespace unhunch::window
