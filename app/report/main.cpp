// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the journal out and in for the command line; then ends.
#include "app/clocks/calendar_date.h"
#include "app/clocks/system_clock.h"
#include "app/control/agent_client.h"
#include "app/control/install_paths.h"
#include "app/language/interface_language.h"
#include "app/report/journal_files.h"
#include "core/content/content_library.h"
#include "core/store_paths.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>
#include <string>

namespace {

using namespace unhunch;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadArguments = 2;
/// A report without a beginning goes back so far.
constexpr std::chrono::days kUsualPeriod{90};

void say(std::FILE* stream, const std::string& line)
{
    std::fprintf(stream, "%s\n", line.c_str());
}

int fail(const Error& error)
{
    say(stderr, "unhunch: " + describe(error));
    return kFailed;
}

int refuse(const QString& why)
{
    say(stderr, "unhunch: " + why.toStdString());
    return kBadArguments;
}

std::optional<CivilDate> dayFrom(const QString& text)
{
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    return date.isValid() ? std::optional(dayOf(date)) : std::nullopt;
}

/// FILE [FROM [TO]] [a4|letter]
std::optional<report::ExportWish> wishFrom(QStringList words)
{
    const clocks::SystemTimeZone zone;
    const Now now = clocks::SystemClock(zone, {}).now();
    report::ExportWish wish;
    wish.file = words.takeFirst();
    wish.now = now.wall;
    wish.paper = report::usualPaper();
    const auto format = report::exportFormatOf(wish.file);
    if (!words.isEmpty()
        && (words.last() == QLatin1String("a4") || words.last() == QLatin1String("letter"))) {
        wish.paper = words.takeLast() == QLatin1String("a4") ? report::Paper::A4 : report::Paper::Letter;
    }
    const CivilDate today = std::chrono::floor<std::chrono::days>(now.local());
    const bool isReport = format == report::ExportFormat::Pdf;
    const auto first = words.isEmpty() ? std::optional(isReport ? today - kUsualPeriod : CivilDate{})
                                       : dayFrom(words.at(0));
    const auto last = words.size() < 2 ? std::optional(today) : dayFrom(words.at(1));
    if (!format || !first || !last || *last < *first || words.size() > 2) {
        return std::nullopt;
    }
    wish.format = *format;
    wish.first = *first;
    wish.last = *last;
    return wish;
}

int exportTo(const QStringList& words)
{
    const auto wish = wishFrom(words);
    if (!wish) {
        return refuse(
            QStringLiteral("It is 'journal export FILE.pdf|FILE.csv|FILE.json [FROM [TO]] [a4|letter]', days "
                           "such as 2026-11-21."));
    }
    const StorePaths stores = StorePaths::fromEnvironment();
    const auto journal = journal::Journal::open(stores.journalFile, journal::Role::Window);
    if (!journal) {
        return fail(journal.error());
    }
    const content::ContentLibrary content
        = content::loadContent({control::InstallPaths::find().dataFolder, stores.userContentDirectory});
    if (const auto written = report::exportJournal(*journal, content.catalogue, *wish); !written) {
        return fail(written.error());
    }
    say(stdout, QFileInfo(wish->file).absoluteFilePath().toStdString());
    return kDone;
}

/// A fresh computer has no journal yet: it is made then.
Result<journal::Journal> openForImport(const QString& file)
{
    Result<journal::Journal> journal = journal::Journal::open(file, journal::Role::Window);
    const bool isMissing = !journal && journal.error().kind == ErrorKind::NotFound;
    return isMissing ? journal::Journal::open(file, journal::Role::Agent) : std::move(journal);
}

int importFrom(const QString& file)
{
    auto journal = openForImport(StorePaths::fromEnvironment().journalFile);
    if (!journal) {
        return fail(journal.error());
    }
    const auto taken = report::importJournal(*journal, file);
    if (!taken) {
        return fail(taken.error());
    }
    for (const Error& problem : taken->problems) {
        say(stderr, describe(problem));
    }
    say(stdout,
        std::to_string(taken->added) + " rows added, " + std::to_string(taken->known) + " were here already, "
            + std::to_string(taken->leftOut) + " left out");
    return taken->leftOut == 0 ? kDone : kFailed;
}

} // namespace

int main(int argc, char** argv)
{
    // Nothing of it is shown on a screen, and there may be none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    language::InterfaceLanguage language(control::InstallPaths::find().dataFolder);
    language.useSettings(StorePaths::fromEnvironment());
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == QLatin1String("export") && words.size() > 1) {
        return exportTo(words.mid(1));
    }
    if (words.value(0) == QLatin1String("import") && words.size() == 2) {
        return importFrom(words.at(1));
    }
    return refuse(
        QStringLiteral("It is 'journal export FILE [FROM [TO]] [a4|letter]' or 'journal import FILE'."));
}
