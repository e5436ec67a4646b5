#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a workday on a virtual desktop, time running 60 times faster, and takes pictures of what a person would see."""
import argparse
import pathlib
import sys
import time

from desktop import Desktop, until
from story import AT_WORK


def say(words):
    print(f"    {words}", flush=True)


def workday(build, pictures):
    with Desktop(build, speed=60) as place:
        place.settings(AT_WORK)
        place.start_agent()
        until(place.tray_items, what="the tray item")
        place.keep_moving()
        say("09:00  at work; the icon in the tray counts the time left")
        time.sleep(1)
        place.picture(pictures / "1-counting.png")
        place.until_phase("reminding", seconds=120)
        say("10:30  ninety minutes of sitting: the reset is offered")
        time.sleep(0.7)
        place.picture(pictures / "2-offered.png")
        place.click_button("Snooze 5 min")
        place.until_phase("snoozed", seconds=5)
        say("10:30  snoozed for five minutes")
        place.picture(pictures / "3-snoozed.png")
        place.until_phase("reminding", seconds=20)
        say("10:35  offered again")
        place.click_button("Start")
        place.until_phase("session", seconds=10)
        say("10:35  started; ninety seconds in one and a half")
        place.keep_moving()
        place.until_phase("counting", seconds=40)
        time.sleep(0.5)
        place.picture(pictures / "4-done.png")
        kept = until(lambda: place.journal("SELECT routine, outcome FROM sessions WHERE outcome IS NOT NULL"))
        say(f"10:37  in the journal: {kept[0][0]}, {kept[0][1]}")


def session(build, pictures):
    """The same session slowly enough to look at."""
    with Desktop(build, speed=4) as place:
        place.settings(AT_WORK)
        place.start_agent()
        until(place.tray_items, what="the tray item")
        time.sleep(0.5)
        place.click_tray()
        place.until_phase("session", seconds=10)
        say("a click on the icon: the session window")
        place.xdotool("mousemove", 1200, 780)
        time.sleep(0.5)
        place.picture(pictures / "5-get-ready.png")
        for name, seconds in (("6-rhomboids", 4.2), ("7-shoulders", 6.2), ("8-fold", 8.2)):
            time.sleep(seconds)
            place.picture(pictures / f"{name}.png")
        place.until_phase("counting", "offhours", seconds=30)
        time.sleep(0.7)
        place.picture(pictures / "9-end.png")
        until(lambda: not place.window_pid(), 30)
        place.unhunch()
        until(place.window_pid)
        time.sleep(1.5)
        place.picture(pictures / "10-home.png")
        place.click_tray(button=3)
        time.sleep(1)
        place.picture(pictures / "11-menu.png")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--pictures", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.pictures.mkdir(parents=True, exist_ok=True)
    workday(arguments.build, arguments.pictures.resolve())
    session(arguments.build, arguments.pictures.resolve())
    print(f"Pictures: {arguments.pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
