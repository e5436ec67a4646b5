// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/chime.h"

#include <QAudioDevice>
#include <QDeadlineTimer>
#include <QMediaDevices>
#include <QMetaObject>
#include <QObject>
#include <QSoundEffect>
#include <QThread>
#include <QUrl>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <utility>

namespace unhunch::sound {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kKinds = 3;
/// A tone that could not be started within this time would come at the wrong moment.
constexpr auto kTooLate = 1500ms;
/// How long ending waits for a sound server that does not answer, before its thread is left to the end of the
/// process.
constexpr auto kLongestFarewell = 300ms;

QString fileName(ChimeKind kind)
{
    switch (kind) {
    case ChimeKind::Start:
        return QStringLiteral("start.wav");
    case ChimeKind::Change:
        return QStringLiteral("change.wav");
    case ChimeKind::End:
        break;
    }
    return QStringLiteral("end.wav");
}

/// Ends the process without the destructors of libraries: that of Qt Multimedia would wait for the thread
/// that hangs, up to half a minute, and a window program that lingers looks as if it still played.
void leaveAtOnce(int status, void* /*unused*/)
{
    std::_Exit(status);
}

/// Owns the effects; lives in a thread of its own, since opening the sound device waits for the sound server,
/// for ever if that has stopped.
class Player final : public QObject {
public:
    explicit Player(QString directory)
        : m_directory(std::move(directory))
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
    std::array<std::unique_ptr<QSoundEffect>, kKinds> m_effects;
};

class QtChime final : public Chime {
public:
    explicit QtChime(QString directory)
        : m_directory(std::move(directory))
    {}

    QtChime(const QtChime&) = delete;
    QtChime& operator=(const QtChime&) = delete;
    QtChime(QtChime&&) = delete;
    QtChime& operator=(QtChime&&) = delete;

    ~QtChime() override
    {
        if (m_thread == nullptr) {
            return;
        }
        m_thread->quit();
        if (!m_thread->wait(QDeadlineTimer(kLongestFarewell))) {
            // It hangs in the sound library and cannot be ended; destroying a running QThread would abort us.
            std::ignore = m_thread.release();
            on_exit(leaveAtOnce, nullptr);
        }
    }

    void play(ChimeKind kind) override
    {
        if (m_isMuted) {
            return;
        }
        if (m_thread == nullptr) {
            startThread();
        }
        const QDeadlineTimer deadline(kTooLate);
        Player* player = m_player;
        QMetaObject::invokeMethod(
            player, [player, kind, deadline] { player->play(kind, deadline); }, Qt::QueuedConnection);
    }

    void setMuted(bool isMuted) override
    {
        m_isMuted = isMuted;
        if (isMuted && m_thread != nullptr) {
            Player* player = m_player;
            QMetaObject::invokeMethod(
                player, [player] { player->stopAll(); }, Qt::QueuedConnection);
        }
    }

    [[nodiscard]] bool isMuted() const override { return m_isMuted; }

private:
    void startThread()
    {
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(QStringLiteral("chime"));
        auto player = std::make_unique<Player>(m_directory);
        player->moveToThread(m_thread.get());
        m_player = player.release();
        QObject::connect(m_thread.get(), &QThread::finished, m_player, &QObject::deleteLater);
        m_thread->start(QThread::LowPriority);
    }

    QString m_directory;
    std::unique_ptr<QThread> m_thread;
    Player* m_player = nullptr; ///< deletes itself as the thread ends
    bool m_isMuted = false;
};

} // namespace

std::unique_ptr<Chime> makeChime(const QString& soundsDirectory)
{
    return std::make_unique<QtChime>(soundsDirectory);
}

} // namespace unhunch::sound
