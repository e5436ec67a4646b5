// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/options.h"

#include <QMap>

namespace unhunch::window {
namespace {

std::optional<PageId> pageFrom(const QString& argument)
{
    static const QMap<QString, PageId> pages{{QStringLiteral("--home"), PageId::Home},
                                             {QStringLiteral("--journal"), PageId::Journal},
                                             {QStringLiteral("--settings"), PageId::Settings},
                                             {QStringLiteral("--help-page"), PageId::Help},
                                             {QStringLiteral("--pattern"), PageId::Pattern},
                                             {QStringLiteral("--evidence"), PageId::Evidence},
                                             {QStringLiteral("--welcome"), PageId::Welcome}};
    const auto found = pages.constFind(argument);
    return found == pages.constEnd() ? std::nullopt : std::optional(*found);
}

/// Takes an option without a value; false where it is none of these.
bool takeFlag(const QString& argument, Options& options)
{
    if (const auto page = pageFrom(argument)) {
        options.page = *page;
    } else if (argument == QLatin1String("--offered")) {
        options.how.isOffered = true;
    } else if (argument == QLatin1String("--in-meeting")) {
        options.how.isInMeeting = true;
    } else if (argument == QLatin1String("--tray")) {
        options.isTray = true;
    } else if (argument == QLatin1String("--remind")) {
        options.isReminder = true;
    } else {
        return false;
    }
    return true;
}

/// Where the value of this option goes; null where it takes none.
QString* placeOf(const QString& argument, Options& options)
{
    if (argument == QLatin1String("--session")) {
        return &options.start;
    }
    if (argument == QLatin1String("--play")) {
        return &options.play;
    }
    if (argument == QLatin1String("--then")) {
        return &options.then;
    }
    return argument == QLatin1String("--ignore") ? &options.ignore : nullptr;
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (takeFlag(argument, options)) {
            continue;
        }
        QString* const place = placeOf(argument, options);
        if (place == nullptr) {
            return failure(ErrorKind::Invalid, "unknown option " + argument.toStdString());
        }
        if (i + 1 >= arguments.size() || arguments[i + 1].isEmpty()) {
            return failure(ErrorKind::Invalid, argument.toStdString() + " needs a value");
        }
        *place = arguments[++i];
    }
    options.how.then = options.then.toStdString();
    if (options == Options{}) {
        options.page = PageId::Home;
    }
    return options;
}

} // namespace unhunch::window
