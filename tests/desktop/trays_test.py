#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Panels that start late, restart, or only know the old kind of tray."""
import time

from story import AT_WORK, Story, main
from desktop import Desktop, SwayDesktop, until


class LatePanel(Story):
    __test__ = False

    def setUp(self):
        super().setUp()
        self.place.settings(AT_WORK)

    def test_a_panel_that_starts_after_the_program_gets_the_icon(self):
        place = self.place
        place.start_agent()
        time.sleep(1)
        place.start_panel()
        until(place.tray_items, what="the tray item")

    def test_a_panel_that_restarts_gets_the_icon_again(self):
        place = self.place
        panel = place.start_panel()
        place.start_agent()
        until(place.tray_items, what="the tray item")
        place.end(panel)
        until(lambda: not place.tray_items(), what="the panel's end")
        place.start_panel()
        until(place.tray_items, what="the tray item once more")


class WithoutPanel(Desktop):
    def __init__(self, build, **options):
        super().__init__(build, panel=False, **options)


class SwayWithoutBar(SwayDesktop):
    def __init__(self, build, **options):
        super().__init__(build, panel=False, **options)


class LatePanelOnX11(LatePanel):
    __test__ = True
    desktop_class = WithoutPanel


class LatePanelOnWayland(LatePanel):
    __test__ = True
    desktop_class = SwayWithoutBar


class OldTray(Story):
    desktop_class = WithoutPanel

    def test_a_panel_that_only_knows_xembed_gets_an_icon_after_ten_seconds_and_a_click_starts_a_session(self):
        place = self.place
        place.settings(AT_WORK)
        place.spawn("trayer", "trayer", "--edge", "top", "--align", "left", "--width", "40", "--widthtype", "pixel",
                    "--height", "32")
        place.start_agent()
        until(place.window_pid, 20, "the fallback icon's program")
        time.sleep(1)
        place.click(16, 16)
        place.until_phase("session", seconds=10)


if __name__ == "__main__":
    main()
