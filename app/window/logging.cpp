// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/logging.h"

#include <QByteArray>
#include <QString>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <utility>

namespace unhunch::window {
namespace {

spdlog::level::level_enum levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return spdlog::level::err;
}

void logQtMessage(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    spdlog::log(levelOf(type), "Qt: {}", message.toStdString());
}

} // namespace

void setUpLogging()
{
    auto logger = std::make_shared<spdlog::logger>("unhunch-window",
                                                   std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_pattern("%Y-%m-%d %H:%M:%S.%e [%l] window: %v");
    const bool isVerbose = qgetenv("UNHUNCH_LOG") == "debug";
    logger->set_level(isVerbose ? spdlog::level::debug : spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
    qInstallMessageHandler(logQtMessage);
}

} // namespace unhunch::window
