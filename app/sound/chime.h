// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace unhunch::sound {

enum class ChimeKind { Start, Change, Tick, End };

/// Short soft tones. Playing never blocks, waits or fails loudly: without a sound server nothing is heard,
/// that is all.
class Chime {
public:
    Chime() = default;
    Chime(const Chime&) = delete;
    Chime& operator=(const Chime&) = delete;
    Chime(Chime&&) = delete;
    Chime& operator=(Chime&&) = delete;
    virtual ~Chime() = default;

    /// Sounds one tone, unless muted; a tone of the same kind that still sounds starts over.
    virtual void play(ChimeKind kind) = 0;
    /// Muting also ends what sounds now.
    virtual void setMuted(bool isMuted) = 0;
    [[nodiscard]] virtual bool isMuted() const = 0;
};

/// Remembers being muted and plays nothing.
class NullChime final : public Chime {
public:
    void play(ChimeKind /*kind*/) override {}

    void setMuted(bool isMuted) override { m_isMuted = isMuted; }

    [[nodiscard]] bool isMuted() const override { return m_isMuted; }

private:
    bool m_isMuted = false;
};

/// Plays start.wav, change.wav, tick.wav and end.wav of `soundsDirectory` through Qt Multimedia. Costs
/// nothing until the first `play()`, which only posts the opening of the sound device to the event loop.
/// Needs an event loop. `volume` is in percent, 0 to 100, as loud as it sounds.
[[nodiscard]] std::unique_ptr<Chime> makeChime(const QString& soundsDirectory, int volume);

} // namespace unhunch::sound
