// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/speech.h"

#include "app/sound/worker_thread.h"

#include <QDeadlineTimer>
#include <QTextToSpeech>
#include <QVoice>

#include <algorithm>
#include <chrono>
#include <utility>

namespace unhunch::sound {
namespace {

using namespace std::chrono_literals;

constexpr auto kTooLate = 1500ms;
constexpr double kPercent = 100.0;

QVoice::Gender genderOf(VoiceWish wish)
{
    return wish == VoiceWish::Female ? QVoice::Female : QVoice::Male;
}

/// Lives in the thread.
class Speaker final : public QObject {
public:
    explicit Speaker(SpeechWish wish)
        : m_wish(std::move(wish))
    {}

    void findVoice()
    {
        m_engine = std::make_unique<QTextToSpeech>();
        const QList<QLocale> locales = m_engine->availableLocales();
        const auto speaksIt
            = [this](const QLocale& locale) { return locale.language() == m_wish.locale.language(); };
        const auto found = std::ranges::find_if(locales, speaksIt);
        if (m_engine->state() == QTextToSpeech::Error || found == locales.end()) {
            // A German text in an English mouth is worse than silence.
            m_engine.reset();
            return;
        }
        m_engine->setLocale(locales.contains(m_wish.locale) ? m_wish.locale : *found);
        m_engine->setVolume(m_wish.volume / kPercent);
        m_engine->setRate(m_wish.rate / kPercent - 1.0);
        chooseVoice();
    }

    void say(const QString& words, const QDeadlineTimer& deadline)
    {
        if (m_engine && !deadline.hasExpired()) {
            m_engine->say(words);
        }
    }

    void stop()
    {
        if (m_engine) {
            m_engine->stop();
        }
    }

private:
    void chooseVoice()
    {
        if (m_wish.voice == VoiceWish::Any) {
            return;
        }
        const QList<QVoice> voices = m_engine->availableVoices();
        const auto found = std::ranges::find(voices, genderOf(m_wish.voice), &QVoice::gender);
        if (found != voices.end()) {
            m_engine->setVoice(*found);
        }
    }

    SpeechWish m_wish;
    std::unique_ptr<QTextToSpeech> m_engine; ///< null where nothing speaks the language
};

class QtSpeech final : public Speech {
public:
    explicit QtSpeech(const SpeechWish& wish)
        : m_thread(QStringLiteral("speech"), std::make_unique<Speaker>(wish))
    {
        m_thread.post([](Speaker& speaker) { speaker.findVoice(); });
    }

    void say(const QString& words) override
    {
        if (!m_isMuted) {
            m_thread.post([words, deadline = QDeadlineTimer(kTooLate)](Speaker& speaker) {
                speaker.say(words, deadline);
            });
        }
    }

    void setMuted(bool isMuted) override
    {
        if (std::exchange(m_isMuted, isMuted) != isMuted && isMuted) {
            m_thread.post([](Speaker& speaker) { speaker.stop(); });
        }
    }

private:
    WorkerThread<Speaker> m_thread;
    bool m_isMuted = false;
};

} // namespace

std::unique_ptr<Speech> makeSpeech(const SpeechWish& wish)
{
    return std::make_unique<QtSpeech>(wish);
}

} // namespace unhunch::sound
