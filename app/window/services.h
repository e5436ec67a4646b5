// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"
#include "app/control/install_paths.h"
#include "app/control/login_start.h"
#include "app/language/interface_language.h"
#include "app/sound/speech.h"
#include "app/window/help/safety_reporter.h"
#include "app/window/ladder/ladder_book.h"
#include "app/window/look/desktop_appearance.h"
#include "app/window/look/theme.h"
#include "app/window/settings/settings_model.h"
#include "app/window/welcome/first_run.h"
#include "app/window/window_clock.h"
#include "core/care/assessment.h"
#include "core/content/content_library.h"
#include "core/figure/assets.h"
#include "core/journal/buffered_journal.h"
#include "core/store_paths.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace unhunch::window {

/// What all parts of the window program share. Content, figure and journal are read when first asked for.
class Services : public QObject {
    Q_OBJECT

public:
    Services(control::InstallPaths paths, const clocks::TimeScale& scale);

    [[nodiscard]] const control::InstallPaths& paths() const { return m_paths; }

    [[nodiscard]] const QDBusConnection& bus() const { return m_bus; }

    [[nodiscard]] const WindowClock& clock() const { return m_clock; }

    [[nodiscard]] SettingsModel& settingsModel() { return m_settings; }

    [[nodiscard]] const settings::Settings& settings() const { return m_settings.settings(); }

    [[nodiscard]] look::Theme& theme() { return m_theme; }

    [[nodiscard]] control::AgentClient& agent() { return m_agent; }

    [[nodiscard]] journal::BufferedJournal& journal() { return m_journal; }

    [[nodiscard]] SafetyReporter& safety() { return m_safety; }

    [[nodiscard]] LadderBook& ladder() { return m_ladder; }

    [[nodiscard]] FirstRun& firstRun() { return m_firstRun; }

    [[nodiscard]] const control::LoginStart& login() const { return m_login; }

    /// The day it is where the user is.
    [[nodiscard]] CivilDate today() const;
    [[nodiscard]] const session::Catalogue& catalogue();
    /// The pain patterns and their signs; empty where they cannot be loaded.
    [[nodiscard]] const care::AssessmentGuide& assessment();
    /// The patterns that the user has by the last assessment, the one that was taken first; may be empty.
    [[nodiscard]] std::vector<care::PatternGuide> patterns();
    /// Null where the figure cannot be loaded.
    [[nodiscard]] const figure::FigureAssets* figure();
    /// Who shows the movements: as the settings choose, or another one for each session of the day.
    [[nodiscard]] figure::Person person();
    /// The voice as the settings want it; null where they want none.
    [[nodiscard]] std::unique_ptr<sound::Speech> makeSpeech() const;
    /// Starts the resident program without waiting for it.
    void startAgent() const;
    /// Asks the agent for a session; starts the agent for it where none runs.
    void startRoutine(const QString& routine);
    /// Whether everything is to be said in another language than it is said in now.
    [[nodiscard]] bool isOtherLanguageWanted() const;
    /// Speaks the language of the settings from now on. What was made before still speaks the former one, and
    /// the catalogue that it was made of is gone: call this when nothing shows it.
    void useLanguage();
    /// Keeps the person's choice.
    void setMuted(bool isMuted);
    /// The country whose telephone numbers help shows, or `none`.
    void chooseRegion(const QString& code);
    /// Resets that fall due in this hour of the day wait for its end from now on.
    void keepHourFree(int hour);
    /// Offers the gentle reset of the first hour from now on, or no more.
    void setMorningReset(bool isOn);
    /// From now on this program keeps no reset waiting; the settings page takes it off the list again.
    void ignoreProgram(const QString& name);

Q_SIGNALS:
    /// The settings or the desktop's wishes are others; the theme has taken them.
    void changed();

private:
    void apply();
    void setToggle(std::string_view key, bool isOn);
    void addOwnPoses(figure::FigureAssets& assets) const;

    control::InstallPaths m_paths;
    StorePaths m_stores = StorePaths::fromEnvironment();
    QDBusConnection m_bus = QDBusConnection::sessionBus();
    language::InterfaceLanguage m_language;
    WindowClock m_clock;
    SettingsModel m_settings;
    look::DesktopAppearance m_desktop;
    look::Theme m_theme;
    control::AgentClient m_agent;
    journal::BufferedJournal m_journal;
    LadderBook m_ladder{m_journal, m_clock};
    SafetyReporter m_safety;
    FirstRun m_firstRun{m_stores, m_journal};
    control::LoginStart m_login = control::LoginStart::ofUser(m_paths.agentProgram);
    std::string m_languageCode;
    std::optional<content::ContentLibrary> m_content;
    std::optional<care::AssessmentGuide> m_assessment;
    std::optional<figure::FigureAssets> m_figure;
    bool m_isFigureMissing = false;
};

} // namespace unhunch::window
