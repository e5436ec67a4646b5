// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_sheet.h"

#include "app/window/look/form_style.h"
#include "app/window/settings/settings_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;

SettingsSheet::SettingsSheet(Theme& theme,
                             SettingsModel& model,
                             settings::OptionPage page,
                             const EditorContext& context)
    : m_page(page)
    , m_heading(new Label(theme, TextRole::Title, SettingsSheet::name()))
{
    auto* column = columnIn(this, space::kWide);
    column->addWidget(m_heading);
    for (const settings::OptionGroup& group : settings::optionGroups()) {
        if (group.page == page) {
            auto* section = new SettingsSection(theme, model, group, context);
            column->addWidget(section);
            m_sections.append(section);
        }
    }
}

QString SettingsSheet::name() const
{
    return settingsTr(settings::pageTitle(m_page));
}

void SettingsSheet::add(QWidget* part, Place place, const QString& searched)
{
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    // Above the groups, after its heading and what was put there before.
    const auto above = std::ranges::count_if(m_parts, [column, this](const Part& other) {
        return m_sections.isEmpty() || column->indexOf(other.widget) < column->indexOf(m_sections.first());
    });
    column->insertWidget(place == Place::Above ? 1 + int(above) : -1, part);
    m_parts.push_back({part, name() + QLatin1Char('\n') + searched});
}

int SettingsSheet::filterParts(const QStringList& words)
{
    int shown = 0;
    for (const Part& part : m_parts) {
        const bool isShown = std::ranges::all_of(words, [&part](const QString& word) {
            return part.searched.contains(word, Qt::CaseInsensitive);
        });
        part.widget->setVisible(isShown);
        shown += isShown ? 1 : 0;
    }
    return shown;
}

int SettingsSheet::filter(const QStringList& words, bool isChosen)
{
    int shown = filterParts(words);
    for (SettingsSection* section : m_sections) {
        shown += section->filter(words);
    }
    setVisible(words.isEmpty() ? isChosen : shown > 0);
    return shown;
}

void SettingsSheet::refresh()
{
    for (SettingsSection* section : m_sections) {
        section->refresh();
    }
}

OptionRow* SettingsSheet::rowOf(std::string_view key) const
{
    for (const SettingsSection* section : m_sections) {
        if (OptionRow* row = section->rowOf(key)) {
            return row;
        }
    }
    return nullptr;
}

} // namespace unhunch::window
