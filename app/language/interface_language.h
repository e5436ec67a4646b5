// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store_paths.h"

#include <QString>
#include <QTranslator>

#include <memory>
#include <string>
#include <vector>

namespace unhunch::language {

/// The language of everything a program says to people, and with it the form of numbers, dates and times.
class InterfaceLanguage {
public:
    /// Whether the words of Qt's own dialogs and editors are needed too.
    enum class Widgets { No, Yes };

    /// `dataFolder` holds `translations/unhunch_LANGUAGE.qm`.
    explicit InterfaceLanguage(QString dataFolder, Widgets widgets = Widgets::No);
    ~InterfaceLanguage();
    InterfaceLanguage(const InterfaceLanguage&) = delete;
    InterfaceLanguage& operator=(const InterfaceLanguage&) = delete;
    InterfaceLanguage(InterfaceLanguage&&) = delete;
    InterfaceLanguage& operator=(InterfaceLanguage&&) = delete;

    /// A code such as `de` or `pt_BR`; empty follows the desktop. English where there is no translation. Says
    /// whether this changed anything; what was translated before stays in its language.
    bool use(const std::string& code);
    /// As the settings files of this user want it.
    bool useSettings(const StorePaths& stores);

private:
    bool install(const QLocale& locale, const QString& catalogue, const QString& folder);

    QString m_dataFolder;
    Widgets m_widgets;
    std::string m_code;
    bool m_isSet = false;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace unhunch::language
