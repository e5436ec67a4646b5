#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Silence in calls: a due reset waits while a real program records from a real sound server."""
import subprocess

from desktop import AGENT, AGENT_PATH, until
from sound_desktop import SoundDesktop
from story import AT_WORK, Story, main


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
