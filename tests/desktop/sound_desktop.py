# SPDX-License-Identifier: GPL-3.0-or-later
"""The usual desktop with a sound server, a microphone that hears nothing, and programs that record from it."""
import contextlib
import signal
import socket
import subprocess

from desktop import Desktop, until


def is_listening(path):
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as client:
        return client.connect_ex(str(path)) == 0


class SoundDesktop(Desktop):
    """The usual desktop with PipeWire, which plays PulseAudio too, and a microphone that hears nothing."""

    def start_desktop(self):
        super().start_desktop()
        self.start_sound()

    def start_sound(self):
        # No seat and no hardware: the developer's own devices stay theirs.
        self.sound = [self.spawn("pipewire", "pipewire")]
        # A crash leaves its socket behind: that there is one does not tell that somebody listens.
        until(lambda: is_listening(self.runtime / "pipewire-0"), what="PipeWire")
        self.sound += [self.spawn("wireplumber", "wireplumber"), self.spawn("pipewire-pulse", "pipewire-pulse")]
        until(lambda: is_listening(self.runtime / "pulse/native"), what="the sound server")
        until(lambda: self.pactl("load-module", "module-null-sink", "media.class=Audio/Source/Virtual",
                                 "sink_name=mic", "channel_map=mono").returncode == 0, what="a microphone", step=0.3)
        until(lambda: "mic" in self.pactl("list", "short", "sources").stdout, what="the microphone")

    def end_sound(self, sig=signal.SIGKILL):
        for process in reversed(self.sound):
            self.end(process, sig)

    def pactl(self, *arguments):
        return subprocess.run(["pactl", *arguments], env=self.env, capture_output=True, text=True, timeout=20)

    def call(self, name="Fake Meeting"):
        """Somebody talks: records from the microphone until it is ended."""
        return self.spawn("call", "parec", f"--client-name={name}", "--stream-name=call", "-d", "mic", "/dev/null")
