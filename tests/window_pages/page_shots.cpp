// SPDX-License-Identifier: GPL-3.0-or-later
// page_shots FOLDER [WORD]: pictures of the pages with realistic data; with a word only those whose names
// hold it.
#include "app/control/install_paths.h"
#include "app/language/interface_language.h"
#include "app/window/evidence/evidence_page.h"
#include "app/window/settings/week_card.h"
#include "tests/window_pages/help_samples.h"
#include "tests/window_pages/pattern_shots.h"
#include "tests/window_pages/samples.h"
#ifdef UNHUNCH_HAS_FIGURE
#include "app/window/home/thumbnail_painter.h"
#endif

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextStream>

#include <functional>

namespace {

using namespace unhunch::window;
using unhunch::journal::EntryKind;

const QByteArray kNightWeek
    = "[hours]\nmonday=09:00-12:30, 13:30-17:30\ntuesday=09:00-17:30\nwednesday=off\nthursday=08:00-12:00\n"
      "friday=09:00-17:30\nsaturday=22:00-06:00\nsunday=22:00-06:00\n"
      "datesOff=2026-12-24..2027-01-01, 2027-05-01\n";

#ifdef UNHUNCH_HAS_FIGURE
void paintThumbnails(const Page& page, const look::Theme& theme)
{
    auto* shelf = page.findChild<RoutineShelf*>();
    const auto look = [&theme] {
        return ThumbnailLook{.theme = theme.appearance().dark ? unhunch::figure::Theme::Dark
                                                              : unhunch::figure::Theme::Light};
    };
    shelf->setThumbnailPainter(makeThumbnailPainter(samples::catalogue(), figureAssets, look));
    shelf->paintAllThumbnails();
}
#else
void paintThumbnails(const Page& /*page*/, const look::Theme& /*theme*/)
{}
#endif

PageShooter homeShooter(HomePhase phase)
{
    return [phase](look::Theme& theme, const Shot& shot, const QString& file) {
        samples::Home home(theme);
        settle(home.page, shot, [&] { home.page.showStatus(samples::status(phase)); });
        paintThumbnails(home.page, theme);
        save(home.page, theme, file);
    };
}

/// Home while the safety check is due.
void shootCheckDue(look::Theme& theme, const Shot& shot, const QString& file)
{
    samples::Home home(theme);
    HomeStatus status = samples::status(HomePhase::Counting);
    status.isCheckDue = true;
    status.why.insert(1, QStringLiteral("A short safety check comes before your next session"));
    settle(home.page, shot, [&] { home.page.showStatus(status); });
    paintThumbnails(home.page, theme);
    save(home.page, theme, file);
}

/// What is done with the page before its picture is taken.
using Wish = std::function<void(JournalPage&)>;

PageShooter journalShooter(
    int days, const Wish& wish = [](JournalPage&) {})
{
    return [days, wish](look::Theme& theme, const Shot& shot, const QString& file) {
        const samples::JournalSample sample(theme, samples::journalRows(days));
        settle(*sample.page, shot, [&] {
            sample.read();
            wish(*sample.page);
        });
        save(*sample.page, theme, file);
    };
}

void scrollTrends(JournalPage& page, int to)
{
    QCoreApplication::processEvents();
    page.trends().findChild<QScrollArea*>()->verticalScrollBar()->setValue(to);
}

Wish showTables()
{
    return [](JournalPage& page) {
        page.trends().showTables(true);
        scrollTrends(page, 500);
    };
}

Wish openNewest(EntryKind kind)
{
    return [kind](JournalPage& page) {
        JournalModel& model = page.entries().model();
        while (model.canFetchMore({})) {
            model.fetchMore({});
        }
        for (int row = 0; row < page.model().rowCount(); ++row) {
            const auto* const entry = page.model().entryAt(page.model().index(row));
            if (entry != nullptr && kindOf(*entry) == kind) {
                const unhunch::journal::Entry chosen = *entry;
                page.open(chosen);
                return;
            }
        }
    };
}

void shootBrokenJournal(look::Theme& theme, const Shot& shot, const QString& file)
{
    const samples::JournalSample sample(theme, {});
    sample.writeFile(QByteArray(4096, 'x'));
    settle(*sample.page, shot, [&] { sample.page->reload(); });
    save(*sample.page, theme, file);
}

using unhunch::settings::OptionPage;

#ifdef UNHUNCH_HAS_FIGURE
/// The figure of the settings, as the program paints it.
std::function<QImage(int, qreal)> settingsFigure(const look::Theme& theme)
{
    return [&theme](int side, qreal devicePixelRatio) {
        const auto look = [&theme] {
            return ThumbnailLook{.theme = theme.appearance().dark ? unhunch::figure::Theme::Dark
                                                                  : unhunch::figure::Theme::Light};
        };
        const auto& catalogue = samples::catalogue();
        return makeThumbnailPainter(catalogue, figureAssets, look)(
            *catalogue.findRoutine("office_reset"), side, devicePixelRatio);
    };
}
#else
std::function<QImage(int, qreal)> settingsFigure(const look::Theme& /*theme*/)
{
    return {};
}
#endif

/// A page of the settings, or what a search finds.
PageShooter settingsShooter(OptionPage chosen, const QByteArray& text, const QString& search = {})
{
    return [chosen, text, search](look::Theme& theme, const Shot& shot, const QString& file) {
        samples::SettingsSample sample(theme, text, settingsFigure(theme));
        sample.status = samples::quietStatus();
        settle(*sample.page, shot, [&] {
            sample.page->choose(chosen);
            if (!text.isEmpty()) {
                Q_EMIT sample.page->rowOf("schedule/resetInterval")->editor().edited(QStringLiteral("75"));
                Q_EMIT sample.page->rowOf("hours/tuesday")->editor().edited(QStringLiteral("9-5"));
            }
            sample.page->search(search);
        });
        save(*sample.page, theme, file);
    };
}

/// The week with the keyboard on it, a stretch over midnight marked.
void shootMarkedWeek(look::Theme& theme, const Shot& shot, const QString& file)
{
    samples::SettingsSample sample(theme, kNightWeek);
    settle(*sample.page, shot, [&] {
        sample.page->choose(OptionPage::WorkHours);
        QApplication::setActiveWindow(sample.page.get());
        WeekPainter& week = sample.page->week().painter();
        week.moveTo({2, std::chrono::hours(22)});
        for (int step = 0; step < 12; ++step) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
            QApplication::sendEvent(&week, &press);
        }
    });
    save(*sample.page, theme, file);
}

/// The end of a page of the settings.
PageShooter settingsEndShooter(OptionPage chosen)
{
    return [chosen](look::Theme& theme, const Shot& shot, const QString& file) {
        samples::SettingsSample sample(theme, {}, settingsFigure(theme));
        settle(*sample.page, shot, [&] { sample.page->choose(chosen); });
        auto* const area = sample.page->findChild<QScrollArea*>();
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        save(*sample.page, theme, file);
    };
}

/// Help in a country, or in none that is known.
PageShooter helpShooter(const QString& region, const std::vector<unhunch::care::SafetyReport>& standing)
{
    return [=](look::Theme& theme, const Shot& shot, const QString& file) {
        samples::Help help(theme, region, standing);
        settle(help.page, shot, [] {});
        save(help.page, theme, file);
    };
}

/// The questions of the safety check, half answered.
void shootQuestions(look::Theme& theme, const Shot& shot, const QString& file)
{
    samples::Questions page(theme);
    settle(page, shot, [&page] {
        const auto answers = page.findChildren<QRadioButton*>();
        answers.at(1)->click();
    });
    save(page, theme, file);
}

/// A step of the welcome with its pictures.
PageShooter welcomeShooter(WelcomePage::Step step)
{
    return [step](look::Theme& theme, const Shot& shot, const QString& file) {
#ifdef UNHUNCH_HAS_FIGURE
        const auto look = [&theme] {
            return ThumbnailLook{.theme = theme.appearance().dark ? unhunch::figure::Theme::Dark
                                                                  : unhunch::figure::Theme::Light};
        };
        const auto paint = makeThumbnailPainter(samples::catalogue(), figureAssets, look);
        const samples::WelcomeSample sample(theme, {}, [&paint](const QString& id, int side, qreal ratio) {
            return paint(*samples::catalogue().findRoutine(id.toStdString()), side, ratio);
        });
#else
        const samples::WelcomeSample sample(theme);
#endif
        settle(*sample.page, shot, [&] { sample.page->showStep(step); });
        sample.page->paintPictures();
        save(*sample.page, theme, file);
    };
}

void shootEvidence(look::Theme& theme, const Shot& shot, const QString& file)
{
    EvidencePage page(theme);
    settle(page, shot, [] {});
    save(page, theme, file);
}

const QByteArray kEditedSettings
    = "[schedule]\nresetInterval=60\nrepeats=ninety\n\n[hours]\nmonday=25:00-26:00\n\n"
      "[plans]\nevening=true\n\n[session]\nexercisesLeftOut=breathing\n";

struct NamedShooter {
    QString name;
    PageShooter shoot;
};

QList<NamedShooter> mainPages()
{
    return {{QStringLiteral("home"), homeShooter(HomePhase::Counting)},
            {QStringLiteral("journal"), journalShooter(120)},
            {QStringLiteral("journal-trends"),
             journalShooter(120, [](JournalPage& page) { scrollTrends(page, 450); })},
            {QStringLiteral("journal-entries"),
             journalShooter(120, [](JournalPage& page) { page.showView(JournalPage::View::Entries); })},
            {QStringLiteral("journal-form"), journalShooter(20, openNewest(EntryKind::Symptom))},
            {QStringLiteral("journal-record"), journalShooter(20, openNewest(EntryKind::Safety))},
            {QStringLiteral("journal-table"), journalShooter(120, showTables())},
            {QStringLiteral("settings"), settingsShooter(OptionPage::Reset, kEditedSettings)},
            {QStringLiteral("settings-hours"), settingsShooter(OptionPage::WorkHours, kNightWeek)},
            {QStringLiteral("settings-quiet"), settingsShooter(OptionPage::QuietTimes, {})},
            {QStringLiteral("settings-sessions"), settingsShooter(OptionPage::Sessions, kEditedSettings)},
            {QStringLiteral("settings-look"), settingsShooter(OptionPage::LookAndSound, {})},
            {QStringLiteral("settings-figure"), settingsShooter(OptionPage::Figure, {})},
            {QStringLiteral("settings-data"), settingsShooter(OptionPage::Data, {})},
            {QStringLiteral("settings-about"), settingsShooter(OptionPage::About, {})},
            {QStringLiteral("help"), helpShooter(QStringLiteral("CA"), {})},
            {QStringLiteral("help-hold"), helpShooter(QStringLiteral("DE"), samples::reports())},
            {QStringLiteral("safety-check"), shootQuestions},
            {QStringLiteral("signs"), signShooter({"between_the_blades", "stiff_neck"})},
            {QStringLiteral("pattern"),
             patternShooter({"grows_through_the_day", "between_the_blades", "mouse_or_side_monitor"})},
            {QStringLiteral("welcome1"), welcomeShooter(WelcomePage::Step::Intro)},
            {QStringLiteral("welcome2"), welcomeShooter(WelcomePage::Step::Hours)},
            {QStringLiteral("welcome3"), welcomeShooter(WelcomePage::Step::Pattern)},
            {QStringLiteral("welcome4"), welcomeShooter(WelcomePage::Step::Check)},
            {QStringLiteral("evidence"), shootEvidence}};
}

QList<NamedShooter> furtherStates()
{
    return {{QStringLiteral("home-notrunning"), homeShooter(HomePhase::NotRunning)},
            {QStringLiteral("home-check"), shootCheckDue},
            {QStringLiteral("home-offhours"), homeShooter(HomePhase::OffHours)},
            {QStringLiteral("home-settling"), homeShooter(HomePhase::Settling)},
            {QStringLiteral("home-reminding"), homeShooter(HomePhase::Reminding)},
            {QStringLiteral("home-held"), homeShooter(HomePhase::Held)},
            {QStringLiteral("home-snoozed"), homeShooter(HomePhase::Snoozed)},
            {QStringLiteral("home-paused"), homeShooter(HomePhase::Paused)},
            {QStringLiteral("home-session"), homeShooter(HomePhase::InSession)},
            {QStringLiteral("home-safetyhold"), homeShooter(HomePhase::SafetyHold)},
            {QStringLiteral("help-nowhere"), helpShooter({}, {})},
            {QStringLiteral("signs-fresh"), signShooter({})},
            {QStringLiteral("pattern-mixed"), patternShooter({"between_the_blades", "knot_at_the_neck"})},
            {QStringLiteral("pattern-morning"), patternShooter({"on_waking", "gentle_movement_helps"})},
            {QStringLiteral("pattern-stress"), patternShooter({"knot_at_the_neck", "deep_breath_is_hard"})},
            {QStringLiteral("pattern-none"), patternShooter({})},
            {QStringLiteral("journal-empty"), journalShooter(0)},
            {QStringLiteral("journal-new"), journalShooter(20, [](JournalPage& page) { page.noteNow(); })},
            {QStringLiteral("journal-answer"), journalShooter(120, openNewest(EntryKind::Assessment))},
            {QStringLiteral("journal-session"), journalShooter(20, openNewest(EntryKind::Session))},
            {QStringLiteral("journal-year"),
             journalShooter(500,
                            [](JournalPage& page) {
                                page.trends().setSpan(unhunch::journal::Span::All);
                                page.trends().reloadNow(samples::today());
                                scrollTrends(page, 450);
                            })},
            {QStringLiteral("journal-search"),
             journalShooter(120,
                            [](JournalPage& page) {
                                page.showView(JournalPage::View::Entries);
                                page.entries().searchFor(QStringLiteral("walk"));
                            })},
            {QStringLiteral("journal-short"), journalShooter(3)},
            {QStringLiteral("journal-broken"), shootBrokenJournal},
            {QStringLiteral("settings-search"),
             settingsShooter(OptionPage::Reset, {}, QStringLiteral("evening"))},
            {QStringLiteral("settings-found"),
             settingsShooter(OptionPage::Reset, {}, QStringLiteral("resets wait"))},
            {QStringLiteral("settings-week"), shootMarkedWeek},
            {QStringLiteral("settings-datesoff"), settingsEndShooter(OptionPage::WorkHours)},
            {QStringLiteral("settings-selfcheck"), settingsEndShooter(OptionPage::QuietTimes)},
            {QStringLiteral("settings-nothing"),
             settingsShooter(OptionPage::Reset, {}, QStringLiteral("unicorn"))}};
}

QList<Shot> mainShots()
{
    constexpr QSize kUsual(980, 640);
    constexpr QSize kTall(980, 1500);
    constexpr QSize kSmall(640, 480);
    look::Appearance dark;
    dark.dark = true;
    look::Appearance contrast = dark;
    contrast.highContrast = true;
    look::Appearance contrastLight;
    contrastLight.highContrast = true;
    look::Appearance large;
    large.textScale = 2.0;
    look::Appearance tiny;
    tiny.textScale = 0.8;
    return {{QStringLiteral("light"), kTall, {}},
            {QStringLiteral("dark"), kTall, dark},
            {QStringLiteral("usual"), kUsual, {}},
            {QStringLiteral("small"), kSmall, {}},
            {QStringLiteral("narrow"), QSize(360, 900), {}},
            {QStringLiteral("contrast"), kUsual, contrast},
            {QStringLiteral("contrastlight"), kUsual, contrastLight},
            {QStringLiteral("large"), QSize(980, 1800), large},
            {QStringLiteral("largesmall"), QSize(640, 1800), large},
            {QStringLiteral("tiny"), kUsual, tiny},
            {QStringLiteral("rtl"), kTall, {}, true},
            {QStringLiteral("4k"), QSize(3840, 2160), {}}};
}

void shootAll(const QList<NamedShooter>& pages,
              const QList<Shot>& shots,
              const QDir& folder,
              const QString& word)
{
    for (const NamedShooter& page : pages) {
        for (const Shot& shot : shots) {
            const QString name = page.name + QLatin1Char('-') + shot.name;
            if (!name.contains(word)) {
                continue;
            }
            QGuiApplication::setLayoutDirection(shot.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
            look::Theme theme(shot.appearance);
            QApplication::setPalette(theme.palette());
            page.shoot(theme, shot, folder.filePath(name + QStringLiteral(".png")));
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("QT_STYLE_OVERRIDE", "Fusion");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: page_shots FOLDER [WORD [LANGUAGE]]\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        return 1;
    }
    const QString word = arguments.value(2);
    unhunch::language::InterfaceLanguage language(unhunch::control::InstallPaths::find().dataFolder,
                                                  unhunch::language::InterfaceLanguage::Widgets::Yes);
    language.use(arguments.value(3, QStringLiteral("en_GB")).toStdString());
    shootAll(mainPages(), mainShots(), folder, word);
    shootAll(furtherStates(), mainShots().mid(2, 1), folder, word);
    return 0;
}
