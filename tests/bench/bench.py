#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program beside its floors on one desktop and prints a table with ratios, and JSON into build/bench.json.

Nothing is asserted here: figures and ratios are for people to judge, and differ from machine to machine.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "desktop"))
import desktop  # noqa: E402
import sound_desktop  # noqa: E402
from story import AT_WORK  # noqa: E402

REST_SECONDS = 60


def memory(pid):
    """PSS and private memory in MiB."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    kib = {name: int(value) for name, value in re.findall(r"^(\w+):\s+(\d+) kB", text, re.M)}
    return kib["Pss"] / 1024, (kib["Private_Clean"] + kib["Private_Dirty"]) / 1024


def switches(pid):
    """Context switches of all threads so far."""
    total = 0
    for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
        total += sum(map(int, re.findall(r"ctxt_switches:\s+(\d+)", status.read_text())))
    return total


def written(pid):
    return int(re.search(r"write_bytes: (\d+)", pathlib.Path(f"/proc/{pid}/io").read_text())[1])


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def at_rest(pid, seconds):
    before, wrote, begin = switches(pid), written(pid), time.monotonic()
    time.sleep(seconds)
    minutes = (time.monotonic() - begin) / 60
    pss, private = memory(pid)
    return {"pss_mib": round(pss, 2), "private_mib": round(private, 2),
            "threads": len(list(pathlib.Path(f"/proc/{pid}/task").iterdir())),
            "switches_per_minute": round((switches(pid) - before) / minutes, 2),
            "written_bytes_per_minute": round((written(pid) - wrote) / minutes)}


def starts(place, runs, *command):
    done = subprocess.run([str(place.build / "tests/bench/bench_start_time"), str(runs), *map(str, command)],
                          env=place.env, capture_output=True, text=True, check=True)
    times = sorted(float(line) for line in done.stdout.split())
    return {"start_ms": statistics.median(times), "start_ms_worst": times[-1]}


def measure_program(place, name, *command, seconds=REST_SECONDS):
    figures = starts(place, 9, *command)
    process = place.spawn(name, *command)
    desktop.until(place.tray_items, what=f"the tray item of {name}")
    time.sleep(5)
    figures.update(at_rest(process.pid, seconds))
    return process, figures


def play_session(place, routine="office_reset"):
    place.unhunch("start", routine)
    desktop.until(place.window_pid, what="the window")
    desktop.until(lambda: place.phase() != "session", 60, "the session's end")
    desktop.until(lambda: not place.window_pid(), 40, "the window's end")


def after_sessions(build, count, seconds):
    """The agent's memory and wakeups before and after a number of sessions, at sixty times the speed."""
    with desktop.Desktop(build, speed=60) as place:
        place.settings(AT_WORK)
        agent = place.start_agent()
        # The end page stays while the pointer is on it.
        place.xdotool("mousemove", 1275, 795)
        time.sleep(4)
        before, _ = memory(agent.pid)
        for _ in range(count):
            play_session(place)
        time.sleep(4)
        figures = at_rest(agent.pid, seconds)
        return {"sessions": count, "pss_before_mib": round(before, 2), **figures}


SENSES = ("microphone", "camera", "screenShare", "doNotDisturb", "fullScreen")


def senses_at_rest(build, seconds):
    """What it costs the agent to listen for calls and silence, on a desktop where a sound server and PipeWire run."""
    figures = {}
    with sound_desktop.SoundDesktop(build, speed=1) as place:
        for name in ("off", "on"):
            place.settings(AT_WORK + "[quiet]\n" + "".join(f"{sense}={str(name == 'on').lower()}\n" for sense in SENSES))
            agent = place.start_agent()
            time.sleep(10)
            measured = at_rest(agent.pid, seconds)
            figures |= {f"{name}_{key}": measured[key] for key in ("pss_mib", "private_mib", "switches_per_minute")}
            place.end(agent)
    return figures


def first_frames(build, runs):
    """Milliseconds from a click on the tray item to the first painted frame of the session window."""
    times = []
    with desktop.Desktop(build, speed=1) as place:
        place.settings(AT_WORK)
        place.start_agent()
        item = place.tray_items()[0]
        name, _, path = item.partition("/")
        path = "/" + path if path else "/StatusNotifierItem"
        for _ in range(runs):
            seen = place.log("agent").count("first frame painted")
            begin = time.clock_gettime(time.CLOCK_MONOTONIC)
            place.gdbus(name, path, "org.kde.StatusNotifierItem.Activate", "1", "1")
            log = desktop.until(lambda: place.log("agent") if place.log("agent").count("first frame painted") > seen
                                else None, what="the first frame", step=0.005)
            at = float(re.findall(r"first frame painted at monotonic ([\d.]+)", log)[-1])
            times.append((at - begin) * 1000)
            place.end_window()
    return {"click_to_first_frame_ms": round(statistics.median(times), 1),
            "click_to_first_frame_ms_worst": round(max(times), 1)}


def session_cost(build, seconds):
    """Processor time of the window program while a session plays at its own 30 frames a second."""
    with desktop.Desktop(build, speed=1) as place:
        place.settings(AT_WORK)
        place.start_agent()
        place.unhunch("start", "office_reset")
        pid = desktop.until(place.window_pid, what="the window")
        time.sleep(5)
        before, begin = processor_seconds(pid), time.monotonic()
        time.sleep(seconds)
        share = (processor_seconds(pid) - before) / (time.monotonic() - begin)
        pss, _ = memory(pid)
        return {"session_processor_percent": round(100 * share, 2), "session_pss_mib": round(pss, 1)}


def printed_json(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=True,
                          env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    return json.loads(done.stdout)


def frame_table(figures):
    print(f"\n{'milliseconds to paint a picture':42}{'median':>8}{'p99':>8}{'CPU median':>12}{'CPU p99':>9}")
    for exercise, ms in figures.items():
        print(f"{exercise:42}{ms['p50']:>8.2f}{ms['p99']:>8.2f}{ms['cpu_p50']:>12.2f}{ms['cpu_p99']:>9.2f}")


def table(results):
    floor, tray, agent = results["floor_agent"], results["floor_tray"], results["agent"]
    print(f"\n{'':34}{'Unhunch':>10}{'floor':>10}{'ratio':>8}{'Qt tray':>10}{'ratio':>8}")
    for key, words in (("pss_mib", "memory at rest, PSS (MiB)"), ("private_mib", "private memory (MiB)"),
                       ("threads", "threads"), ("switches_per_minute", "context switches a minute"),
                       ("written_bytes_per_minute", "written at rest (bytes a minute)"),
                       ("start_ms", "exec to tray item (ms, median)")):
        ratios = [f"{agent[key] / other[key]:.2f}" if other[key] else "-" for other in (floor, tray)]
        print(f"{words:34}{agent[key]:>10.5g}{floor[key]:>10.5g}{ratios[0]:>8}{tray[key]:>10.5g}{ratios[1]:>8}")
    print()
    for part in ("after_sessions", "senses", "window", "figure", "schedule", "journal"):
        for key, value in results[part].items():
            if key != "frame_time_ms":
                print(f"{part + ' ' + key:60} {value}")
    frame_table(results["figure"]["frame_time_ms"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true", help="shorter windows, for a first look")
    arguments = parser.parse_args()
    build, rest = arguments.build.resolve(), 20 if arguments.quick else REST_SECONDS
    results = {}
    with desktop.Desktop(build, speed=1) as place:
        place.settings(AT_WORK)
        for name, command in (("floor_agent", [build / "tests/bench/bench_floor_agent"]),
                              ("floor_tray", [build / "tests/bench/bench_floor_tray"]),
                              ("agent", [build / "bin/unhunch", "--agent"])):
            process, results[name] = measure_program(place, name, *command, seconds=rest)
            place.end(process)
            desktop.until(lambda: not place.tray_items(), what="an empty tray")
    results["after_sessions"] = after_sessions(build, 3 if arguments.quick else 10, rest)
    results["senses"] = senses_at_rest(build, rest)
    results["window"] = first_frames(build, 5) | session_cost(build, 30)
    results["figure"] = printed_json(build / "tests/bench/bench_figure")
    results["schedule"] = printed_json(build / "tests/bench/bench_schedule")
    results["journal"] = printed_json(build / "tests/bench/bench_journal")
    table(results)
    file = build.parent / "bench.json"
    file.write_text(json.dumps(results, indent=2) + "\n")
    print(f"\nthe same as JSON: {file}")


if __name__ == "__main__":
    main()
