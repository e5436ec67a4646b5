// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_factory.h"

#include "app/window/evidence/evidence_page.h"
#include "app/window/help/help_page.h"
#include "app/window/home/home_page.h"
#include "app/window/home/thumbnail_painter.h"
#include "app/window/journal/journal_data.h"
#include "app/window/journal_maker.h"
#include "app/window/pattern/pattern_page.h"
#include "app/window/settings/settings_page.h"
#include "app/window/welcome/welcome_page.h"
#include "core/journal/care_reader.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QDir>
#include <QLocale>

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::window {
namespace {

ThumbnailLook thumbnailLook(Services& services)
{
    const bool isDark = services.theme().appearance().dark;
    return {.theme = isDark ? figure::Theme::Dark : figure::Theme::Light, .person = services.person()};
}

Page* makeHome(Services& services, QWidget* parent)
{
    const session::Catalogue& catalogue = services.catalogue();
    HomeServices home{.agent = services.agent(),
                      .catalogue = catalogue,
                      .now = [&services] { return services.clock().now().wall; },
                      .today = [&services] { return services.journal().totals(services.today()); },
                      .thumbnail = makeThumbnailPainter(
                          catalogue,
                          [&services] { return services.figure(); },
                          [&services] { return thumbnailLook(services); }),
                      .startAgent = [&services] { services.startAgent(); },
                      .patterns = [&services] { return services.patterns(); }};
    return new HomePage(services.theme(), std::move(home), parent);
}

Page* makeWelcome(Services& services, QWidget* parent)
{
    const auto paint = makeThumbnailPainter(
        services.catalogue(),
        [&services] { return services.figure(); },
        [&services] { return thumbnailLook(services); });
    WelcomeServices welcome{.settings = services.settingsModel(),
                            .login = services.login(),
                            .picture =
                                [&services, paint](const QString& id, int side, qreal ratio) {
                                    const auto* routine = services.catalogue().findRoutine(id.toStdString());
                                    return routine == nullptr ? QImage() : paint(*routine, side, ratio);
                                },
                            .noteWelcomed = [&services] { services.firstRun().noteWelcomed(); },
                            .setAside = [&services](bool isAside) { services.firstRun().setAside(isAside); }};
    return new WelcomePage(services.theme(), std::move(welcome), parent);
}

Page* makePattern(Services& services, QWidget* parent)
{
    ResultServices result{.catalogue = services.catalogue(),
                          .guide = services.assessment(),
                          .isMorningResetOn = [&services] { return services.settings().plans.morning.isOn; },
                          .setMorningReset = [&services](bool isOn) { services.setMorningReset(isOn); }};
    PatternServices pattern{
        .result = std::move(result),
        .last = [&services] { return services.journal().read(journal::lastAssessment); },
        .keep
        = [&services](
              const journal::PatternAssessed& answer) { static_cast<void>(services.journal().add(answer)); },
        .now = [&services] { return journal::momentOf(services.clock().now(), services.clock().zoneName()); },
        .figure = [&services] { return services.figure(); },
        .person = [&services] { return services.person(); },
        .isAsideOfWelcome = [&services] { return services.firstRun().isAside(); },
        .leaveWelcome = [&services] { services.firstRun().setAside(false); }};
    return new PatternPage(services.theme(), std::move(pattern), parent);
}

/// The languages there is a translation for, each by its own name; English needs none.
QList<NamedChoice> languages(const QString& folder)
{
    QList<NamedChoice> choices;
    QStringList codes{QStringLiteral("en")};
    const QStringList files
        = QDir(folder).entryList({QStringLiteral("unhunch_*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        if (!codes.contains(code)) {
            codes << code;
        }
    }
    for (const QString& code : codes) {
        choices.push_back({code, QLocale(code).nativeLanguageName()});
    }
    return choices;
}

SelfCheckReader selfCheckReader(Services& services)
{
    return [&services](const std::function<void(const QStringList&)>& show) {
        auto* const answer = new QDBusPendingCallWatcher(services.agent().selfCheck(), &services);
        QObject::connect(answer, &QDBusPendingCallWatcher::finished, &services, [answer, show] {
            answer->deleteLater();
            const QDBusPendingReply<QStringList> lines(*answer);
            show(lines.isError() ? QStringList() : lines.value());
        });
    };
}

StatusReader statusReader(Services& services)
{
    return [&services](const std::function<void(const QVariantMap&)>& show) {
        auto* const answer = new QDBusPendingCallWatcher(services.agent().status(), &services);
        QObject::connect(answer, &QDBusPendingCallWatcher::finished, &services, [answer, show] {
            answer->deleteLater();
            const QDBusPendingReply<QVariantMap> status(*answer);
            show(status.isError() ? QVariantMap() : status.value());
        });
    };
}

QList<DataPlace> dataPlaces()
{
    const StorePaths stores = StorePaths::fromEnvironment();
    return {{SettingsPage::tr("Journal"), stores.journalFile},
            {SettingsPage::tr("Settings"), stores.settingsFile},
            {SettingsPage::tr("Your own exercises and routines"), stores.userContentDirectory},
            {SettingsPage::tr("Log, for a report"), stores.logFile}};
}

EditorContext editorContext(Services& services)
{
    EditorContext context;
    for (const session::Exercise& exercise : services.catalogue().exercises) {
        context.exercises.push_back(
            {QString::fromStdString(exercise.id), QString::fromStdString(exercise.title)});
    }
    context.languages = languages(services.paths().dataFolder + QStringLiteral("/translations"));
    context.today
        = [&services] { return QDate(1970, 1, 1).addDays(services.today().time_since_epoch().count()); };
    return context;
}

Page* makeSettings(Services& services, QWidget* parent)
{
    const ThumbnailPainter paint = makeThumbnailPainter(
        services.catalogue(),
        [&services] { return services.figure(); },
        [&services] { return thumbnailLook(services); });
    SettingsServices wanted{
        .context = editorContext(services),
        .selfCheck = selfCheckReader(services),
        .status = statusReader(services),
        .places = dataPlaces(),
        .dataActions = [&services](QWidget& page) { return makeJournalData(services, page)->actions(); },
        .figure =
            [&services, paint](int side, qreal devicePixelRatio) {
                const session::Routine* routine = services.catalogue().findRoutine("office_reset");
                return routine == nullptr ? QImage() : paint(*routine, side, devicePixelRatio);
            },
        .open = [](const QUrl& url) { QDesktopServices::openUrl(url); },
        .version = QStringLiteral(UNHUNCH_VERSION),
        .login = &services.login()};
    auto* page = new SettingsPage(services.theme(), services.settingsModel(), std::move(wanted), parent);
    QObject::connect(&services.agent(), &control::AgentClient::changed, page, &SettingsPage::refreshSignals);
    return page;
}

std::vector<content::Region> regionsOf(const Services& services)
{
    const auto regions = content::loadRegions(services.paths().dataFolder + QStringLiteral("/regions.json"));
    if (!regions) {
        spdlog::error("{}", describe(regions.error()));
    }
    return regions.value_or(std::vector<content::Region>{});
}

QString regionOf(const Services& services)
{
    const std::string& chosen = services.settings().care.region;
    return chosen == "system" ? QLocale::territoryToCode(QLocale::system().territory())
                              : QString::fromStdString(chosen);
}

/// What holds the exercises; where the journal cannot tell, what the agent knows.
std::vector<care::SafetyReport> standingOf(Services& services)
{
    if (auto history = services.safety().history()) {
        return std::move(history->standing);
    }
    QDBusPendingReply<QVariantMap> properties = services.agent().properties();
    properties.waitForFinished();
    const bool isHeld = properties.value().value(QStringLiteral("SafetyHold")).toBool();
    return isHeld ? std::vector<care::SafetyReport>{{0, std::nullopt, services.clock().now().wall}}
                  : std::vector<care::SafetyReport>{};
}

Page* makeHelp(Services& services, QWidget* parent)
{
    HelpServices help{.standing = [&services] { return standingOf(services); },
                      .report = [&services](const QStringList& flags) { services.safety().report(flags); },
                      .retract = [&services](qint64 report) { services.safety().retract(report); },
                      .clear = [&services] { services.safety().clear(); },
                      .regions = regionsOf(services),
                      .region = [&services] { return regionOf(services); },
                      .chooseRegion = [&services](const QString& code) { services.chooseRegion(code); }};
    return new HelpPage(services.theme(), std::move(help), parent);
}

} // namespace

Page* makePage(Services& services, PageId page, QWidget* parent)
{
    switch (page) {
    case PageId::Home:
        return makeHome(services, parent);
    case PageId::Journal:
        return makeJournal(services, parent);
    case PageId::Settings:
        return makeSettings(services, parent);
    case PageId::Help:
        return makeHelp(services, parent);
    case PageId::Pattern:
        return makePattern(services, parent);
    case PageId::Evidence:
        return new EvidencePage(services.theme(), parent);
    case PageId::Welcome:
        return makeWelcome(services, parent);
    case PageId::Session:
        return nullptr;
    }
    return nullptr;
}

} // namespace unhunch::window
