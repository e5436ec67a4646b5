// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <memory>

namespace unhunch::sound {

enum class VoiceWish { Any, Female, Male };

/// How words are to sound.
struct SpeechWish {
    QLocale locale;
    VoiceWish voice = VoiceWish::Any; ///< taken where the language has such a voice
    int volume = 80; ///< percent, 0 to 100
    int rate = 100; ///< percent of the usual pace, 50 to 150

    bool operator==(const SpeechWish&) const = default;
};

/// Says the words of a session aloud. Never blocks, waits or fails loudly: where nothing can speak, or
/// nothing the language, there is silence.
class Speech {
public:
    Speech() = default;
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;
    Speech(Speech&&) = delete;
    Speech& operator=(Speech&&) = delete;
    virtual ~Speech() = default;

    /// Takes the place of what is being said. Words that could not begin within a second and a half are left
    /// out: they would come at the wrong moment.
    virtual void say(const QString& words) = 0;
    /// Muting also ends what is being said.
    virtual void setMuted(bool isMuted) = 0;
};

/// Speaks through Qt TextToSpeech in a thread of its own, since finding the voices takes more than a second.
/// Begins to look for them at once.
[[nodiscard]] std::unique_ptr<Speech> makeSpeech(const SpeechWish& wish);

} // namespace unhunch::sound
