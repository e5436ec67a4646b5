// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/calendar_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <spdlog/spdlog.h>

#include <chrono>
#include <utility>

namespace unhunch::agent {
namespace {

constexpr std::chrono::seconds kLimit{30};
// Two thousand meetings with their titles, and some problems.
constexpr qint64 kLongestAnswer = 8'000'000;

QString milliseconds(WallInstant instant)
{
    return QString::number(instant.time_since_epoch().count());
}

} // namespace

CalendarProcess::CalendarProcess(QString program)
    : m_program(std::move(program))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail("took longer than 30 s"); });
}

CalendarProcess::~CalendarProcess()
{
    cancel();
}

void CalendarProcess::ask(const CalendarQuestion& question)
{
    cancel();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::finished, this, &CalendarProcess::onFinished);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail("cannot be started");
        }
    });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] {
        if (m_process->bytesAvailable() > kLongestAnswer) {
            fail("says too much");
        }
    });
    m_process->start(m_program,
                     {QStringLiteral("--from"),
                      milliseconds(question.from),
                      QStringLiteral("--until"),
                      milliseconds(question.until),
                      QStringLiteral("--zone"),
                      question.zone});
    // Not as arguments, which anybody can list: an address may be the key to a calendar.
    const QJsonObject request{{QStringLiteral("sources"), QJsonArray::fromStringList(question.sources)}};
    if (m_process != nullptr) {
        m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact));
        m_process->closeWriteChannel();
        m_limit.start();
    }
}

void CalendarProcess::cancel()
{
    m_limit.stop();
    if (m_process == nullptr) {
        return;
    }
    const std::unique_ptr<QProcess> process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    if (process->state() != QProcess::NotRunning) {
        process->kill();
        process->waitForFinished(1000);
    }
}

void CalendarProcess::onFinished()
{
    if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0) {
        fail("ended before it was done");
        return;
    }
    m_limit.stop();
    const QByteArray answer = m_process->readAllStandardOutput();
    // It is in the middle of telling that it has ended.
    m_process.release()->deleteLater();
    Q_EMIT answered(answer);
}

void CalendarProcess::fail(const char* why)
{
    spdlog::warn("The calendar program {} {}", m_program.toStdString(), why);
    m_limit.stop();
    QProcess* const process = m_process.release();
    process->disconnect(this);
    process->kill();
    process->deleteLater();
    Q_EMIT failed();
}

} // namespace unhunch::agent
