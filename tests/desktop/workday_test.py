#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A speeded workday on a real desktop: offered, snoozed, offered again, started, followed to its end, kept."""
import unittest

from story import AT_WORK, Story, main
from desktop import AGENT, Desktop, SwayDesktop, until


class Workday(Story):
    """The story itself; the desktops below say how a person clicks there."""

    __test__ = False
    desktop_class = Desktop

    def snooze_by_button(self):
        self.place.click_button("Snooze 5 min")

    def start_by_button(self):
        self.place.click_button("Start")

    def test_a_reset_is_offered_snoozed_offered_again_started_followed_to_its_end_and_kept(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        place.keep_moving()
        self.assertEqual(place.phase(), "counting")

        # Ninety minutes of sitting are ninety seconds here.
        place.until_phase("reminding", seconds=120)
        self.snooze_by_button()
        place.until_phase("snoozed", seconds=5)

        # Five minutes of snooze are five seconds.
        place.until_phase("reminding", seconds=15)
        self.start_by_button()
        place.until_phase("session", seconds=10)
        until(place.window_pid, what="the session window")
        place.until_phase("counting", seconds=40)

        sessions = until(lambda: place.journal("SELECT routine, outcome, played_ms FROM sessions"))
        self.assertEqual(sessions, [("office_reset", "completed", 90_000)])
        steps = place.journal("SELECT exercise, played_ms FROM steps ORDER BY position")
        self.assertEqual(steps, [("rhomboid_release", 30_000), ("dynamic_shoulder", 30_000),
                                 ("seated_forward_fold", 30_000)])
        answers = place.journal("SELECT outcome FROM answers ORDER BY id")
        self.assertEqual([answer for answer, in answers], ["snoozed", "started"])
        # The end page closes by itself and takes the window program with it.
        until(lambda: not place.window_pid(), 30, "the window program's end")
        self.assertTrue(place.has_owner(AGENT))

    def test_a_left_click_on_the_tray_icon_starts_a_session_at_once(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        until(place.tray_items, what="the tray item")
        self.settle()
        place.click_tray()
        place.until_phase("session", seconds=10)
        self.assertEqual(place.status()["session"], "office_reset")
        sessions = until(lambda: place.journal("SELECT routine, outcome FROM sessions WHERE outcome IS NOT NULL"), 30)
        self.assertEqual(sessions, [("office_reset", "completed")])

    def test_quitting_in_the_middle_of_a_snooze_and_starting_again_keeps_it(self):
        place = self.place
        place.settings(AT_WORK + "\n[schedule]\nresetInterval=30\n")
        place.start_agent()
        place.keep_moving(1.0)
        place.until_phase("reminding", seconds=60)
        place.unhunch("snooze", "15")
        place.until_phase("snoozed")
        until_when = place.status()["next"]
        place.unhunch("quit")
        until(lambda: not place.has_owner(AGENT), what="the agent's end")
        place.start_agent()
        self.assertEqual(place.phase(), "snoozed")
        # A faster clock begins anew with each process, so that the end may only move by the seconds in between.
        self.assertAlmostEqual(place.status()["next"], until_when, delta=120_000)
        place.until_phase("reminding", seconds=30)


class WorkdayOnXfce(Workday):
    __test__ = True

    def test_a_middle_click_on_the_tray_icon_snoozes(self):
        place = self.place
        place.settings(AT_WORK + "\n[schedule]\nresetInterval=30\n")
        place.start_agent()
        place.keep_moving(1.0)
        place.until_phase("reminding", seconds=60)
        place.rest_pointer()
        place.click_tray(button=2)
        place.until_phase("snoozed", seconds=5)

    def test_a_second_start_opens_the_home_page_of_the_first(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        first = place.owner_pid(AGENT)
        place.unhunch()
        until(place.window_pid, what="the window program")
        self.assertEqual(place.owner_pid(AGENT), first)
        until(lambda: place.visible_windows("Unhunch"), what="the home page")

    def test_quit_means_quit(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        place.unhunch()
        until(place.window_pid, what="the window program")
        place.unhunch("quit")
        until(lambda: not place.has_owner(AGENT) and not place.window_pid(), what="the end of both programs")
        self.assertEqual(place.unhunch("status", check=False).returncode, 3)
        self.assertEqual(place.unhunch("snooze", check=False).returncode, 3)
        self.assertFalse(place.has_owner(AGENT))


class WorkdayOnSway(Workday):
    __test__ = True
    desktop_class = SwayDesktop

    def snooze_by_button(self):
        # mako draws no buttons: its users bind this to a key.
        self.place.makoctl("invoke", "snooze:5")

    def start_by_button(self):
        # A click on the bubble is its default action.
        self.place.click(1024 - 160, 30 + 34)

    def test_the_session_window_is_a_wayland_window_of_ours(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        place.unhunch("start")
        until(lambda: any(app == AGENT for app, _ in place.windows()), what="the window")


if __name__ == "__main__":
    main()
