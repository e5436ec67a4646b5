#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session window takes the shapes that its buttons promise, and goes away when it is closed."""
import pathlib
import time

from story import AT_WORK, Story, main
from desktop import until


def has_ended(pid):
    """Whether the program runs no more; who takes note of its end, and when, is not its affair."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


class Shapes(Story):
    speed = 1

    def size(self):
        """Width and height of the window, without what the window manager adds."""
        windows = self.place.visible_windows("Unhunch")
        if not windows:
            return None
        told = dict(line.split("=") for line in
                    self.place.xdotool("getwindowgeometry", "--shell", windows[0]).splitlines() if "=" in line)
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def press(self, name, size):
        self.place.click_button(name)
        until(lambda: self.size() == size, what=f"a window of {size} after {name!r}")

    def test_buttons_make_the_window_small_and_fill_the_screen_and_bring_it_back(self):
        place = self.place
        place.settings(AT_WORK)
        place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"  # the buttons are found as a screen reader finds them
        place.start_agent()
        place.unhunch("start")
        until(self.size, what="the session window")
        self.settle()
        place.click_button("Pause (space)")
        usual = self.size()
        self.press("Small window (N)", (360, 240))
        place.picture(place.build / "desktop-pictures" / "small_window.png")
        self.press("Usual size (N)", usual)
        self.press("Full screen (F)", (1280, 800))
        place.picture(place.build / "desktop-pictures" / "full_screen.png")
        self.press("Leave full screen (F)", usual)

        pid = place.window_pid()
        place.xdotool("key", "alt+F4")
        begin = time.monotonic()
        until(lambda: has_ended(pid), what="the window program's end")
        print(f"the window program was gone {time.monotonic() - begin:.2f} s after its window was closed")


if __name__ == "__main__":
    main()
