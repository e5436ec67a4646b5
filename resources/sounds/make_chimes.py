#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes start.wav, change.wav, tick.wav and end.wav: soft bells of a few decaying partials.

Usage: make_chimes.py [DIRECTORY]     writes the files (default: beside this script)
       make_chimes.py --check [DIR]   compares them with what it would write; exit 1 when they differ

Only the standard library, no randomness: the same bytes on every machine with IEEE doubles.
"""

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 44100
PEAK = 10 ** (-12 / 20)  # -12 dBFS
TICK_PEAK = 10 ** (-24 / 20)  # a reminder at the edge of hearing, not an alarm
ATTACK = 0.012           # seconds; a soft mallet, no click
RELEASE = 0.06           # seconds of fade at the very end

# (ratio to the note, loudness, seconds until it has sunk to 1/e): a small bell with a warm hum below it.
PARTIALS = [(0.5, 0.25, 0.55), (1.0, 1.0, 0.45), (2.0, 0.45, 0.28), (2.76, 0.18, 0.16), (5.4, 0.05, 0.07)]

# name: (seconds, [(begins at, frequency, loudness), ...])
CHIMES = {
    "start": (1.5, [(0.0, 523.25, 0.8), (0.18, 783.99, 1.0)]),
    "change": (0.9, [(0.0, 659.26, 1.0)]),
    "tick": (0.25, [(0.0, 1046.5, 1.0)]),
    "end": (2.0, [(0.0, 783.99, 0.8), (0.2, 659.26, 0.85), (0.4, 523.25, 1.0)]),
}


def strike(age, frequency):
    """One bell `age` seconds after it was struck."""
    if age < 0:
        return 0.0
    rise = 0.5 - 0.5 * math.cos(math.pi * min(age / ATTACK, 1.0))
    tone = sum(loud * math.exp(-age / decay) * math.sin(2 * math.pi * frequency * ratio * age)
               for ratio, loud, decay in PARTIALS)
    return rise * tone


def render(seconds, notes, peak):
    count = int(seconds * RATE)
    samples = []
    for i in range(count):
        at = i / RATE
        fade = min((seconds - at) / RELEASE, 1.0)
        samples.append(fade * sum(loud * strike(at - begin, frequency) for begin, frequency, loud in notes))
    loudest = max(abs(sample) for sample in samples)
    return [round(32767 * peak * sample / loudest) for sample in samples]


def write(path, samples):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def read(path):
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (1, 2, RATE):
            return []
        data = file.readframes(file.getnframes())
    return list(struct.unpack(f"<{len(data) // 2}h", data))


def differs(path, samples):
    # A libm may round the last bit of a sine otherwise.
    there = read(path) if path.exists() else []
    return len(there) != len(samples) or any(abs(a - b) > 1 for a, b in zip(there, samples))


def main(arguments):
    is_check = "--check" in arguments
    folders = [argument for argument in arguments if argument != "--check"]
    folder = Path(folders[0]) if folders else Path(__file__).resolve().parent
    wrong = []
    for name, (seconds, notes) in CHIMES.items():
        path = folder / f"{name}.wav"
        samples = render(seconds, notes, TICK_PEAK if name == "tick" else PEAK)
        if not is_check:
            write(path, samples)
        elif differs(path, samples):
            wrong.append(path.name)
    for name in wrong:
        print(f"{name} is not what make_chimes.py makes", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
