// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/other_reminders.h"

#include "core/settings/private_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <spdlog/spdlog.h>

namespace unhunch::agent {
namespace {

// A name a line.
constexpr qint64 kLongestFile = 4096;

QString settingsKey()
{
    return QStringLiteral("settings");
}

QStringList linesOf(const QString& file)
{
    const Result<QByteArray> bytes = settings::readPrivateFile(file, kLongestFile);
    return bytes ? QString::fromUtf8(*bytes).split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
}

} // namespace

OtherReminders::OtherReminders(const QDBusConnection& bus,
                               const QString& icon,
                               const QString& stateFile,
                               WindowPort& window)
    : m_askedFile(QFileInfo(stateFile).absolutePath() + QStringLiteral("/other-reminders"))
    , m_window(window)
    , m_notice(bus, icon)
    , m_probe(bus)
{
    connect(&m_notice, &ActionNotice::chosen, this, [this](const QString& key) {
        if (key == settingsKey()) {
            m_window.show(QStringLiteral("settings"), {});
        }
    });
}

void OtherReminders::look()
{
    m_probe.look([this](const std::vector<std::string>& programs) { onFound(programs); });
}

void OtherReminders::onFound(const std::vector<std::string>& programs)
{
    QStringList asked = linesOf(m_askedFile);
    QStringList found;
    for (const std::string& program : programs) {
        const QString name = QString::fromStdString(program);
        if (!asked.contains(name)) {
            found.append(name);
        }
    }
    if (found.isEmpty()) {
        return;
    }
    asked += found;
    const Result<void> written = settings::writePrivateFile(
        m_askedFile, (asked.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
    if (!written) {
        spdlog::warn("{}", describe(written.error()));
    }
    m_notice.show(
        QCoreApplication::translate("Agent", "Another program reminds you of breaks too"),
        //: %1 is one or more names of programs
        QCoreApplication::translate("Agent",
                                    "%1 is running as well. Keep both if you like; if two reminders are too "
                                    "many, switch one of them off.")
            .arg(found.join(QStringLiteral(", "))),
        {{QStringLiteral("keep"), QCoreApplication::translate("Agent", "Keep both")},
         {settingsKey(), QCoreApplication::translate("Agent", "Unhunch's settings")}});
}

} // namespace unhunch::agent
