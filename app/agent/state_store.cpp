// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/state_store.h"

#include "core/schedule/state_text.h"
#include "core/settings/private_file.h"

#include <QFile>

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::agent {
namespace {

constexpr qint64 kLargestFile = 1'048'576;

} // namespace

StateFile::StateFile(QString path, std::string bootId)
    : m_path(std::move(path))
    , m_bootId(std::move(bootId))
{}

std::optional<schedule::State> StateFile::load(const Now& now)
{
    const auto bytes = settings::readPrivateFile(m_path, kLargestFile);
    if (!bytes.has_value()) {
        if (bytes.error().kind != ErrorKind::NotFound) {
            m_hasComplained = true;
            spdlog::warn("The state file cannot be read, starting afresh: {}", describe(bytes.error()));
        }
        return std::nullopt;
    }
    auto state = schedule::loadState(bytes->toStdString(), m_bootId, now);
    if (!state.has_value()) {
        Error error = state.error();
        error.file = m_path.toStdString();
        spdlog::warn(
            "{}; it is kept as {}.damaged, and the count starts afresh", describe(error), error.file);
        setAside();
        return std::nullopt;
    }
    return std::move(*state);
}

void StateFile::save(const schedule::State& state)
{
    std::string text = schedule::saveState(state, m_bootId);
    if (text == m_lastText) {
        return;
    }
    const auto written = settings::writePrivateFile(m_path, QByteArray::fromStdString(text));
    if (written.has_value()) {
        m_lastText = std::move(text);
        m_hasComplained = false;
    } else if (!std::exchange(m_hasComplained, true)) {
        spdlog::error("The state file cannot be written, a restart will begin afresh: {}",
                      describe(written.error()));
    }
}

void StateFile::setAside()
{
    const QString aside = m_path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(m_path, aside);
}

std::string stateText(const QString& path)
{
    const auto bytes = settings::readPrivateFile(path, kLargestFile);
    return bytes.has_value() ? bytes->toStdString() : std::string();
}

} // namespace unhunch::agent
