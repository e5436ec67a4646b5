#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run on a real desktop: from the first start to the first reset, by clicks and by keyboard alone."""
import time

from story import Story, main
from desktop import AGENT, until

# From the first start to the first guided second after the check.
WITHIN_SECONDS = 60


class Welcome(Story):
    def setUp(self):
        super().setUp()
        self.place.env["LC_ALL"] = "C.UTF-8"  # times of two parts
        self.place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"  # the buttons are found as a screen reader finds them

    def tearDown(self):
        # The agent was started by the program itself, not by the desktop.
        if self.place.has_owner(AGENT):
            self.place.unhunch("quit", check=False)
        super().tearDown()

    def start_for_the_first_time(self):
        """As the launcher does: without a verb."""
        # The agent that it starts keeps its standard error: no pipe, which would be waited for.
        self.launcher = self.place.spawn("launcher", self.place.build / "bin/unhunch")
        until(lambda: self.place.visible_windows("^Welcome – Unhunch"), 20, "the welcome")
        self.place.button_named("Start my first reset")
        self.settle()

    def settings_text(self):
        file = self.place.root / "home/.config/unhunch/settings.ini"
        return file.read_text().replace(" ", "") if file.exists() else ""

    def is_welcomed(self):
        return (self.place.root / "home/.local/state/unhunch/welcomed").exists()

    def test_four_clicks_lead_from_the_first_start_to_the_first_reset(self):
        place = self.place
        begun = time.monotonic()
        self.start_for_the_first_time()
        clicks = 0
        place.click_button("Start my first reset")
        clicks += 1
        until(lambda: place.status().get("session") == "safety_check", 20, "the safety check")
        until(lambda: place.visible_windows("Safety check"), 60, "the questions")
        for answer in ("Nothing unusual", "None of these", "Done"):
            place.click_button(answer)
            clicks += 1
        until(lambda: place.status().get("session") == "office_reset", 20, "the first reset")
        self.assertLessEqual(clicks, 4)
        # At its own pace the check counts three seconds and moves for thirty, most of which the fast clock spares.
        spared = 33 * (1 - 1 / self.speed)
        self.assertLess(time.monotonic() - begun + spared, WITHIN_SECONDS)
        self.assertTrue(self.is_welcomed())

    def test_hours_chosen_by_keyboard_alone_are_in_the_settings_and_the_reset_follows(self):
        place = self.place
        self.start_for_the_first_time()
        place.keys("Return")
        until(lambda: place.visible_windows("Welcome: work hours"), 10, "the second step")
        self.settle()
        # The hour of the start; then past its minutes, both parts of the end, and the days to the evening's switch.
        place.keys("Up")
        place.keys(*("Tab",) * 11, "space")
        until(lambda: "evening=true" in self.settings_text(), 10, "the evening's switch in the settings")
        place.keys(*("Tab",) * 3, "space")
        entry = place.root / "home/.config/autostart" / f"{AGENT}.desktop"
        until(entry.exists, 10, "the entry for the login")
        place.keys("Return")
        until(lambda: place.visible_windows("Welcome: your pattern"), 10, "the third step")
        text = self.settings_text()
        self.assertIn("monday=10:00-17:30", text)
        self.assertIn("friday=10:00-17:30", text)
        place.keys("Tab", "Return")
        until(lambda: place.visible_windows("Welcome: safety check"), 10, "the fourth step")
        place.keys("Return")
        until(lambda: place.status().get("session") == "safety_check", 20, "the safety check")

    def test_it_is_shown_once_and_closing_it_leaves_the_tray_at_work(self):
        place = self.place
        self.start_for_the_first_time()
        place.keys("Escape")
        until(lambda: place.visible_windows("^Home – Unhunch"), 10, "the home page")
        self.assertTrue(self.is_welcomed())
        place.end_window()
        self.assertTrue(until(place.tray_items, what="the tray item"))
        place.unhunch()
        until(lambda: place.visible_windows("^Home – Unhunch"), 10, "the home page and no welcome")
        place.unhunch("open", "welcome")
        until(lambda: place.visible_windows("^Welcome – Unhunch"), 10, "the welcome again")

    def test_a_login_opens_no_window(self):
        place = self.place
        place.start_agent(checked=False, welcomed=False)
        until(place.tray_items, what="the tray item")
        self.settle()
        self.assertIsNone(place.window_pid())
        self.assertFalse(self.is_welcomed())
        place.unhunch()
        until(lambda: place.visible_windows("^Welcome – Unhunch"), 20, "the welcome, at the first start by a person")


if __name__ == "__main__":
    main()
