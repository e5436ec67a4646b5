// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settings_services.h"

#include <QWidget>

class QVBoxLayout;

namespace unhunch::window {

/// Where the user's files are, with a way to each, and the commands that take the journal out, in, and away.
class DataCard : public QWidget {
    Q_OBJECT

public:
    DataCard(look::Theme& theme, const SettingsServices& services);

private:
    [[nodiscard]] QWidget* makePlace(const DataPlace& place);
    void addCommands(QVBoxLayout& column, const QList<QAction*>& actions);
    void addPlaces(QVBoxLayout& column, const QList<DataPlace>& places);

    look::Theme& m_theme;
    std::function<void(const QUrl&)> m_open;
};

} // namespace unhunch::window
