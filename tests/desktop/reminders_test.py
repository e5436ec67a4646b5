#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders on desktops with and without a notification daemon."""
import signal
import time

from story import AT_WORK, Story, main
from desktop import Desktop, until

SOON = AT_WORK + "\n[schedule]\nresetInterval=30\n"


class WithoutDaemon(Desktop):
    def __init__(self, build, **options):
        super().__init__(build, notifications=False, **options)


class NoDaemon(Story):
    desktop_class = WithoutDaemon

    def test_without_a_notification_daemon_a_small_window_of_ours_asks_and_takes_the_answer(self):
        place = self.place
        place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        place.settings(SOON)
        place.start_agent()
        place.keep_moving(1.0)
        place.until_phase("reminding", seconds=60)
        until(lambda: place.visible_windows("reset"), what="the window")
        # It takes nothing in its first 0.8 s: whoever was about to click did not mean it.
        time.sleep(1)
        place.click_button("Skip")
        place.until_phase("counting", seconds=5)
        self.assertEqual(place.journal("SELECT outcome FROM answers"), [("skipped",)])


class WithDaemon(Story):
    def offered(self):
        """The desktop once a reset is offered on it."""
        place = self.place
        place.settings(SOON)
        place.start_agent()
        place.keep_moving(1.0)
        place.until_phase("reminding", seconds=60)
        return self.place

    def test_skip_is_a_button_and_starts_the_count_over(self):
        place = self.offered()
        place.click_button("Skip")
        place.until_phase("counting", seconds=5)
        until(lambda: place.journal("SELECT outcome FROM answers") == [("skipped",)], what="the journal's row")

    def test_walking_away_while_a_reminder_is_up_takes_it_back(self):
        place = self.offered()
        # Nobody moves the pointer any more: a natural break of five minutes is five seconds here.
        place.rest_pointer()
        until(lambda: place.phase() != "reminding", 20, "the natural break")
        until(lambda: place.journal("SELECT outcome FROM answers") == [("natural_break",)], what="the journal's row")

    def test_with_small_window_chosen_our_own_window_asks_although_there_is_a_daemon(self):
        place = self.place
        place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        place.settings(SOON + "reminder=window\n")
        place.start_agent()
        place.keep_moving(1.0)
        place.until_phase("reminding", seconds=60)
        until(lambda: place.visible_windows("reset"), what="the window")
        # It takes nothing in its first 0.8 s: whoever was about to click did not mean it.
        time.sleep(1)
        place.click_button("Skip")
        until(lambda: place.journal("SELECT outcome FROM answers") == [("skipped",)], what="the journal's row")

    def test_a_daemon_that_dies_with_a_reminder_on_it_shows_it_again_when_it_is_back(self):
        place = self.offered()
        place.button_named("Skip")
        place.end(place.notifyd, signal.SIGKILL)
        place.start_notifications()
        place.click_button("Skip")
        place.until_phase("counting", seconds=5)
        until(lambda: place.journal("SELECT outcome FROM answers") == [("skipped",)], what="the journal's row")
        self.assertEqual(len(place.journal("SELECT id FROM offers")), 1)


if __name__ == "__main__":
    main()
