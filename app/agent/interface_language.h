// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <string>

namespace unhunch::agent {

/// The language of everything the agent says to people.
class InterfaceLanguage {
public:
    /// `dataFolder` holds `translations/unhunch_LANGUAGE.qm`.
    explicit InterfaceLanguage(QString dataFolder);

    /// A code such as `de` or `pt_BR`; empty follows the desktop. English where there is no translation.
    void use(const std::string& code);

private:
    QString m_dataFolder;
    std::string m_code;
    bool m_isSet = false;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace unhunch::agent
