#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged files, a full disk and a wild clock: one clear message each, and a program that goes on."""
import os
import shutil
import subprocess

from story import AT_WORK, Story, main
from desktop import until


class BadInput(Story):
    def assert_goes_on(self):
        place = self.place
        place.start_agent()
        self.assertIn(place.phase(), ("counting", "offhours"))
        place.unhunch("start", "office_reset")
        place.until_phase("session", seconds=10)
        until(lambda: place.phase() != "session", 40, "the session's end")

    def messages(self, *words):
        """Lines of warnings and errors that hold all the words."""
        lines = [line for line in self.place.log("agent").splitlines() if "[warn" in line or "[error" in line]
        return [line for line in lines if all(word in line for word in words)]

    def test_a_bad_settings_row_is_reported_with_its_line_and_only_that_row_is_defaulted(self):
        self.place.settings(AT_WORK + "\n[schedule]\nresetInterval=soon\nnaturalBreak=7\n")
        self.assert_goes_on()
        self.assertEqual(len(self.messages("settings.ini", "11", "resetInterval")), 1)
        self.assertEqual(self.place.status()["interval"], 90 * 60 * 1000)

    def test_a_settings_file_that_is_rubbish_is_left_alone(self):
        rubbish = bytes(range(256)) * 40
        self.place.settings(AT_WORK)
        file = self.place.root / "home/.config/unhunch/settings.ini"
        file.write_bytes(rubbish)
        self.place.start_agent()
        self.assertTrue(self.messages("settings.ini"))
        self.assertEqual(file.read_bytes(), rubbish)

    def test_a_damaged_state_file_is_set_aside(self):
        place = self.place
        place.settings(AT_WORK)
        place.state_file.parent.mkdir(parents=True)
        place.state_file.write_bytes(b"\x00\xffnot a state\n" * 50)
        self.assert_goes_on()
        self.assertEqual(len(self.messages("state")), 1)
        self.assertTrue(list(place.state_file.parent.glob("state.damaged*")))

    def test_a_damaged_journal_is_set_aside_and_a_new_one_begun(self):
        place = self.place
        place.settings(AT_WORK)
        place.journal_file.parent.mkdir(parents=True)
        place.journal_file.write_bytes(os.urandom(20_000))
        self.assert_goes_on()
        self.assertTrue(list(place.journal_file.parent.glob("journal.damaged-*")))
        self.assertEqual(until(lambda: place.journal("SELECT outcome FROM sessions WHERE outcome IS NOT NULL")),
                         [("completed",)])

    def test_damaged_content_of_the_users_own_does_not_hide_ours(self):
        place = self.place
        place.settings(AT_WORK)
        folder = place.root / "home/.local/share/unhunch/content/routines"
        folder.mkdir(parents=True)
        (folder / "mine.json").write_text('{"id": "mine",\n "length": }')
        self.assert_goes_on()
        self.assertEqual(len(self.messages("mine.json:2")), 1)

    def test_a_full_disk_does_not_stop_a_session(self):
        place = self.place
        place.settings(AT_WORK)
        full = place.root / "home/.local/share/unhunch"
        full.mkdir(parents=True, mode=0o700)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", str(full)],
                          capture_output=True).returncode != 0:
            self.skipTest("may not mount a small disk here")
        try:
            (full / "ballast").write_bytes(b"\0" * 60_000)
            self.assert_goes_on()
            self.assertTrue(place.log("agent").count("journal") > 0)
        finally:
            place.unhunch("quit", check=False)
            until(lambda: not place.window_pid(), 20)
            subprocess.run(["umount", "-l", str(full)], check=False)

    def test_a_state_folder_that_cannot_be_written_is_said_once(self):
        place = self.place
        place.settings(AT_WORK)
        place.state_file.parent.parent.mkdir(parents=True, exist_ok=True)
        place.state_file.parent.write_text("a file where the folder should be")
        self.assert_goes_on()
        self.assertEqual(len(self.messages("state")), 1)

    def test_a_clock_in_1970_or_2100_changes_nothing(self):
        place = self.place
        place.settings(AT_WORK)
        library = next(iter(shutil.os.scandir("/usr/lib/x86_64-linux-gnu/faketime")), None) \
            if os.path.isdir("/usr/lib/x86_64-linux-gnu/faketime") else None
        self.assertIsNotNone(library, "libfaketime is among the packages of the tests")
        for year in ("1970-01-02 10:00:00", "2100-06-01 10:00:00"):
            with self.subTest(year):
                place.env.update(LD_PRELOAD="/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", FAKETIME=f"@{year}",
                                 FAKETIME_DONT_FAKE_MONOTONIC="1")
                agent = place.start_agent()
                self.assertEqual(place.phase(), "counting")
                place.unhunch("quit")
                agent.wait(10)


if __name__ == "__main__":
    main()
