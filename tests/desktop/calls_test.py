#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Silence in calls: a due reset waits while a real program records from a real sound server."""
import contextlib
import signal
import socket
import subprocess

from desktop import AGENT, AGENT_PATH, Desktop, until
from story import AT_WORK, Story, main


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


class Calls(Story):
    desktop_class = SoundDesktop

    def explains(self, words):
        return words in self.place.unhunch("status").stdout

    def begin(self, settings=""):
        self.place.settings(AT_WORK + settings)
        self.place.keep_moving()
        self.place.start_agent()
        until(lambda: "Microphone: available (PulseAudio (on PipeWire" in self.self_check(), 15, "the microphone")

    def self_check(self):
        return self.place.gdbus(AGENT, AGENT_PATH, f"{AGENT}1.SelfCheck")

    def test_a_reset_waits_for_the_end_of_a_call_and_comes_a_minute_later(self):
        place = self.place
        self.begin("[schedule]\nresetInterval=15\ndiscreet=false\n")
        call = place.call()
        until(lambda: self.explains("Fake Meeting"), 10, "the call in the explanation")
        place.until_phase("held", seconds=40)
        place.end(call)
        place.until_phase("reminding", seconds=15)
        self.assertEqual(len(place.journal("SELECT id FROM offers")), 1)

    def test_a_sound_server_that_dies_and_comes_back_is_found_again(self):
        place = self.place
        self.begin()
        call = place.call()
        until(lambda: self.explains("Fake Meeting"), 10, "the call in the explanation")
        place.end_sound()
        place.end(call)
        until(lambda: not self.explains("Fake Meeting"), 20, "the end of the call")
        place.start_sound()
        until(lambda: "Microphone: available" in self.self_check(), 20, "the microphone")
        place.call("Second Meeting")
        until(lambda: self.explains("Second Meeting"), 10, "the second call")

    def test_an_ignored_program_is_no_call_and_the_window_keeps_the_list(self):
        place = self.place
        self.begin()
        place.call("Noise Maker")
        until(lambda: self.explains("Noise Maker"), 10, "the recording in the explanation")
        subprocess.run([str(place.build / "libexec/unhunch/unhunch-window"), "--ignore", "Noise Maker"],
                       env=place.env, check=True, timeout=20)
        until(lambda: not self.explains("Noise Maker"), 10, "its end as a call")
        self.assertIn("Noise Maker", (place.root / "home/.config/unhunch/settings.ini").read_text())


if __name__ == "__main__":
    main()
