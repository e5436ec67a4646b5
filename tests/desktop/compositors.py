# SPDX-License-Identifier: GPL-3.0-or-later
"""Wayland desktops without panel and notifications: enough to tell whether somebody is there."""
import shutil

from desktop import Desktop, until


class KwinDesktop(Desktop):
    """KWin in a window of Xvfb, so that xdotool is its pointer."""

    def start_desktop(self):
        self.env.update(XDG_SESSION_TYPE="wayland", XDG_CURRENT_DESKTOP="KDE", KWIN_COMPOSE="Q")
        self.spawn("openbox", "openbox")
        # The packaged program has a file capability that a container forbids; a copy has not.
        kwin = self.root / "kwin_wayland"
        shutil.copy(shutil.which("kwin_wayland"), kwin)
        self.spawn("kwin", kwin, "--x11-display", self.env["DISPLAY"], "--width", "640", "--height", "480",
                   "--socket", "wayland-kwin", "--no-lockscreen")
        until(lambda: (self.runtime / "wayland-kwin").exists(), what="KWin")
        self.env.pop("DISPLAY")
        self.env["WAYLAND_DISPLAY"] = "wayland-kwin"


class MutterDesktop(Desktop):
    """GNOME's compositor without a screen; the pointer moves through its remote desktop."""

    def start_desktop(self):
        self.env.update(XDG_SESSION_TYPE="wayland", XDG_CURRENT_DESKTOP="GNOME", GSETTINGS_BACKEND="memory",
                        LIBGL_ALWAYS_SOFTWARE="1")
        self.env.pop("DISPLAY")
        self.spawn("mutter", "mutter", "--headless", "--wayland", "--no-x11", "--virtual-monitor", "640x480",
                   "--wayland-display", "wayland-mutter")
        until(lambda: (self.runtime / "wayland-mutter").exists(), what="mutter")
        for name in ("IdleMonitor", "RemoteDesktop"):
            until(lambda name=name: self.has_owner(f"org.gnome.Mutter.{name}"), what=f"mutter's {name}")
        self.env["WAYLAND_DISPLAY"] = "wayland-mutter"

    def keep_moving(self, every=2.0):
        self.pointer = self.spawn("pointer", "/usr/bin/python3", __file__.replace("compositors", "mutter_pointer"))

    def rest_pointer(self):
        if getattr(self, "pointer", None):
            self.end(self.pointer)
            self.pointer = None

    def picture(self, file):
        """There is no screen to take a picture of."""
