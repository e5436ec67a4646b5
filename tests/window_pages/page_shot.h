// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "app/window/page.h"

#include <QCoreApplication>
#include <QTextStream>

#include <functional>

namespace unhunch::window {

/// A picture to take: its name, the window's size, and the look.
struct Shot {
    QString name;
    QSize size;
    look::Appearance appearance;
    bool isRightToLeft = false;
};

/// Shows a page and lets a moment of events pass.
inline void settle(Page& page, const Shot& shot, const std::function<void()>& afterShow)
{
    page.setAutoFillBackground(true);
    page.resize(shot.size);
    page.show();
    page.entered();
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::processEvents();
    }
    afterShow();
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::processEvents();
    }
}

/// Takes the picture of a page into a file.
using PageShooter = std::function<void(look::Theme&, const Shot&, const QString& file)>;

/// Writes what the page shows now, and the name of the file to the standard output.
inline void save(Page& page, const look::Theme& theme, const QString& file)
{
    page.setPalette(theme.palette());
    page.grab().save(file);
    QTextStream(stdout) << file << "\n";
}

} // namespace unhunch::window
