// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/services.h"

#include "core/care/card_order.h"
#include "core/content/content_check.h"
#include "core/content/figure_loader.h"
#include "core/content/pattern_loader.h"
#include "core/journal/care_reader.h"
#include "core/settings/chosen_person.h"
#include "core/settings/quiet.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QProcess>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace unhunch::window {

Services::Services(control::InstallPaths paths, const clocks::TimeScale& scale)
    : m_paths(std::move(paths))
    , m_language(m_paths.dataFolder, language::InterfaceLanguage::Widgets::Yes)
    , m_clock(scale)
    , m_settings(settings::SettingsFile(m_stores.settingsFile, m_stores.systemSettingsFile))
    , m_desktop(m_bus)
    , m_theme(look::appearanceFor(m_desktop.wishes(), m_settings.settings().look))
    , m_agent(m_bus)
    , m_journal(m_stores.journalFile, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen)
    , m_safety({m_agent, m_journal, m_clock, [this] { startAgent(); }})
{
    useLanguage();
    connect(&m_desktop, &look::DesktopAppearance::changed, this, &Services::apply);
    connect(&m_settings, &SettingsModel::changed, this, &Services::apply);
}

bool Services::isOtherLanguageWanted() const
{
    return settings().look.language != m_languageCode;
}

void Services::useLanguage()
{
    m_languageCode = settings().look.language;
    m_language.use(m_languageCode);
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
    // What content says is translated as it is read.
    m_content.reset();
    m_assessment.reset();
}

void Services::apply()
{
    m_theme.setAppearance(look::appearanceFor(m_desktop.wishes(), settings().look));
    Q_EMIT changed();
}

CivilDate Services::today() const
{
    return std::chrono::floor<std::chrono::days>(m_clock.now().local());
}

const session::Catalogue& Services::catalogue()
{
    if (!m_content) {
        m_content = content::loadContent({m_paths.dataFolder, m_stores.userContentDirectory});
        if (QFileInfo::exists(m_stores.userContentDirectory) && figure() != nullptr) {
            content::leaveOutWithoutPoses(*m_content, *m_figure);
        }
        for (const Error& error : m_content->errors) {
            spdlog::warn("{}", describe(error));
        }
    }
    return m_content->catalogue;
}

const care::AssessmentGuide& Services::assessment()
{
    if (!m_assessment) {
        auto loaded
            = content::loadPatterns(m_paths.dataFolder + QStringLiteral("/pain_patterns.json"), catalogue());
        if (!loaded) {
            spdlog::error("no pain patterns: {}", describe(loaded.error()));
        }
        m_assessment = std::move(loaded).value_or(care::AssessmentGuide());
    }
    return *m_assessment;
}

std::vector<care::PatternGuide> Services::patterns()
{
    const auto last = m_journal.read(journal::lastAssessment);
    if (!last || !*last) {
        return {};
    }
    return care::takenPatterns(assessment(), (*last)->best, (*last)->also, (*last)->chosen);
}

const figure::FigureAssets* Services::figure()
{
    if (!m_figure && !m_isFigureMissing) {
        const QString folder = m_paths.dataFolder + QStringLiteral("/figure");
        auto loaded = content::loadFigureAssets(folder.toStdString());
        if (loaded) {
            m_figure = *std::move(loaded);
            addOwnPoses(*m_figure);
        } else {
            m_isFigureMissing = true;
            spdlog::error("no figure: {}", describe(loaded.error()));
        }
    }
    return m_figure ? &*m_figure : nullptr;
}

void Services::addOwnPoses(figure::FigureAssets& assets) const
{
    const QString folder = m_stores.userContentDirectory + QStringLiteral("/figure/poses");
    for (const Error& error : content::addPoseTracks(assets, folder.toStdString())) {
        spdlog::warn("{}", describe(error));
    }
}

figure::Person Services::person()
{
    return settings::chosenPerson(settings().look, today(), [this] {
        const auto totals = m_journal.totals(today());
        return totals ? totals->sessions : 0;
    });
}

std::unique_ptr<sound::Speech> Services::makeSpeech() const
{
    const settings::SoundSettings& wish = settings().sound;
    if (!wish.isSpoken) {
        return nullptr;
    }
    const auto voice = wish.voice == settings::Voice::Female ? sound::VoiceWish::Female
                       : wish.voice == settings::Voice::Male ? sound::VoiceWish::Male
                                                             : sound::VoiceWish::Any;
    return sound::makeSpeech({QLocale(), voice, wish.speechVolume, wish.speechRate});
}

void Services::startAgent() const
{
    QProcess::startDetached(m_paths.agentProgram, {QStringLiteral("--agent")});
}

void Services::startRoutine(const QString& routine)
{
    if (m_agent.isRunning()) {
        m_agent.start(routine).waitForFinished();
    } else {
        QProcess::startDetached(m_paths.agentProgram, {QStringLiteral("start"), routine});
    }
}

void Services::setToggle(std::string_view key, bool isOn)
{
    if (const settings::Option* option = settings::findOption(key)) {
        static_cast<void>(m_settings.change(*option, isOn ? "true" : "false"));
    }
}

void Services::setMuted(bool isMuted)
{
    setToggle("sound/mute", isMuted);
}

void Services::setMorningReset(bool isOn)
{
    setToggle("plans/morning", isOn);
}

void Services::chooseRegion(const QString& code)
{
    if (const settings::Option* option = settings::findOption("care/region")) {
        static_cast<void>(m_settings.change(*option, code.toStdString()));
    }
}

void Services::keepHourFree(int hour)
{
    const settings::Option* option = settings::findOption("schedule/keptFree");
    settings::Settings wanted = settings();
    const settings::WorkSpan span{std::chrono::hours{hour}, std::chrono::hours{hour + 1}};
    settings::DayHours& spans = wanted.schedule.keptFree;
    if (option == nullptr || std::ranges::find(spans, span) != spans.end()) {
        return;
    }
    spans.insert(std::ranges::upper_bound(spans, span.from, {}, &settings::WorkSpan::from), span);
    static_cast<void>(m_settings.change(*option, settings::textOf(*option, wanted)));
}

void Services::ignoreProgram(const QString& name)
{
    const std::string ignored = settings::ignorableName(name.toStdString());
    settings::Settings wanted = settings();
    if (ignored.empty() || settings::isIgnored(wanted.quiet, ignored)) {
        return;
    }
    wanted.quiet.ignored.push_back(ignored);
    if (const settings::Option* option = settings::findOption("quiet/ignored")) {
        static_cast<void>(m_settings.change(*option, settings::textOf(*option, wanted)));
    }
}

} // namespace unhunch::window
