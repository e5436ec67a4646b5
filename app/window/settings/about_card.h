// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settings_services.h"

#include <QWidget>

class QVBoxLayout;

namespace unhunch::window {

/// Version, licence, what it is built on, what it is not, and where to report a fault.
class AboutCard : public QWidget {
    Q_OBJECT

public:
    AboutCard(look::Theme& theme, const SettingsServices& services);

private:
    /// A heading with a paragraph below it, in a card of its own; answers the card's column.
    QVBoxLayout* addPart(const QString& heading, const QString& words);

    [[nodiscard]] QWidget*
    makeLink(const SettingsServices& services, const QString& words, const char* address);

    look::Theme& m_theme;
};

} // namespace unhunch::window
