// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/system_time_zone.h"
#include "app/window/home/home_page.h"
#include "app/window/journal/journal_page.h"
#include "app/window/look/theme.h"
#include "app/window/pattern/pattern_page.h"
#include "app/window/settings/settings_page.h"
#include "app/window/welcome/welcome_page.h"
#include "core/session/routine.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

/// Realistic data for the pages: tests and pictures use the same.
namespace unhunch::window::samples {

/// 2026-11-18 14:28 UTC, a Wednesday.
[[nodiscard]] WallInstant now();
[[nodiscard]] CivilDate today();

/// The program's own exercises and routines.
[[nodiscard]] const session::Catalogue& catalogue();

/// What the agent says in a phase.
[[nodiscard]] HomeStatus status(HomePhase phase);

/// Sessions newest first over `days` days, ending today.
[[nodiscard]] std::vector<journal::SessionRecord> sessions(int days);

/// A reader over `records` that pages as the journal does, without a search.
[[nodiscard]] EntryReader readerOf(std::vector<journal::SessionRecord> records);

/// Those sessions with their steps, reminders and answers, an entry of how it was every few days, and now and
/// then an assessment or a red flag that was cleared.
[[nodiscard]] std::vector<journal::Row> journalRows(int days);

[[nodiscard]] EditorContext editorContext();

/// A journal page over a file of its own with those rows.
struct JournalSample {
    JournalSample(look::Theme& theme, const std::vector<journal::Row>& rows);

    /// Reads everything at once.
    void read() const;
    void writeFile(const QByteArray& bytes) const;

    QTemporaryDir folder;
    QString file;
    std::unique_ptr<journal::BufferedJournal> journal;
    std::unique_ptr<JournalPage> page;
};

/// A home page without a bus; show a status after showing the page.
struct Home {
    explicit Home(look::Theme& theme);

    control::AgentClient agent;
    int agentStarts = 0;
    std::vector<care::PatternGuide> patterns; ///< the user's own; entered() shows them
    HomePage page;
};

/// The program's own pain patterns.
[[nodiscard]] const care::AssessmentGuide& assessment();

/// An answer with these signs, given three days ago, by which the best match was taken.
[[nodiscard]] journal::PatternAssessed answer(std::vector<std::string> signs);

/// A pattern page over a journal that holds `last`.
struct PatternSample {
    explicit PatternSample(look::Theme& theme,
                           std::optional<journal::PatternAssessed> last = {},
                           const figure::FigureAssets* figure = nullptr);

    std::vector<journal::PatternAssessed> kept; ///< the answers in the order in which they were given
    bool isMorningResetOn = false;
    bool isAsideOfWelcome = false;
    PatternPage page;
};

/// What the agent says while somebody is in a call on a desktop that tells nothing of full screen.
[[nodiscard]] QVariantMap quietStatus();

/// A settings page over a file of its own, which holds `text` at first.
struct SettingsSample {
    SettingsSample(look::Theme& theme,
                   const QByteArray& text,
                   std::function<QImage(int, qreal)> painter = {});

    [[nodiscard]] QByteArray fileText() const;
    void writeFile(const QByteArray& text) const;

    QVariantMap status; ///< what the agent says when it is asked
    QStringList done; ///< commands over the journal that were pressed
    QList<QUrl> opened;
    std::function<QImage(int, qreal)> figure;
    QTemporaryDir folder;
    QString file;
    std::unique_ptr<SettingsModel> model;
    std::unique_ptr<SettingsPage> page;
};

/// A welcome over a settings file and an autostart folder of its own.
struct WelcomeSample {
    using Painter = std::function<QImage(const QString& routine, int side, qreal devicePixelRatio)>;

    explicit WelcomeSample(look::Theme& theme, const QByteArray& settings = {}, Painter picture = {});

    [[nodiscard]] QByteArray settingsText() const;

    QTemporaryDir folder;
    QString file;
    std::unique_ptr<SettingsModel> model;
    control::LoginStart login;
    bool wasSeen = false;
    bool isAside = false;
    std::unique_ptr<WelcomePage> page;
};

} // namespace unhunch::window::samples
