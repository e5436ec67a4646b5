#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Killing either program at any moment loses nothing but the running second."""
import contextlib
import os
import random
import signal
import time

from story import AT_WORK, Story, main
from desktop import AGENT, until

KILLS = int(os.environ.get("UNHUNCH_KILLS", "100"))


class Crashes(Story):
    # A session lasts nine seconds, so that it can be interrupted; a snooze of fifteen minutes ninety.
    speed = 10

    def setUp(self):
        super().setUp()
        self.place.settings(AT_WORK)

    def kill(self, pid):
        os.kill(pid, signal.SIGKILL)

    def test_a_window_killed_in_a_session_leaves_a_true_row_and_the_agent_goes_on(self):
        place = self.place
        agent = place.start_agent()
        place.unhunch("start", "office_reset")
        pid = until(place.window_pid, what="the window")
        # Past the first exercise (30 s are 3 s here).
        until(lambda: place.journal("SELECT 1 FROM steps"), 15, "the first step")
        self.kill(pid)
        until(lambda: place.phase() != "session", 10, "the end of the session")
        self.assertIsNone(agent.poll())
        sessions = until(lambda: place.journal(
            "SELECT routine, outcome, played_ms FROM sessions WHERE outcome IS NOT NULL"), what="the judged row")
        self.assertEqual(sessions, [("office_reset", "interrupted", 30_000)])

    def test_when_the_agent_dies_in_a_session_the_window_goes_on_and_hands_a_new_agent_its_grant(self):
        place = self.place
        agent = place.start_agent()
        place.unhunch("start", "office_reset")
        window = until(place.window_pid, what="the window")
        until(lambda: place.journal("SELECT 1 FROM sessions"), 10, "the session's row")
        self.kill(agent.pid)
        agent.wait()
        until(lambda: place.has_owner(AGENT), 15, "a new agent")
        self.assertEqual(place.window_pid(), window)
        place.until_phase("session", seconds=10)
        place.until_phase("counting", seconds=30)
        self.assertEqual(place.journal("SELECT routine, outcome, played_ms FROM sessions"),
                         [("office_reset", "completed", 90_000)])

    def test_a_hundred_kills_at_random_moments_of_a_session_or_a_snooze_lose_nothing(self):
        place = self.place
        place.settings(AT_WORK + "\n[schedule]\nresetInterval=15\n")
        chance = random.Random(90)
        offered = self.offered()
        place.keep_moving(0.5)
        known_sessions, snoozed_until = 0, None
        for _ in range(KILLS):
            agent = offered if offered else place.start_agent()
            offered = None
            if snoozed_until:
                self.assertEqual(place.phase(), "snoozed")
                self.assertAlmostEqual(place.status()["next"], snoozed_until, delta=20_000)
            if chance.random() < 0.5:
                place.unhunch("start", "office_reset")
                until(lambda: place.journal("SELECT count(*) FROM sessions")[0][0] > known_sessions
                      if place.journal("SELECT count(*) FROM sessions") else False, 10, "the session's row")
                known_sessions += 1
                snoozed_until = None
                time.sleep(chance.random())
                window = place.window_pid()
                for pid in chance.sample([agent.pid] + ([window] if window else []), k=1 if chance.random() < .5
                                         else (2 if window else 1)):
                    self.kill(pid)
                # Whoever is left is ended too: the next round starts from nothing.
                self.end_all()
            else:
                place.unhunch("snooze", "60", check=False)
                status = place.status()
                snoozed_until = status["next"] if status["phase"] == "snoozed" else None
                time.sleep(chance.random() * 0.2)
                self.kill(agent.pid)
                agent.wait()
            self.assertEqual(place.journal("PRAGMA integrity_check"), [("ok",)])
            self.assertEqual(place.journal("SELECT count(*) FROM sessions")[0][0], known_sessions)
        place.start_agent()
        until(lambda: not place.journal("SELECT 1 FROM sessions WHERE outcome IS NULL"), 10, "all rows judged")

    def offered(self):
        """An agent with a reset that is due, so that a snooze has something to snooze."""
        place = self.place
        place.keep_moving(0.5)
        agent = place.start_agent()
        place.until_phase("reminding", seconds=120)
        return agent

    def end_all(self):
        """Kills both until neither is there for a while: a window may just be starting the agent again."""
        place = self.place
        quiet_since = time.monotonic()

        def kill_all():
            nonlocal quiet_since
            for name in (AGENT + ".Window", AGENT):
                # Somebody who is just ending has lost the name already.
                with contextlib.suppress(AssertionError, ProcessLookupError):
                    self.kill(place.owner_pid(name))
                    quiet_since = time.monotonic()
            return time.monotonic() - quiet_since > 0.4

        until(kill_all, what="the end of both")
        for process in place.processes:
            process.poll()


if __name__ == "__main__":
    main()
