// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/logging.h"

#include <QByteArray>
#include <QString>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>
#include <utility>

namespace unhunch::control {
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

void setUpLogging(const char* prefix)
{
    auto logger
        = std::make_shared<spdlog::logger>("unhunch", std::make_shared<spdlog::sinks::stderr_sink_st>());
    logger->set_pattern(std::string("%Y-%m-%d %H:%M:%S.%e [%l] ") + prefix + "%v");
    const bool isVerbose = qgetenv("UNHUNCH_LOG") == "debug";
    logger->set_level(isVerbose ? spdlog::level::debug : spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
    qInstallMessageHandler(logQtMessage);
}

} // namespace unhunch::control
