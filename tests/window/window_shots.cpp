// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the session page at fixed times into the folder given: window_shots FOLDER [FILTER].
// Offscreen.
#include "app/window/reminder/reminder_card.h"
#include "core/content/figure_loader.h"
#include "tests/window/session_scene.h"

#include <QDir>
#include <QEventLoop>
#include <QLocale>
#include <QTimer>

#include <array>
#include <cstdio>
#include <functional>

namespace {

using namespace unhunch;
using namespace unhunch::window;
using namespace std::chrono_literals;
using test::SessionScene;

struct Room {
    const char* name = "";
    QSize size;
    double textScale = 1.0;
    bool isRightToLeft = false;
};

constexpr std::array kRooms{Room{"usual", {980, 640}, 1.0, false},
                            Room{"mini", {360, 240}, 1.0, false},
                            Room{"laptop_200", {1024, 600}, 2.0, false},
                            Room{"laptop_80", {1024, 600}, 0.8, false},
                            Room{"rtl", {980, 640}, 1.0, true},
                            Room{"tall", {600, 900}, 1.0, false},
                            Room{"large", {1920, 1080}, 1.0, false},
                            Room{"4k", {3840, 2160}, 1.0, false}};

struct Moment {
    const char* name;
    std::function<void(SessionScene&, SessionPage&)> go;
    const char* routine = "office_reset";
};

SessionSummary summaryOf(bool isDone)
{
    return {.outcome = isDone ? session::SessionOutcome::Completed : session::SessionOutcome::Ended,
            .counts = isDone,
            .exercises = isDone ? 3 : 1,
            .played = isDone ? 90s : 24s,
            .resetsToday = 3,
            .isReset = true};
}

SessionSummary strengthSummary()
{
    SessionSummary summary = summaryOf(true);
    summary.played = 130s;
    summary.isReset = false;
    summary.dose = session::LadderDose{};
    return summary;
}

std::vector<Moment> moments()
{
    const auto playing = [](std::chrono::milliseconds elapsed) {
        return [elapsed](SessionScene& scene, SessionPage& page) {
            scene.playTo(elapsed);
            scene.show(page);
        };
    };
    const auto after = [](const session::PlayerEvent& event) {
        return [event](SessionScene& scene, SessionPage& page) {
            scene.playTo(12s);
            scene.send(event);
            scene.show(page);
        };
    };
    return {{"1_get_ready", playing(-1500ms)},
            {"2_rhomboids", playing(12s)},
            {"3_shoulders", playing(43s)},
            {"4_fold", playing(73s)},
            {"5_paused", after(session::Paused{})},
            {"6_hurt", after(session::Hurt{})},
            {"7_end", [](SessionScene&, SessionPage& page) { page.showEnd(summaryOf(true)); }},
            {"8_end_early", [](SessionScene&, SessionPage& page) { page.showEnd(summaryOf(false)); }},
            {"9_end_strength", [](SessionScene&, SessionPage& page) { page.showEnd(strengthSummary()); }},
            {"evening_1_childs_pose", playing(30s), "evening_wind_down"},
            {"evening_2_heels", playing(61s), "evening_wind_down"},
            {"evening_3_rotation_left", playing(137s), "evening_wind_down"},
            {"evening_4_change_sides", playing(214s), "evening_wind_down"},
            {"evening_5_rotation_right", playing(227s), "evening_wind_down"},
            {"evening_6_row", playing(330s), "evening_wind_down"},
            {"evening_7_row_rest", playing(362s), "evening_wind_down"},
            {"weekend_1_rolls", playing(81s), "weekend_maintenance"},
            {"weekend_2_done", playing(760s), "weekend_maintenance"},
            {"strength_1_setup", playing(4s), "strength_daily"},
            {"strength_2_down", playing(24s), "strength_daily"},
            {"strength_3_rest", playing(60s), "strength_daily"},
            {"strength_4_second_set", playing(111s), "strength_daily"},
            {"morning_1_rolls", playing(6s), "morning_reset"},
            {"safety_1_left", playing(8500ms), "safety_check"}};
}

/// The figure is painted by a worker: its picture is waited for, but not for ever.
void waitForPicture(SessionPage& page)
{
    QEventLoop loop;
    QObject::connect(&page.stage(), &FigureStage::pictureChanged, &loop, &QEventLoop::quit);
    QTimer::singleShot(3000, &loop, &QEventLoop::quit);
    loop.exec();
}

void shoot(const Room& room,
           bool isDark,
           const Moment& moment,
           const figure::FigureAssets* assets,
           const QString& folder)
{
    look::Theme theme(
        {.dark = isDark, .highContrast = false, .reducedMotion = false, .textScale = room.textScale});
    QApplication::setLayoutDirection(room.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QWidget ground;
    ground.setPalette(theme.palette());
    SessionPage page(theme, &ground);
    if (assets != nullptr) {
        page.stage().setAssets(*assets);
    }
    SessionScene scene(moment.routine);
    ground.resize(room.size);
    page.resize(room.size);
    page.prepare(scene.timeline(), false);
    moment.go(scene, page);
    ground.show();
    if (assets != nullptr && !page.endView().isVisible()) {
        waitForPicture(page);
    }
    QCoreApplication::processEvents();
    const QString name = QStringLiteral("%1/%2_%3_%4.png")
                             .arg(folder,
                                  QLatin1String(room.name),
                                  isDark ? QStringLiteral("dark") : QStringLiteral("light"),
                                  QLatin1String(moment.name));
    ground.grab().save(name);
}

/// The card where a desktop shows no notifications.
void shootReminder(const Room& room, bool isDark, const QString& folder)
{
    look::Theme theme(
        {.dark = isDark, .highContrast = false, .reducedMotion = false, .textScale = room.textScale});
    QApplication::setLayoutDirection(room.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ReminderCard card(theme);
    card.remind({.offer = 1,
                 .title = QStringLiteral("Time for a reset"),
                 .body = QStringLiteral("You have been sitting for 90 minutes. Ninety seconds for your upper "
                                        "back, right in your chair."),
                 .snoozes = {5, 10, 15}});
    QCoreApplication::processEvents();
    card.grab().save(QStringLiteral("%1/%2_%3_reminder.png")
                         .arg(folder,
                              QLatin1String(room.name),
                              isDark ? QStringLiteral("dark") : QStringLiteral("light")));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("Fusion"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: window_shots FOLDER [FILTER]\n", stderr);
        return 2;
    }
    const QString filter = arguments.value(2);
    QDir().mkpath(arguments[1]);
    const auto assets = content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure");
    for (const Room& room : kRooms) {
        for (const bool isDark : {false, true}) {
            if (filter.isEmpty() || filter == QLatin1String("reminder")) {
                shootReminder(room, isDark, arguments[1]);
            }
            for (const Moment& moment : moments()) {
                const QString name = QLatin1String(room.name)
                                     + (isDark ? QLatin1String("_dark_") : QLatin1String("_light_"))
                                     + QLatin1String(moment.name);
                if (name.contains(filter)) {
                    shoot(room, isDark, moment, assets ? &*assets : nullptr, arguments[1]);
                }
            }
        }
    }
    return 0;
}
