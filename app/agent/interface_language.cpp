// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/interface_language.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace unhunch::agent {

InterfaceLanguage::InterfaceLanguage(QString dataFolder)
    : m_dataFolder(std::move(dataFolder))
{}

void InterfaceLanguage::use(const std::string& code)
{
    if (std::exchange(m_isSet, true) && code == m_code) {
        return;
    }
    m_code = code;
    const QLocale locale = code.empty() ? QLocale::system() : QLocale(QString::fromStdString(code));
    QLocale::setDefault(locale);
    m_translator = std::make_unique<QTranslator>();
    if (m_translator->load(locale,
                           QStringLiteral("unhunch"),
                           QStringLiteral("_"),
                           m_dataFolder + QStringLiteral("/translations"))) {
        QCoreApplication::installTranslator(m_translator.get());
    } else {
        m_translator.reset();
    }
}

} // namespace unhunch::agent
