// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_model.h"

namespace unhunch::window {

namespace {

/// More steps back than anybody takes.
constexpr std::size_t kMostChanges = 100;

} // namespace

SettingsModel::SettingsModel(settings::SettingsFile file, settings::Settings defaults, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_defaults(std::move(defaults))
    , m_loaded(m_file.load())
    , m_watcher(m_file.userFile())
{
    connect(&m_watcher, &settings::SettingsWatcher::changed, this, &SettingsModel::reload);
}

std::string SettingsModel::textOf(const settings::Option& option) const
{
    return settings::textOf(option, m_loaded.settings);
}

std::string SettingsModel::defaultTextOf(const settings::Option& option) const
{
    return settings::textOf(option, m_defaults);
}

Result<void> SettingsModel::store(const std::vector<WantedText>& wanted)
{
    settings::LoadedSettings fresh = m_file.load();
    for (const auto& [option, text] : wanted) {
        if (Result<void> taken = settings::setFromText(fresh.settings, *option, text); !taken) {
            return taken;
        }
    }
    if (Result<void> saved = m_file.save(fresh.settings); !saved) {
        return saved;
    }
    m_loaded = m_file.load();
    return {};
}

Result<void> SettingsModel::change(const settings::Option& option, const std::string& text)
{
    return changeAll({{&option, text}});
}

Result<void> SettingsModel::changeAll(const std::vector<WantedText>& wanted)
{
    SettingsChange change;
    change.reserve(wanted.size());
    for (const auto& [option, text] : wanted) {
        change.push_back({option, textOf(*option), {}});
    }
    if (Result<void> stored = store(wanted); !stored) {
        return stored;
    }
    for (OptionChange& part : change) {
        part.after = textOf(*part.option);
    }
    std::erase_if(change, [](const OptionChange& part) { return part.before == part.after; });
    if (!change.empty()) {
        m_changes.push_back(std::move(change));
    }
    if (m_changes.size() > kMostChanges) {
        m_changes.erase(m_changes.begin());
    }
    Q_EMIT changed();
    return {};
}

const SettingsChange* SettingsModel::lastChange() const
{
    return m_changes.empty() ? nullptr : &m_changes.back();
}

Result<void> SettingsModel::undo()
{
    if (m_changes.empty()) {
        return {};
    }
    std::vector<WantedText> wanted;
    wanted.reserve(m_changes.back().size());
    for (const OptionChange& part : m_changes.back()) {
        wanted.emplace_back(part.option, part.before);
    }
    if (Result<void> stored = store(wanted); !stored) {
        return stored;
    }
    m_changes.pop_back();
    Q_EMIT changed();
    return {};
}

void SettingsModel::reload()
{
    settings::LoadedSettings fresh = m_file.load();
    const bool differs = fresh.settings != m_loaded.settings || fresh.problems != m_loaded.problems;
    m_loaded = std::move(fresh);
    if (differs) {
        Q_EMIT changed();
    }
}

} // namespace unhunch::window
