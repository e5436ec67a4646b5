#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves GNOME's pointer a little every two seconds until it is ended: input into mutter as its remote desktop takes it."""
import time

import dbus

NAME, PATH = "org.gnome.Mutter.RemoteDesktop", "/org/gnome/Mutter/RemoteDesktop"


def main():
    bus = dbus.SessionBus()
    session = bus.get_object(NAME, dbus.Interface(bus.get_object(NAME, PATH), NAME).CreateSession())
    pointer = dbus.Interface(session, NAME + ".Session")
    pointer.Start()
    step = 3.0
    while True:
        pointer.NotifyPointerMotionRelative(step, step)
        step = -step
        time.sleep(2)


if __name__ == "__main__":
    main()
