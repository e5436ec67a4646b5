// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the user's own exercises and routines, and prints routines, for the command line; then ends.
#include "app/control/install_paths.h"
#include "app/language/interface_language.h"
#include "app/routine/content_access.h"
#include "app/routine/hand_out.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>
#include <memory>
#include <span>
#include <string>

namespace {

using namespace unhunch;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadArguments = 2;

void say(std::FILE* stream, const std::string& line)
{
    std::fprintf(stream, "%s\n", line.c_str());
}

std::unique_ptr<language::InterfaceLanguage> languageOfSettings()
{
    auto language = std::make_unique<language::InterfaceLanguage>(control::InstallPaths::find().dataFolder);
    language->useSettings(StorePaths::fromEnvironment());
    return language;
}

int fail(const Error& error)
{
    say(stderr, "unhunch: " + describe(error));
    return kFailed;
}

/// One line for each mistake, and one for each file without any.
int check(const QStringList& files)
{
    const auto known = routine::knownContent(
        control::InstallPaths::find(), StorePaths::fromEnvironment(), routine::foldersAround(files));
    if (!known) {
        return fail(known.error());
    }
    bool isFine = true;
    for (const QString& file : files) {
        const std::vector<Error> errors = content::checkFile(file, *known);
        for (const Error& error : errors) {
            say(stderr, describe(error));
        }
        if (errors.empty()) {
            say(stdout, file.toStdString() + ": no mistake found");
        }
        isFine = isFine && errors.empty();
    }
    return isFine ? kDone : kFailed;
}

/// `routineOrFile` is an id, or a routine file that need not be among the user's content yet.
int print(const QString& routineOrFile, const QString& file)
{
    const bool isFile = QFileInfo(routineOrFile).isFile();
    const auto known
        = routine::knownContent(control::InstallPaths::find(),
                                StorePaths::fromEnvironment(),
                                isFile ? routine::foldersAround({routineOrFile}) : QStringList());
    if (!known) {
        return fail(known.error());
    }
    const std::string id
        = isFile ? routine::routineIn(routineOrFile, known->catalogue) : routineOrFile.toStdString();
    if (id.empty()) {
        return check({routineOrFile});
    }
    const auto printed = routine::writeHandOut(id, *known, file);
    if (!printed) {
        return fail(printed.error());
    }
    say(stdout, QFileInfo(file).absoluteFilePath().toStdString());
    return kDone;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string verb = argc > 1 ? std::span(argv, static_cast<std::size_t>(argc))[1] : "";
    if (verb == "check" && argc > 2) {
        const QCoreApplication application(argc, argv);
        const auto language = languageOfSettings();
        return check(QCoreApplication::arguments().mid(2));
    }
    if (verb == "print" && argc == 4) {
        // Nothing of it is shown on a screen, and there may be none.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        const auto language = languageOfSettings();
        return print(QCoreApplication::arguments().at(2), QCoreApplication::arguments().at(3));
    }
    say(stderr, "unhunch: it is 'routine check FILE...' or 'routine print ROUTINE FILE.pdf'");
    return kBadArguments;
}
