#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clocks that are set, nights in which they change, nights slept through and journeys, with the program's own clocks
bent under it by libfaketime."""
import datetime
import pathlib
import subprocess
import time
import unittest
import zoneinfo

from desktop import until
from story import AT_WORK, Story, main

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
EVERY_QUARTER = AT_WORK + "[schedule]\nresetInterval=15\nnaturalBreak=5\n"


def faketime():
    return next(pathlib.Path("/usr/lib").glob("**/faketime/libfaketime.so.1"))


class BentClocks(Story):
    """Only the wall clock of the agent is bent, unless a test says otherwise; a minute lasts a second."""

    __test__ = False

    def begin(self, settings, shift=0.0, zone=None, under=(), **environment):
        place = self.place
        place.settings(settings)
        place.keep_moving(every=0.5)
        self.shift_file = place.root / "shift"
        self.shift(shift)
        env = dict(place.env, LD_PRELOAD=str(faketime()), FAKETIME_TIMESTAMP_FILE=str(self.shift_file),
                   FAKETIME_NO_CACHE="1")
        env.update(environment or {"FAKETIME_DONT_FAKE_MONOTONIC": "1"})
        env.pop("TZ", None)
        if zone:
            env["TZ"] = zone
        place.start_agent(under=under, env=env)
        place.until_phase("counting")

    def shift(self, seconds):
        """Sets the clocks as many seconds off the true time."""
        new = self.shift_file.with_suffix(".new")
        new.write_text(f"{seconds:+f}\n")
        new.rename(self.shift_file)

    def shift_to(self, year, *rest):
        """How far off the true time the clocks are at a time of Berlin's; `fold=1` is the second of a repeated hour."""
        there = datetime.datetime(year, *rest[:4], fold=rest[4] if len(rest) > 4 else 0, tzinfo=BERLIN)
        return there.timestamp() - time.time()

    def offers(self):
        """What was offered, and when by Berlin's clocks."""
        rows = self.place.journal("SELECT routine, shown_at FROM offers")
        return [(routine, datetime.datetime.fromtimestamp(shown / 1000, BERLIN)) for routine, shown in rows]

    def assert_quiet(self, seconds):
        """The count goes on and nothing is offered."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.assertEqual(self.place.phase(), "counting")
            time.sleep(0.3)
        self.assertEqual(self.offers(), [])


class ClockSetByHand(BentClocks):
    def test_hours_forward_fire_nothing_and_hours_back_delay_nothing(self):
        began = time.monotonic()
        self.begin(EVERY_QUARTER)
        for hours in (3, -5, 30):
            self.shift(hours * 3600)
            self.assert_quiet(2.5)
        self.place.until_phase("reminding", seconds=20)
        self.assertAlmostEqual(time.monotonic() - began, 15, delta=4)
        self.assertEqual(len(self.offers()), 1)


class NightsOfTheClockChange(BentClocks):
    def test_a_session_planned_in_the_hour_that_is_left_out_comes_at_its_end(self):
        plan = "[plans]\nevening=true\neveningTime=02:30\n"
        self.begin(AT_WORK + plan, self.shift_to(2026, 3, 29, 1, 50), BERLIN.key)
        self.place.until_phase("reminding", seconds=20)
        [(routine, shown)] = self.offers()
        self.assertEqual(routine, "evening_wind_down")
        self.assertEqual((shown.hour, shown.minute // 10), (3, 0))

    def test_a_quarter_of_an_hour_over_the_clock_change_is_no_hour_and_a_quarter(self):
        self.begin(EVERY_QUARTER, self.shift_to(2026, 10, 25, 2, 50), BERLIN.key)
        self.place.until_phase("reminding", seconds=25)
        [(_, shown)] = self.offers()
        self.assertEqual((shown.hour, shown.minute // 10, shown.fold), (2, 0, 1))


class SleptThrough(BentClocks):
    def test_a_night_without_a_word_from_logind_was_a_break(self):
        """All clocks go on, as they do while a computer sleeps."""
        self.begin(AT_WORK, self.shift_to(2026, 11, 23, 17, 0), BERLIN.key, FAKETIME_DONT_FAKE_MONOTONIC="0")
        before = self.place.status()["spellStarted"]
        self.assert_quiet(3)
        # Of real time, which goes sixty times as fast: 14 hours.
        self.shift(self.shift_to(2026, 11, 23, 17, 0) + 14 * 60)
        until(lambda: self.place.status()["spellStarted"] - before > 13.9 * 3600 * 1000, 10, "a new count")
        self.assert_quiet(3)


OWN_MOUNTS = ["unshare", "--user", "--map-current-user", "--keep-caps", "--mount"]


@unittest.skipIf(subprocess.run([*OWN_MOUNTS, "true"], check=False, capture_output=True).returncode != 0,
                 "this system lets no user have mounts of their own")
class Journey(BentClocks):
    def test_landing_elsewhere_is_noticed_and_the_end_of_work_is_that_of_the_new_place(self):
        """The agent has an /etc of its own, so that the zone of the machine stays what it is."""
        place = self.place
        etc = place.root / "etc"
        subprocess.run(["cp", "-a", "/etc", str(etc)], check=False, stderr=subprocess.DEVNULL)
        self.land_in(etc, "Europe/Berlin")
        self.begin("[hours]\nmonday=09:00-17:00\n", self.shift_to(2026, 11, 23, 10, 0),
                   under=[*OWN_MOUNTS, "sh", "-c", f"mount --bind {etc} /etc && exec \"$@\"", "sh"])
        self.assertEqual(place.phase(), "counting")
        self.land_in(etc, "Asia/Tokyo")
        place.until_phase("offhours", seconds=5)
        self.land_in(etc, "Europe/Berlin")
        place.until_phase("counting", seconds=5)

    @staticmethod
    def land_in(etc, zone):
        new = etc / "localtime.new"
        new.unlink(missing_ok=True)
        new.symlink_to(f"/usr/share/zoneinfo/{zone}")
        (etc / "timezone").write_text(zone + "\n")
        new.rename(etc / "localtime")


if __name__ == "__main__":
    main()
