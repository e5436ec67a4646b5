// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/login_start.h"

#include "app/control/bus_names.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace unhunch::control {
namespace {

constexpr qint64 kLongestEntry = 65536;

QString entryIn(const QString& folder)
{
    return folder + QStringLiteral("/autostart/") + QLatin1String(kAppId) + QStringLiteral(".desktop");
}

/// A text as the value of a key.
QByteArray escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return text.toUtf8();
}

/// A path as an argument of Exec, which has quoting rules of its own below those of any value.
QByteArray asArgument(const QString& path)
{
    QString quoted;
    for (const QChar letter : path) {
        if (QStringLiteral("\"`$\\").contains(letter)) {
            quoted += QLatin1Char('\\');
        }
        quoted += letter;
    }
    quoted.replace(QLatin1Char('%'), QLatin1String("%%"));
    return '"' + escaped(quoted) + '"';
}

QByteArray entryFor(const QString& program)
{
    return "[Desktop Entry]\nType=Application\nName=Unhunch\nIcon=" + QByteArray(kAppId)
           + "\nTryExec=" + escaped(program) + "\nExec=" + asArgument(program)
           + " --agent\nTerminal=false\nStartupNotify=false\n";
}

/// The keys of the main group, without translations.
QMap<QString, QString> keysOf(const QByteArray& entry)
{
    QMap<QString, QString> keys;
    bool isMainGroup = false;
    for (const QByteArray& raw : entry.split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (line.startsWith(QLatin1Char('['))) {
            isMainGroup = line == QLatin1String("[Desktop Entry]");
        } else if (isMainGroup && equals > 0 && !line.startsWith(QLatin1Char('#'))) {
            keys.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
        }
    }
    return keys;
}

bool isProgramThere(const QString& tryExec)
{
    if (tryExec.isEmpty()) {
        return true;
    }
    QString program = tryExec;
    program.replace(QLatin1String("\\\\"), QLatin1String("\\"));
    return program.startsWith(QLatin1Char('/')) ? QFileInfo(program).isExecutable()
                                                : !QStandardPaths::findExecutable(program).isEmpty();
}

bool doesStart(const QString& file)
{
    QFile entry(file);
    if (!entry.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QMap<QString, QString> keys = keysOf(entry.read(kLongestEntry));
    const bool isHidden = keys.value(QStringLiteral("Hidden")) == QLatin1String("true");
    const bool isOff = keys.value(QStringLiteral("X-GNOME-Autostart-enabled")) == QLatin1String("false");
    return !keys.value(QStringLiteral("Exec")).isEmpty() && !isHidden && !isOff
           && isProgramThere(keys.value(QStringLiteral("TryExec")));
}

Result<void> write(const QString& file, const QByteArray& bytes)
{
    const bool hasFolder = QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile entry(file);
    const bool isWritten = hasFolder && entry.open(QIODevice::WriteOnly) && entry.write(bytes) == bytes.size()
                           && entry.commit();
    return isWritten ? Result<void>{}
                     : failure(ErrorKind::Unwritable, file.toStdString() + " cannot be written");
}

} // namespace

LoginStart::LoginStart(const QString& configFolder, const QStringList& systemFolders, QString program)
    : m_file(entryIn(configFolder))
    , m_program(std::move(program))
{
    for (const QString& folder : systemFolders) {
        m_systemFiles.append(entryIn(folder));
    }
}

LoginStart LoginStart::ofUser(const QString& program)
{
    const auto where = QStandardPaths::GenericConfigLocation;
    const QString own = QStandardPaths::writableLocation(where);
    QStringList others = QStandardPaths::standardLocations(where);
    others.removeAll(own);
    return {own, others, program};
}

bool LoginStart::isOn() const
{
    // The user's entry hides the system's of the same name, whatever it says.
    return QFileInfo::exists(m_file) ? doesStart(m_file) : isOnBySystem();
}

bool LoginStart::isOnBySystem() const
{
    const auto first = std::find_if(m_systemFiles.begin(), m_systemFiles.end(), [](const QString& file) {
        return QFileInfo::exists(file);
    });
    return first != m_systemFiles.end() && doesStart(*first);
}

Result<void> LoginStart::set(bool isOn) const
{
    if (isOn) {
        return write(m_file, entryFor(m_program));
    }
    if (isOnBySystem()) {
        return write(m_file, entryFor(m_program) + "Hidden=true\n");
    }
    const bool isGone = !QFileInfo::exists(m_file) || QFile::remove(m_file);
    return isGone ? Result<void>{}
                  : failure(ErrorKind::Unwritable, m_file.toStdString() + " cannot be removed");
}

} // namespace unhunch::control
