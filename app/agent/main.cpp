// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agent_program.h"
#include "app/control/commands.h"
#include "app/control/install_paths.h"
#include "app/control/logging.h"
#include "app/language/interface_language.h"

#include <QCoreApplication>

#include <spdlog/spdlog.h>

#include <optional>

namespace {

using namespace unhunch;

int runAgent()
{
    control::setUpLogging("");
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        spdlog::error("There is no session bus: {}", bus.lastError().message().toStdString());
        return control::ExitCode::Failed;
    }
    agent::AgentProgram program(bus,
                                {StorePaths::fromEnvironment(),
                                 control::InstallPaths::find(),
                                 clocks::speedFromText(qgetenv(clocks::kSpeedVariable).toStdString())});
    switch (program.start()) {
    case agent::AgentProgram::Outcome::Running:
        return QCoreApplication::exec();
    case agent::AgentProgram::Outcome::AlreadyRuns:
        spdlog::info("Unhunch runs already");
        return control::ExitCode::Done;
    case agent::AgentProgram::Outcome::RunsElsewhere:
        spdlog::warn(
            "Unhunch runs in another login of yours, with the same files; quit it there to use it here");
        agent::notifyRunsElsewhere(bus);
        return control::ExitCode::Failed;
    }
    return control::ExitCode::Failed;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    std::optional<language::InterfaceLanguage> language(control::InstallPaths::find().dataFolder);
    language->useSettings(StorePaths::fromEnvironment());
    const auto command = control::parseCommandLine(QCoreApplication::arguments());
    if (!command.has_value()) {
        return control::refuseArguments(command.error(), {});
    }
    if (command->verb == control::Verb::RunAgent) {
        // It keeps a language of its own, which changes with the settings.
        language.reset();
        return runAgent();
    }
    if (command->verb == control::Verb::Routine) {
        return control::runOtherProgram(control::InstallPaths::find().routineProgram, command->arguments);
    }
    if (command->verb == control::Verb::Journal) {
        return control::runOtherProgram(control::InstallPaths::find().journalProgram, command->arguments);
    }
    return control::runCommand(
        *command, QDBusConnection::sessionBus(), control::InstallPaths::find().agentProgram, {});
}
