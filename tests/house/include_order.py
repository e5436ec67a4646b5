#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the order of layers: arrows point down only, and core knows neither Qt nor a clock."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What each folder may include from besides itself. Longest matching folder wins.
CORE = ["core/result.h", "core/letter_case.h", "core/time", "core/ports"]
MAY_INCLUDE = {
    "core/time": ["core/result.h"],
    "core/ports": ["core/result.h", "core/time", "core/schedule", "core/session"],
    "core/schedule": CORE + ["core/care"],
    "core/session": CORE,
    "core/figure": CORE,
    "core/care": CORE,
    "core/json": [],
    "core/content": CORE + ["core/json", "core/session", "core/figure", "core/schedule", "core/care", "core/store_paths.h"],
    "core/settings": CORE + ["core/schedule", "core/session", "core/care", "core/figure/person.h", "core/store_paths.h"],
    "core/journal": CORE + ["core/json", "core/schedule", "core/settings", "core/session", "core/care", "core/store_paths.h"],
    "core/calendar": CORE,
    "core": ["core/result.h"],
    "app/control": ["core"],
    "app/clocks": CORE,
    "app/language": CORE + ["core/settings", "core/store_paths.h"],
    "app/platform": CORE + ["core/schedule", "app/clocks"],
    "app/agent": ["core", "app/control", "app/clocks", "app/language", "app/platform"],
    "app/calendar": CORE + ["core/calendar", "core/settings/private_file.h", "core/store_paths.h", "app/control/logging.h"],
    "app/routine": ["core", "app/control", "app/figure", "app/language"],
    "app/report": ["core", "app/clocks", "app/control", "app/language"],
    "app/figure": CORE + ["core/figure", "core/session"],
    "app/sound": CORE + ["core/session"],
    "app/window": ["core", "app/clocks", "app/control", "app/figure", "app/language", "app/report", "app/sound"],
}
PURE = ("core/time", "core/ports", "core/schedule", "core/session", "core/figure", "core/care", "core/result")
CLOCKS = re.compile(
    r"QDateTime::current|QElapsedTimer|(system|steady|high_resolution)_clock::now|\bclock_gettime|\btime\(nullptr|sleep_for"
)
AGENT_MAY_NOT_SEE = re.compile(r"#include <(QWidget|QApplication|QGuiApplication|QIcon|QPixmap|QImage|QPainter|QNetwork\w*)>")


def owner(path):
    matches = [folder for folder in MAY_INCLUDE if path == folder or path.startswith(folder + "/")]
    return max(matches, key=len) if matches else None


def complaints(file):
    path = file.relative_to(ROOT).as_posix()
    folder = owner(path)
    if folder is None:
        yield f"{path}:1: no rule says what this folder may include"
        return
    allowed = [folder] + MAY_INCLUDE[folder]
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        local = re.match(r'#include "((?:core|app|tests)/[^"]+)"', line)
        if local and not any(local[1] == a or local[1].startswith(a.rstrip("/") + "/") for a in allowed):
            yield f"{path}:{number}: {folder} may not include {local[1]}"
        if path.startswith(PURE):
            if re.match(r"#include <Q", line):
                yield f"{path}:{number}: no Qt in unhunch_core"
            if re.match(r"#include <spdlog", line):
                yield f"{path}:{number}: no logging in unhunch_core"
        if path.startswith("core/") and CLOCKS.search(line):
            yield f"{path}:{number}: core reads no clock"
        if path.startswith(("app/agent", "app/clocks", "app/platform", "app/control")) and AGENT_MAY_NOT_SEE.match(line):
            yield f"{path}:{number}: the agent has no user interface library"


def main():
    files = sorted(p for top in ("core", "app") for p in (ROOT / top).rglob("*") if p.suffix in (".h", ".cpp"))
    found = [c for file in files for c in complaints(file)]
    print("\n".join(found) if found else f"{len(files)} files keep the order of layers")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
