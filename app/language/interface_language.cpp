// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/interface_language.h"

#include "core/settings/settings_file.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <utility>

namespace unhunch::language {
namespace {

QLocale localeOf(const std::string& code)
{
    const QLocale locale = code.empty() ? QLocale::system() : QLocale(QString::fromStdString(code));
    // Where the system names no language: English words, and times of day without seconds.
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

} // namespace

InterfaceLanguage::InterfaceLanguage(QString dataFolder, Widgets widgets)
    : m_dataFolder(std::move(dataFolder))
    , m_widgets(widgets)
{}

InterfaceLanguage::~InterfaceLanguage() = default;

bool InterfaceLanguage::use(const std::string& code)
{
    if (std::exchange(m_isSet, true) && code == m_code) {
        return false;
    }
    m_code = code;
    const QLocale locale = localeOf(code);
    QLocale::setDefault(locale);
    // A translator takes itself out as it goes.
    m_installed.clear();
    if (m_widgets == Widgets::Yes) {
        install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    const QString ours = m_dataFolder + QStringLiteral("/translations");
    if (!install(locale, QStringLiteral("unhunch"), ours)) {
        // The plurals of the texts in the sources.
        install(QLocale(QLocale::English), QStringLiteral("unhunch"), ours);
    }
    return true;
}

bool InterfaceLanguage::useSettings(const StorePaths& stores)
{
    const settings::SettingsFile file(stores.settingsFile, stores.systemSettingsFile);
    return use(file.load().settings.look.language);
}

bool InterfaceLanguage::install(const QLocale& locale, const QString& catalogue, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, catalogue, QStringLiteral("_"), folder)) {
        return false;
    }
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
    return true;
}

} // namespace unhunch::language
