// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/chime.h"

#include "app/sound/worker_thread.h"

#include <QAudio>
#include <QAudioDevice>
#include <QDeadlineTimer>
#include <QMediaDevices>
#include <QObject>
#include <QSoundEffect>
#include <QUrl>

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

namespace unhunch::sound {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kKinds = 4;
constexpr float kPercent = 100.0F;
/// A tone that could not be started within this time would come at the wrong moment.
constexpr auto kTooLate = 1500ms;

QString fileName(ChimeKind kind)
{
    switch (kind) {
    case ChimeKind::Start:
        return QStringLiteral("start.wav");
    case ChimeKind::Change:
        return QStringLiteral("change.wav");
    case ChimeKind::Tick:
        return QStringLiteral("tick.wav");
    case ChimeKind::End:
        break;
    }
    return QStringLiteral("end.wav");
}

/// Owns the effects; lives in a thread of its own, since opening the sound device waits for the sound server,
/// for ever if that has stopped.
class Player final : public QObject {
public:
    Player(QString directory, int volume)
        : m_directory(std::move(directory))
        , m_loudness(QAudio::convertVolume(static_cast<float>(volume) / kPercent,
                                           QAudio::LogarithmicVolumeScale,
                                           QAudio::LinearVolumeScale))
    {}

    void play(ChimeKind kind, const QDeadlineTimer& deadline)
    {
        const bool isUnheard = deadline.hasExpired() || QMediaDevices::defaultAudioOutput().isNull();
        if (isUnheard) {
            return;
        }
        std::unique_ptr<QSoundEffect>& effect = m_effects.at(static_cast<std::size_t>(kind));
        if (effect == nullptr) {
            effect = std::make_unique<QSoundEffect>();
            effect->setSource(QUrl::fromLocalFile(m_directory + u'/' + fileName(kind)));
            effect->setVolume(m_loudness);
        }
        effect->stop();
        if (!deadline.hasExpired()) {
            effect->play();
        }
    }

    void stopAll()
    {
        for (const auto& effect : m_effects) {
            if (effect != nullptr) {
                effect->stop();
            }
        }
    }

private:
    QString m_directory;
    float m_loudness; ///< 0 to 1, as the device takes it
    std::array<std::unique_ptr<QSoundEffect>, kKinds> m_effects;
};

class QtChime final : public Chime {
public:
    QtChime(QString directory, int volume)
        : m_directory(std::move(directory))
        , m_volume(volume)
    {}

    void play(ChimeKind kind) override
    {
        if (m_isMuted) {
            return;
        }
        if (!m_thread) {
            m_thread.emplace(QStringLiteral("chime"), std::make_unique<Player>(m_directory, m_volume));
        }
        m_thread->post(
            [kind, deadline = QDeadlineTimer(kTooLate)](Player& player) { player.play(kind, deadline); });
    }

    void setMuted(bool isMuted) override
    {
        m_isMuted = isMuted;
        if (isMuted && m_thread) {
            m_thread->post([](Player& player) { player.stopAll(); });
        }
    }

    [[nodiscard]] bool isMuted() const override { return m_isMuted; }

private:
    QString m_directory;
    int m_volume;
    std::optional<WorkerThread<Player>> m_thread;
    bool m_isMuted = false;
};

} // namespace

std::unique_ptr<Chime> makeChime(const QString& soundsDirectory, int volume)
{
    return std::make_unique<QtChime>(soundsDirectory, volume);
}

} // namespace unhunch::sound
