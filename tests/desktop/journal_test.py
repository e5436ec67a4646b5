#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal as a person uses it: a symptom noted, everything taken out as files and taken in again, everything deleted; and
a disk that is full for a while."""
import csv
import json
import subprocess
import time

from story import AT_WORK, Story, main
from desktop import until

# The window's height on the screen of the stories; what is below it has to be scrolled to.
LOWEST_SEEN = 600
# In their order in the menu.
PATTERN, PDF, CSV, JSON, TAKE_IN, DELETE = COMMANDS = (
    "Your pattern", "Report for your provider (PDF)…", "Table for a spreadsheet (CSV)…", "Save everything (JSON)…",
    "Take in a saved journal…", "Delete everything…")
COUNTED = ("sessions", "steps", "symptoms", "symptom_places", "safety", "assessments", "offers", "answers")


class Journal(Story):
    def begin(self):
        """A session has been done, and the journal is open."""
        place = self.place
        place.settings(AT_WORK)
        place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"  # the buttons are found as a screen reader finds them
        place.start_agent()
        place.unhunch("start", "office_reset")
        until(lambda: place.journal("SELECT 1 FROM sessions WHERE outcome IS NOT NULL"), 40, "a session in the journal")
        place.end_window()
        self.open_journal()

    def open_journal(self):
        self.place.agent_call("Open", "journal", "@a{sv} {}")
        self.place.button_named("Note how you feel")
        self.settle()

    def scroll_to(self, name):
        """Turns the wheel over the form until that button is on the screen, and answers where it is."""
        place = self.place
        for _ in range(40):
            x, y = place.button_named(name)
            if y < LOWEST_SEEN:
                return x, y
            place.xdotool("mousemove", 640, 400, "click", "5")
            time.sleep(0.1)
        self.fail(f"{name!r} cannot be scrolled to")

    def note_how_it_is(self, note):
        place = self.place
        place.click_button("Note how you feel")
        place.click_button("Pain right now: 6 of 10")
        place.click(*self.scroll_to("Between the blades"))
        place.click(*self.scroll_to("Note, in your own words"))
        place.type(note)
        place.click_button("Save")

    def choose(self, command):
        """A command of the menu behind "More", by keyboard."""
        self.place.click_button("More")
        self.settle()
        self.place.keys(*("Down",) * (COMMANDS.index(command) + 1), "Return")

    def name_the_file(self, title, file):
        """Types the path into the file dialog of that title."""
        place = self.place
        until(lambda: place.visible_windows(title), 10, f"the dialog {title!r}")
        self.settle()
        place.keys("ctrl+a")
        place.type(str(file))
        place.keys("Return")

    def close_message(self, words):
        self.place.read(words)
        self.settle()
        self.place.keys("Return")

    def save_as(self, command, title, name):
        file = self.place.root / name
        self.choose(command)
        if name.endswith(".pdf"):
            self.place.read("How far should it go back?")
            self.settle()
            self.place.keys("Return")
        self.name_the_file(title, file)
        self.close_message("Saved as")
        return file

    def counts(self):
        return {table: self.place.journal(f"SELECT count(*) FROM {table}") for table in COUNTED}

    def test_what_is_noted_goes_out_as_files_comes_in_once_and_is_deleted_for_good(self):
        place = self.place
        self.begin()
        self.note_how_it_is("stiff after the train")
        place.read("Entry saved")
        self.assertEqual(place.journal("SELECT pain, note FROM symptoms"), [(6, "stiff after the train")])
        self.assertEqual(place.journal("SELECT place FROM symptom_places"), [("between_blades",)])

        table = self.save_as(CSV, "Save the table", "table.csv")
        with table.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines))
        self.assertEqual(1, sum("office_reset" in row for row in rows))
        self.assertEqual(1, sum("stiff after the train" in row for row in rows))
        everything = self.save_as(JSON, "Save everything", "everything.json")
        self.assertEqual("stiff after the train", json.loads(everything.read_text())["symptoms"][0]["note"])
        report = self.save_as(PDF, "Save the report", "report.pdf")
        shown = subprocess.run(["pdftotext", str(report), "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("upper back", shown.lower())

        before = self.counts()
        self.choose(TAKE_IN)
        self.name_the_file("Take in a saved journal", everything)
        place.picture(place.build / "desktop-pictures" / "journal_taken_in.png")
        self.close_message("0 rows were added")
        self.assertEqual(self.counts(), before, "nothing is doubled")

        self.choose(DELETE)
        place.read("Delete your whole history from this computer?")
        self.settle()
        place.keys("Escape")
        self.assertEqual(self.counts(), before, "whoever shrinks back keeps everything")
        self.choose(DELETE)
        place.read("Delete your whole history from this computer?")
        place.picture(place.build / "desktop-pictures" / "journal_delete.png")
        self.settle()
        place.click_button("Delete everything")
        self.close_message("Your history is deleted.")
        self.assert_is_gone()

    def assert_is_gone(self):
        place = self.place
        self.assertEqual({table: rows for table, rows in self.counts().items() if rows not in ([], [(0,)])}, {})
        left = {file.name for file in place.journal_file.parent.glob("*journal*")}
        self.assertFalse({name for name in left if not name.startswith("journal.sqlite")}, "no backups")
        for file in (*place.journal_file.parent.rglob("*"), *place.state_file.parent.rglob("*")):
            if file.is_file():
                self.assertNotIn(b"stiff after the train", file.read_bytes(), file.name)
        place.read("A fresh page")
        with self.assertRaises(AssertionError):
            place.button_named("Undo", 1)  # nothing brings it back
        self.assertEqual(place.phase(), "counting")
        self.assertTrue(place.status()["checkDue"], "it knows nobody any more")
        self.assertIn("A short safety check comes before your next session", place.unhunch("status").stdout)
        place.end_window()
        place.unhunch("start", "office_reset")
        place.until_phase("session", seconds=10)
        self.assertEqual(place.status()["session"], "safety_check")

    def test_while_the_disk_is_full_an_entry_waits_and_is_written_when_there_is_room(self):
        place = self.place
        full = place.journal_file.parent
        full.mkdir(parents=True, mode=0o700)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", str(full)],
                          capture_output=True).returncode != 0:
            self.skipTest("may not mount a small disk here")
        try:
            self.begin()
            ballast = full / "ballast"
            with ballast.open("wb", buffering=0) as file:
                try:
                    while file.write(b"\0" * 4096):
                        pass
                except OSError:
                    pass  # no space is left
            self.note_how_it_is("while the disk was full")
            place.read("Kept for now; it is written as soon as the journal can be.")
            place.picture(place.build / "desktop-pictures" / "journal_full_disk.png")
            self.assertEqual(place.journal("SELECT note FROM symptoms"), [])
            ballast.unlink()
            place.read("Your entry is written now.", 30)
            self.assertEqual(place.journal("SELECT note FROM symptoms"), [("while the disk was full",)])
        finally:
            place.end_window()
            place.unhunch("quit", check=False)
            subprocess.run(["umount", "-l", str(full)], check=False)


if __name__ == "__main__":
    main()
