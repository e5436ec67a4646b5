// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window_pages/samples.h"

#include "core/content/content_library.h"
#include "core/content/pattern_loader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace unhunch::window::samples {

using namespace std::chrono_literals;
using journal::SessionOutcome;
using journal::SessionRecord;

namespace {

constexpr WallInstant kMidnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 18}};

HomeServices
homeServices(control::AgentClient& agent, int& starts, const std::vector<care::PatternGuide>& patterns)
{
    return {.agent = agent,
            .catalogue = catalogue(),
            .now = now,
            .today =
                [] {
                    return Result<journal::DayTotals>(journal::DayTotals{4, 4, 6min + 20s});
                },
            .thumbnail = {},
            .startAgent = [&starts] { ++starts; },
            .patterns = [&patterns] { return patterns; }};
}

struct Done {
    std::chrono::minutes at;
    const char* routine;
    std::chrono::seconds played;
    SessionOutcome outcome;
    int painAfter; ///< -1 where it was not said
};

Now nowInUtc()
{
    static const clocks::SystemTimeZone utc(QTimeZone::utc());
    return {BootInstant{}, now(), utc};
}

SessionRecord recordOf(const Done& done, int daysAgo)
{
    SessionRecord record;
    const WallInstant at = kMidnight - std::chrono::days(daysAgo) + done.at;
    record.begun.session = journal::newRowId(at);
    record.begun.routine = done.routine;
    record.begun.planned = 90s;
    record.begun.isReset = true;
    record.begun.started = {at, "UTC", CivilDate((today() - std::chrono::days(daysAgo)).time_since_epoch())};
    journal::SessionEnded ended;
    ended.session = record.begun.session;
    ended.outcome = done.outcome;
    ended.played = done.played;
    ended.ended = at + done.played;
    record.ended = ended;
    if (done.painAfter >= 0) {
        record.painAfter = done.painAfter;
    }
    return record;
}

} // namespace

WallInstant now()
{
    return kMidnight + 14h + 28min;
}

CivilDate today()
{
    return CivilDate{std::chrono::floor<std::chrono::days>(kMidnight).time_since_epoch()};
}

const session::Catalogue& catalogue()
{
    static const session::Catalogue loaded
        = content::loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR "/resources")}).catalogue;
    return loaded;
}

HomeStatus status(HomePhase phase)
{
    HomeStatus status;
    status.phase = phase;
    status.interval = 90min;
    status.snoozes = {5, 10, 15};
    switch (phase) {
    case HomePhase::Counting:
        status.next = now() + 42min;
        status.nextIs = QStringLiteral("reset");
        status.why = {QStringLiteral("Next reset at 15:10"), QStringLiteral("Work ends at 17:30")};
        break;
    case HomePhase::OffHours:
        status.next = kMidnight + 33h;
        status.nextIs = QStringLiteral("work-hours");
        status.why = {QStringLiteral("Off hours; work begins at 09:00")};
        break;
    case HomePhase::Settling:
        status.why = {QStringLiteral("Waits for a pause in your typing, until 14:31 at most")};
        break;
    case HomePhase::Reminding:
        status.offer = 7;
        status.routine = QStringLiteral("office_reset");
        status.why = {QStringLiteral("Office reset is due since 14:20 and was not answered")};
        break;
    case HomePhase::Held:
        status.why = {QStringLiteral("A reset has been waiting since 14:02"),
                      QStringLiteral("Microphone in use by Firefox since 13:58"),
                      QStringLiteral("Screen shared by Firefox since 14:10")};
        break;
    case HomePhase::Snoozed:
        status.next = now() + 7min;
        status.nextIs = QStringLiteral("snooze-end");
        status.why = {QStringLiteral("Snoozed until 14:35")};
        break;
    case HomePhase::Paused:
        status.next = kMidnight + 33h;
        status.nextIs = QStringLiteral("pause-end");
        status.why = {QStringLiteral("Reminders are paused until 09:00")};
        break;
    case HomePhase::InSession:
        status.session = QStringLiteral("office_reset");
        break;
    case HomePhase::NotRunning:
    case HomePhase::SafetyHold:
        break;
    }
    return status;
}

std::vector<SessionRecord> sessions(int days)
{
    const std::array<Done, 5> pattern{{
        {13h + 41min, "office_reset", 90s, SessionOutcome::Completed, 2},
        {12h + 5min, "rhomboid_break", 88s, SessionOutcome::Completed, -1},
        {11h + 12min, "office_reset", 61s, SessionOutcome::Ended, 3},
        {9h + 40min, "discreet_reset", 60s, SessionOutcome::Completed, -1},
        {8h + 2min, "shoulder_mobility", 24s, SessionOutcome::Hurt, 5},
    }};
    std::vector<SessionRecord> records;
    for (int day = 0; day < days; ++day) {
        for (std::size_t index = 0; index < pattern.size(); ++index) {
            if ((index + std::size_t(day)) % 4 != 3) {
                records.push_back(recordOf(pattern[index], day));
            }
        }
    }
    return records;
}

EntryReader readerOf(std::vector<SessionRecord> records)
{
    return [records = std::move(records)](int limit,
                                          const std::optional<journal::Search>& /*search*/,
                                          std::optional<journal::EntryMark> olderThan) {
        auto from = records.begin();
        if (olderThan) {
            from = std::ranges::find(
                records, olderThan->id, [](const SessionRecord& record) { return record.begun.session; });
            from = from == records.end() ? from : from + 1;
        }
        const auto count = std::min<std::ptrdiff_t>(limit, records.end() - from);
        return Result<std::vector<journal::Entry>>(std::vector<journal::Entry>(from, from + count));
    };
}

JournalSample::JournalSample(look::Theme& theme, const std::vector<journal::Row>& rows)
    : file(folder.filePath(QStringLiteral("unhunch/journal.sqlite")))
{
    if (auto made = journal::Journal::open(file, journal::Role::Agent)) {
        static_cast<void>(made->write(rows));
    }
    journal = std::make_unique<journal::BufferedJournal>(
        file, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen);
    page = std::make_unique<JournalPage>(
        theme,
        JournalServices{.catalogue = catalogue(), .journal = *journal, .now = nowInUtc, .zoneName = [] {
                            return std::string("UTC");
                        }});
}

void JournalSample::read() const
{
    page->reload();
    page->trends().reloadNow(today());
}

void JournalSample::writeFile(const QByteArray& bytes) const
{
    QFile broken(file);
    if (broken.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        broken.write(bytes);
    }
}

EditorContext editorContext()
{
    EditorContext context;
    for (const session::Exercise& exercise : catalogue().exercises) {
        context.exercises.append(
            {QString::fromStdString(exercise.id), QString::fromStdString(exercise.title)});
    }
    context.languages = {{QStringLiteral("en"), QStringLiteral("English")}};
    context.today = [] { return QDate(2026, 11, 18); };
    return context;
}

const care::AssessmentGuide& assessment()
{
    static const care::AssessmentGuide loaded
        = content::loadPatterns(QStringLiteral(UNHUNCH_SOURCE_DIR "/resources/pain_patterns.json"),
                                catalogue())
              .value();
    return loaded;
}

journal::PatternAssessed answer(std::vector<std::string> signs)
{
    const care::AssessmentResult result = care::assess(assessment(), signs);
    const WallInstant at = now() - std::chrono::days(3);
    return {.id = journal::newRowId(at),
            .at = {at, "UTC", today() - std::chrono::days(3)},
            .signs = std::move(signs),
            .best = result.best(),
            .also = result.also(),
            .chosen = result.best()};
}

PatternSample::PatternSample(look::Theme& theme,
                             std::optional<journal::PatternAssessed> last,
                             const figure::FigureAssets* figure)
    : page(
        theme,
        {.result = {.catalogue = catalogue(),
                    .guide = assessment(),
                    .isMorningResetOn = [this] { return isMorningResetOn; },
                    .setMorningReset = [this](bool isOn) { isMorningResetOn = isOn; }},
         .last = [last = std::move(last)] { return Result<std::optional<journal::PatternAssessed>>(last); },
         .keep = [this](const journal::PatternAssessed& given) { kept.push_back(given); },
         .now =
             [] {
                 return journal::Moment{samples::now(), "UTC", today()};
             },
         .figure = [figure] { return figure; },
         .person = [] { return figure::Person{}; },
         .isAsideOfWelcome = [this] { return isAsideOfWelcome; },
         .leaveWelcome = [this] { isAsideOfWelcome = false; }})
{}

Home::Home(look::Theme& theme)
    : agent(QDBusConnection(QStringLiteral("unhunch-nowhere")))
    , page(theme, homeServices(agent, agentStarts, patterns))
{}

QVariantMap quietStatus()
{
    return {
        {QStringLiteral("holds"), QStringList{QStringLiteral("microphone"), QStringLiteral("microphone")}},
        {QStringLiteral("holders"), QStringList{QStringLiteral("Firefox"), QStringLiteral("Zoom")}},
        {QStringLiteral("untold"), QStringList{QStringLiteral("full_screen")}}};
}

namespace {

SettingsServices settingsServices(SettingsSample& sample)
{
    SettingsServices services;
    services.context = editorContext();
    services.selfCheck = [](const std::function<void(const QStringList&)>& show) {
        show({QStringLiteral("Idle time: available (X11 IDLETIME counter of :0)"),
              QStringLiteral("Microphone: available (PipeWire 0.3.65)"),
              QStringLiteral("Full screen: not available here: Wayland tells no program")});
    };
    services.status = [&sample](const std::function<void(const QVariantMap&)>& show) { show(sample.status); };
    services.places
        = {{QStringLiteral("Journal"), QStringLiteral("/home/anna/.local/share/unhunch/journal.sqlite")},
           {QStringLiteral("Settings"), sample.file}};
    services.dataActions = [&sample](QWidget& page) {
        QList<QAction*> actions;
        for (const char* words :
             {"Save everything (JSON)…", "Take in a saved journal…", "Delete everything…"}) {
            auto* action = new QAction(QString::fromUtf8(words), &page);
            QObject::connect(action, &QAction::triggered, &page, [&sample, action] {
                sample.done.append(action->text());
            });
            actions.append(action);
        }
        return actions;
    };
    services.figure = sample.figure;
    services.open = [&sample](const QUrl& url) { sample.opened.append(url); };
    services.version = QStringLiteral("0.1.0");
    return services;
}

} // namespace

SettingsSample::SettingsSample(look::Theme& theme,
                               const QByteArray& text,
                               std::function<QImage(int, qreal)> painter)
    : figure(std::move(painter))
    , file(folder.filePath(QStringLiteral("unhunch/settings.ini")))
{
    QDir(folder.path()).mkpath(QStringLiteral("unhunch"));
    if (!text.isEmpty()) {
        writeFile(text);
    }
    model = std::make_unique<SettingsModel>(settings::SettingsFile(file, QString()));
    page = std::make_unique<SettingsPage>(theme, *model, settingsServices(*this));
}

QByteArray SettingsSample::fileText() const
{
    QFile saved(file);
    return saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
}

void SettingsSample::writeFile(const QByteArray& text) const
{
    QFile saved(file);
    if (saved.open(QIODevice::WriteOnly)) {
        saved.write(text);
    }
}

WelcomeSample::WelcomeSample(look::Theme& theme, const QByteArray& settings, Painter picture)
    : file(folder.filePath(QStringLiteral("unhunch/settings.ini")))
    , login(folder.filePath(QStringLiteral("config")), {}, QStringLiteral("/bin/sh"))
{
    QDir(folder.path()).mkpath(QStringLiteral("unhunch"));
    QFile written(file);
    if (!settings.isEmpty() && written.open(QIODevice::WriteOnly)) {
        written.write(settings);
        written.close();
    }
    model = std::make_unique<SettingsModel>(unhunch::settings::SettingsFile(file, QString()));
    page = std::make_unique<WelcomePage>(
        theme,
        WelcomeServices{.settings = *model,
                        .login = login,
                        .picture = std::move(picture),
                        .noteWelcomed = [this] { wasSeen = true; },
                        .setAside = [this](bool isNowAside) { isAside = isNowAside; }});
}

QByteArray WelcomeSample::settingsText() const
{
    QFile saved(file);
    return saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
}

} // namespace unhunch::window::samples
