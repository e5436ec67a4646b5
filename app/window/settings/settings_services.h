// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/login_start.h"
#include "app/window/settings/option_editor.h"
#include "app/window/settings/self_check_card.h"
#include "app/window/settings/signal_states.h"

#include <QAction>
#include <QImage>
#include <QList>
#include <QUrl>

#include <functional>

namespace unhunch::window {

/// Something of the user's on the disk.
struct DataPlace {
    QString name; ///< what it is, for people
    QString path; ///< of the file or folder; it may not be there yet
};

/// What the settings window needs of the program. Functions may be left empty: what needs them is not shown
/// or says that it is not known.
struct SettingsServices {
    EditorContext context;
    SelfCheckReader selfCheck;
    StatusReader status;
    QList<DataPlace> places;
    /// The commands that take the journal out and in; their dialogs stand above the given page. The last one
    /// deletes everything.
    std::function<QList<QAction*>(QWidget& page)> dataActions;
    /// The figure as the settings have it, so many device-independent pixels high and wide; null where it
    /// cannot be had.
    std::function<QImage(int side, qreal devicePixelRatio)> figure;
    /// Opens a folder or an address in the program for it.
    std::function<void(const QUrl& url)> open;
    QString version;
    /// What starts the program at the login; null shows no switch for it. Outlives the page.
    const control::LoginStart* login = nullptr;
};

} // namespace unhunch::window
