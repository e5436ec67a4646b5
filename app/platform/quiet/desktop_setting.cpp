// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/desktop_setting.h"

#include <utility>

namespace unhunch::platform {

DesktopSetting::DesktopSetting(QString schema, QString key, std::function<void(const Answer&)> handler)
    : m_schema(std::move(schema))
    , m_key(std::move(key))
    , m_handler(std::move(handler))
{}

DesktopSetting::~DesktopSetting()
{
    if (m_process != nullptr) {
        m_process->disconnect();
        m_process->kill();
        m_process->waitForFinished();
    }
}

void DesktopSetting::read()
{
    if (m_isReading) {
        m_shallReadAgain = true;
        return;
    }
    m_isReading = true;
    m_process = std::make_unique<QProcess>();
    QObject::connect(m_process.get(), &QProcess::finished, m_process.get(), [this] { onFinished(); });
    // Queued: a start that fails is told from within start().
    QObject::connect(
        m_process.get(),
        &QProcess::errorOccurred,
        m_process.get(),
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                onFinished();
            }
        },
        Qt::QueuedConnection);
    m_process->start(
        QStringLiteral("gsettings"), {QStringLiteral("get"), m_schema, m_key}, QIODevice::ReadOnly);
}

void DesktopSetting::onFinished()
{
    Answer answer;
    if (m_process->error() == QProcess::FailedToStart) {
        answer.text = QStringLiteral("the command gsettings is not installed");
    } else if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0) {
        answer.text = m_schema + QStringLiteral(" is not installed");
    } else {
        answer = {true, QString::fromUtf8(m_process->readAllStandardOutput()).trimmed()};
    }
    // This is called by the process itself, so it may not go before it is done.
    m_process.release()->deleteLater();
    m_isReading = false;
    if (std::exchange(m_shallReadAgain, false)) {
        read();
    }
    m_handler(answer);
}

} // namespace unhunch::platform
