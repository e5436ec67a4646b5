# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop made of real parts: X server, window manager, panel with a tray, notification daemon, session bus.

Everything lives in one temporary folder and ends with it; only processes that were started here are ended, by their id.
"""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time

AGENT = "io.github.unhunch.Unhunch"
AGENT_PATH = "/io/github/unhunch/Unhunch"
WINDOW = "io.github.unhunch.Unhunch.Window"
WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
NOBODY = 65534

PANEL_XML = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="{dark}"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array"><value type="int" value="2"/><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="systray"><property name="square-icons" type="bool" value="true"/></property>
  </property>
</channel>
"""

# A session bus without service files: nothing is started behind a test's back.
BARE_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>{services}<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
# What the real parts need from one another; never a notification daemon, which each test starts itself.
ACTIVATABLE = ("org.xfce.Xfconf.service", "org.a11y.Bus.service", "ca.desrt.dconf.service")


class Timeout(AssertionError):
    """Something that was waited for did not come."""


def until(condition, seconds=20, what="the condition", step=0.05):
    """Waits until condition() answers something true, and answers that."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Timeout(f"{what} did not come within {seconds} s")
        time.sleep(step)


class Desktop:
    """Xvfb, a session bus, openbox, xfce4-panel and xfce4-notifyd; each may be left out."""

    def __init__(self, build, *, panel=True, notifications=True, speed=60, size="1280x800x24", dark=False):
        self.build = pathlib.Path(build).resolve()
        self.with_panel, self.with_notifications, self.size, self.dark = panel, notifications, size, dark
        self.speed = speed
        self.processes = []
        self._moving = None

    def __enter__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="unhunch-desktop."))
        self.root.chmod(0o755)
        self.runtime = self.root / "runtime"
        self.runtime.mkdir(mode=0o700)
        home = self.root / "home"
        # A sound server is a part that a story starts, or leaves out: libpulse must not start one, and wait for it.
        pulse = home / ".config/pulse"
        pulse.mkdir(parents=True)
        (pulse / "client.conf").write_text("autospawn = no\n")
        keep = ("PATH", "LANG", "LC_ALL", "TZ", "UNHUNCH_LOG", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
        self.env = {k: v for k, v in os.environ.items() if k in keep}
        self.env.update(HOME=str(home), XDG_RUNTIME_DIR=str(self.runtime), XDG_CONFIG_HOME=str(home / ".config"),
                        XDG_DATA_HOME=str(home / ".local/share"), XDG_STATE_HOME=str(home / ".local/state"),
                        XDG_CACHE_HOME=str(home / ".cache"), XDG_SESSION_TYPE="x11", XDG_CURRENT_DESKTOP="XFCE",
                        UNHUNCH_SPEED=str(self.speed), UNHUNCH_LOG=os.environ.get("UNHUNCH_LOG", "debug"),
                        NO_AT_BRIDGE="0", GTK_A11Y="atspi", DBUS_SYSTEM_BUS_ADDRESS="unix:path=/nonexistent")
        try:
            self._start_x()
            self._start_bus()
            self.start_desktop()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind, value, trace):
        self.rest_pointer()
        if kind is not None:
            self.keep_evidence()
        for process in reversed(self.processes):
            self.end(process)
        shutil.rmtree(self.root, ignore_errors=True)

    # --- parts ------------------------------------------------------------------------------------------------------

    def spawn(self, name, *command, env=None, **kwargs):
        """Starts a process whose output goes to a log of that name."""
        log = open(self.root / f"{name}.log", "ab")
        process = subprocess.Popen([str(c) for c in command], env=env or self.env, stdout=log, stderr=log,
                                   stdin=subprocess.DEVNULL, cwd=self.root, **kwargs)
        process.name = name
        self.processes.append(process)
        return process

    def end(self, process, sig=signal.SIGTERM):
        if process.poll() is None:
            process.send_signal(sig)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def log(self, name):
        file = self.root / f"{name}.log"
        return file.read_text(errors="replace") if file.exists() else ""

    def _start_x(self):
        read, write = os.pipe()
        self.x = self.spawn("xvfb", "Xvfb", "-displayfd", str(write), "-screen", "0", self.size, "-nolisten", "tcp",
                            "-noreset", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as display:
            self.x_display = ":" + display.readline().strip()
        self.env["DISPLAY"] = self.x_display

    def _start_bus(self):
        services = self.root / "services"
        services.mkdir()
        for service in ACTIVATABLE:
            source = pathlib.Path("/usr/share/dbus-1/services") / service
            if source.exists():
                shutil.copy(source, services)
        config = self.root / "bus.conf"
        config.write_text(BARE_BUS.format(services=f"<servicedir>{services}</servicedir>"))
        read, write = os.pipe()
        self.spawn("bus", "dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={write}",
                   pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as address:
            self.env["DBUS_SESSION_BUS_ADDRESS"] = address.readline().strip()

    def start_desktop(self):
        xfconf = self.root / "home/.config/xfce4/xfconf/xfce-perchannel-xml"
        xfconf.mkdir(parents=True)
        (xfconf / "xfce4-panel.xml").write_text(PANEL_XML.format(dark=str(self.dark).lower()))
        self.spawn("openbox", "openbox")
        if shutil.which("xsetroot"):
            subprocess.run(["xsetroot", "-solid", "#3b4a57"], env=self.env, check=False)
        if self.with_notifications:
            self.start_notifications()
        if self.with_panel:
            self.start_panel()

    def start_panel(self):
        self.panel = self.spawn("panel", "xfce4-panel", "--disable-wm-check")
        until(lambda: self.has_owner(WATCHER), what="the panel's tray")
        return self.panel

    def start_notifications(self):
        daemons = pathlib.Path("/usr/lib").glob("**/xfce4/notifyd/xfce4-notifyd")
        self.notifyd = self.spawn("notifyd", next(daemons))
        until(lambda: self.has_owner(NOTIFICATIONS), what="the notification daemon")
        return self.notifyd

    # --- bus --------------------------------------------------------------------------------------------------------

    def gdbus(self, destination, path, method, *arguments, timeout=10):
        done = subprocess.run(["gdbus", "call", "--session", "--timeout", str(timeout), "-d", destination, "-o", path,
                               "-m", method, "--", *map(str, arguments)], env=self.env, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{method}: {done.stderr.strip()}")
        return done.stdout.strip()

    def has_owner(self, name):
        try:
            return "true" in self.gdbus("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus.NameHasOwner", name)
        except AssertionError:
            return False

    def owner_pid(self, name):
        answer = self.gdbus("org.freedesktop.DBus", "/org/freedesktop/DBus",
                            "org.freedesktop.DBus.GetConnectionUnixProcessID", name)
        return int(answer.strip("(),").split()[-1])

    def tray_items(self):
        try:
            answer = self.gdbus(WATCHER, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get", WATCHER,
                                "RegisteredStatusNotifierItems")
        except AssertionError:  # no panel
            return []
        return [part for part in answer.split("'") if "/" in part or part.startswith(("org.", ":"))]

    # --- the program ------------------------------------------------------------------------------------------------

    def settings(self, text):
        """Writes the user's settings file."""
        file = self.root / "home/.config/unhunch/settings.ini"
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_text(text)

    @property
    def journal_file(self):
        return self.root / "home/.local/share/unhunch/journal.sqlite"

    @property
    def state_file(self):
        return self.root / "home/.local/state/unhunch/state"

    def journal(self, query, *arguments):
        """Rows of the journal as another program reads them; no rows while there is no journal."""
        if not self.journal_file.exists():
            return []
        with contextlib.closing(sqlite3.connect(f"file:{self.journal_file}?mode=ro", uri=True, timeout=5)) as database:
            try:
                return database.execute(query, arguments).fetchall()
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):
                    return []
                raise

    def start_agent(self, *arguments, under=(), env=None, checked=True, welcomed=True):
        """Starts it, as the command of `under` where that is given; `checked`: the safety check has been answered;
        `welcomed`: the welcome of the first run has been seen."""
        if welcomed:
            with contextlib.suppress(OSError):  # a story may have broken the folder
                self.state_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                (self.state_file.parent / "welcomed").write_text("1\n")
        self.agent = self.spawn("agent", *under, self.build / "bin/unhunch", "--agent", *arguments, env=env)
        until(lambda: self.has_owner(AGENT), what="the agent")
        if checked:
            self.agent_call("AnswerCheck", "no_symptoms", -1, "@as []")
        return self.agent

    def agent_call(self, method, *arguments):
        return self.gdbus(AGENT, AGENT_PATH, f"{AGENT}1.{method}", *arguments)

    def unhunch(self, *arguments, check=True):
        done = subprocess.run([str(self.build / "bin/unhunch"), *map(str, arguments)], env=self.env,
                              capture_output=True, text=True, timeout=20, cwd=self.root)
        if check and done.returncode != 0:
            raise AssertionError(f"unhunch {' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr}")
        return done

    def status(self):
        return json.loads(self.unhunch("status", "--json").stdout)

    def phase(self):
        return self.status()["phase"]

    def until_phase(self, *phases, seconds=30):
        return until(lambda: self.phase() in phases, seconds, f"phase {' or '.join(phases)}", step=0.2)

    def window_pid(self):
        try:
            return self.owner_pid(WINDOW)
        except AssertionError:  # nobody owns the name
            return None

    def end_window(self):
        """Ends the window program, whatever it shows, and waits until the agent has noticed."""
        pid = self.window_pid()
        if pid:
            os.kill(pid, signal.SIGTERM)
        until(lambda: not self.window_pid() and self.phase() != "session", what="the window program's end")

    # --- pointer and screen -----------------------------------------------------------------------------------------

    @property
    def on_x(self):
        """The environment of what looks at the X server and moves its pointer; a desktop may be in a window of it."""
        return dict(self.env, DISPLAY=self.x_display)

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.on_x, check=True, capture_output=True,
                              text=True).stdout

    def click(self, x, y, button=1):
        self.xdotool("mousemove", x, y, "sleep", "0.15", "click", button)

    def keep_moving(self, every=2.0):
        """Moves the pointer a little every two seconds, as somebody at work does."""
        stop = threading.Event()

        def move():
            side = 1
            while not stop.wait(every):
                with contextlib.suppress(subprocess.CalledProcessError):
                    self.xdotool("mousemove_relative", "--", side * 3, side * 2)
                side = -side

        thread = threading.Thread(target=move, daemon=True)
        thread.start()
        self._moving = (stop, thread)

    def rest_pointer(self):
        if self._moving:
            self._moving[0].set()
            self._moving[1].join()
            self._moving = None

    def click_tray(self, button=1):
        """A real click on the real icon: it is the only one, at the panel's left end."""
        self.click(18, 16, button)

    def _place_of(self, *sought):
        finder = pathlib.Path(__file__).with_name("find_button.py")
        done = subprocess.run(["/usr/bin/python3", str(finder), *sought], env=self.env, capture_output=True, text=True)
        return tuple(map(int, done.stdout.split())) if done.returncode == 0 else None

    def button_named(self, name, seconds=10):
        """Where a button or field of that name is on the screen, from the accessibility tree of the program that shows it."""
        return until(lambda: self._place_of(name), seconds, f"a button named {name!r}", step=0.2)

    def read(self, words, seconds=10):
        """Waits until a text with those words is on the screen, and answers where."""
        return until(lambda: self._place_of("--text", words), seconds, f"the text {words!r}", step=0.2)

    def keys(self, *names):
        """Presses keys one after the other, in the window that has the keyboard."""
        for name in names:
            self.xdotool("key", name, "sleep", "0.1")

    def type(self, text):
        """Types a text into the field that has the keyboard."""
        self.xdotool("type", "--delay", "8", text)

    def click_button(self, name):
        x, y = self.button_named(name)
        self.click(x, y)

    def visible_windows(self, name):
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], env=self.on_x,
                              capture_output=True, text=True)
        return done.stdout.split()

    def picture(self, file):
        file = pathlib.Path(file)
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(file)], env=self.on_x, check=True)
        return file

    def keep_evidence(self):
        """Leaves logs and a picture of a failed test in the build folder."""
        to = self.build / "desktop-evidence" / time.strftime("%H%M%S")
        with contextlib.suppress(Exception):
            to.mkdir(parents=True, exist_ok=True)
            self.picture(to / "screen.png")
        for log in self.root.glob("*.log"):
            shutil.copy(log, to)
        print(f"evidence of the failure: {to}")


class SwayDesktop(Desktop):
    """sway in a window of Xvfb (so that xdotool is its pointer and keyboard), waybar's tray, mako."""

    def start_desktop(self):
        as_user = []
        if os.getuid() == 0:
            # sway refuses to run as root.
            as_user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        config = self.root / "sway.conf"
        config.write_text("xwayland disable\noutput * bg #3b4a57 solid_color\ndefault_border none\n"
                          "for_window [app_id=\"io.github.unhunch.Unhunch\"] floating enable\n")
        self.env.update(XDG_SESSION_TYPE="wayland", XDG_CURRENT_DESKTOP="sway")
        if as_user:
            for path in [self.runtime, *self.runtime.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)
        env = dict(self.env, WLR_BACKENDS="x11", WLR_RENDERER="pixman", WLR_X11_OUTPUTS="1")
        self.sway = self.spawn("sway", *as_user, "sway", "-c", config, env=env)
        socket = until(lambda: next((p.name for p in self.runtime.glob("wayland-?")), None), what="the compositor")
        self.env["WAYLAND_DISPLAY"] = socket
        self.env.pop("DISPLAY")
        self.env["SWAYSOCK"] = str(until(lambda: next(iter(self.runtime.glob("sway-ipc.*.sock")), None)))
        if self.with_notifications:
            self.start_notifications()
        if self.with_panel:
            self.start_panel()

    def start_panel(self):
        folder = self.root / "home/.config/waybar"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config").write_text(json.dumps({
            "layer": "top", "position": "top", "height": 30, "modules-left": ["tray"],
            "tray": {"icon-size": 22, "spacing": 8}}))
        (folder / "style.css").write_text("* { font-family: Sans; font-size: 13px; } "
                                          "window#waybar { background: #202020; color: #fff; }")
        self.panel = self.spawn("panel", "waybar")
        until(lambda: self.has_owner(WATCHER), what="waybar's tray")
        return self.panel

    def start_notifications(self):
        self.notifyd = self.spawn("notifyd", "mako")
        until(lambda: self.has_owner(NOTIFICATIONS), what="mako")
        return self.notifyd

    def click_tray(self, button=1):
        self.click(12, 15, button)

    def makoctl(self, *arguments):
        return subprocess.run(["makoctl", *arguments], env=self.env, check=True, capture_output=True, text=True).stdout

    def windows(self):
        """Names and app ids of the windows that the compositor shows."""
        tree = json.loads(subprocess.run(["swaymsg", "-t", "get_tree"], env=self.env, check=True, capture_output=True,
                                         text=True).stdout)

        def walk(node):
            if node.get("pid") and node.get("type") in ("con", "floating_con"):
                yield node.get("app_id"), node.get("name")
            for child in node.get("nodes", []) + node.get("floating_nodes", []):
                yield from walk(child)

        return list(walk(tree))
