// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/options.h"
#include "core/settings/settings_file.h"
#include "core/settings/settings_watcher.h"

#include <QObject>

#include <string>
#include <utility>
#include <vector>

namespace unhunch::window {

/// What an option is to be, or has become.
struct OptionChange {
    const settings::Option* option = nullptr;
    std::string before; ///< the option's text before the change
    std::string after;
};

/// What was done at once and can be taken back at once; never empty.
using SettingsChange = std::vector<OptionChange>;

/// An option and the text of its new value.
using WantedText = std::pair<const settings::Option*, std::string>;

/// The settings as the window edits them: each change is saved at once and can be undone, the newest first.
/// The file is read anew before each change, so that hand edits survive; edits from outside are told by
/// changed().
class SettingsModel : public QObject {
    Q_OBJECT

public:
    /// `defaults` is what "back to the default" means.
    explicit SettingsModel(settings::SettingsFile file,
                           settings::Settings defaults = {},
                           QObject* parent = nullptr);

    [[nodiscard]] const settings::Settings& settings() const { return m_loaded.settings; }

    /// Rows of the file that could not be taken.
    [[nodiscard]] const std::vector<Error>& problems() const { return m_loaded.problems; }

    [[nodiscard]] std::string textOf(const settings::Option& option) const;
    [[nodiscard]] std::string defaultTextOf(const settings::Option& option) const;

    [[nodiscard]] const settings::Settings& defaults() const { return m_defaults; }

    /// Sets the option from its text and saves. Malformed or Invalid: the text is wrong; Unwritable,
    /// Unreadable, Newer: it could not be saved. In both cases nothing has changed.
    Result<void> change(const settings::Option& option, const std::string& text);
    /// The same for several options: all of them or none, as one change.
    Result<void> changeAll(const std::vector<WantedText>& wanted);

    /// The change that undo() takes back; null where there is none.
    [[nodiscard]] const SettingsChange* lastChange() const;
    Result<void> undo();

    /// Reads the file anew and tells if anything differs.
    void reload();

Q_SIGNALS:
    /// Settings, problems or the change that can be undone differ.
    void changed();

private:
    Result<void> store(const std::vector<WantedText>& wanted);

    settings::SettingsFile m_file;
    settings::Settings m_defaults;
    settings::LoadedSettings m_loaded;
    std::vector<SettingsChange> m_changes;
    settings::SettingsWatcher m_watcher;
};

} // namespace unhunch::window
