// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clocks/timekeeping.h"
#include "app/control/bus_names.h"
#include "app/control/logging.h"
#include "app/window/options.h"
#include "app/window/program.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

namespace {

using namespace unhunch;

void prepareEnvironment()
{
    // On Wayland the first window would load EGL and its driver for nothing: 19 MB instead of 36.
    if (!qEnvironmentVariableIsSet("QT_WAYLAND_CLIENT_BUFFER_INTEGRATION")) {
        qputenv("QT_WAYLAND_CLIENT_BUFFER_INTEGRATION", "shm");
    }
}

} // namespace

int main(int argc, char** argv)
{
    prepareEnvironment();
    control::setUpLogging("window: ");
    QApplication::setStyle(QStringLiteral("Fusion"));
    QGuiApplication::setDesktopFileName(QLatin1String(control::kAppId));
    QCoreApplication::setApplicationName(QStringLiteral("unhunch-window"));
    const QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Unhunch"));
    QApplication::setQuitOnLastWindowClosed(false);

    const Result<window::Options> options = window::parseOptions(QCoreApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr, "unhunch-window: %s\n", options.error().detail.c_str());
        return 2;
    }
    const control::InstallPaths paths = control::InstallPaths::find();
    QApplication::setWindowIcon(QIcon(paths.applicationIcon));
    window::Program program(paths, clocks::scaleFromEnvironment());
    return program.start(*options) ? QApplication::exec() : 0;
}
