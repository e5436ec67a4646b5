#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: audible_test.sh PLAY_CHIME SOUNDS    plays a chime into a private PipeWire with one null sink, records that sink
# and checks that the tone came out: about as long, as high and as loud as the file. Exit 77: not possible here.
set -u
play=$1 sounds=$2
for tool in dbus-run-session pipewire wireplumber pipewire-pulse pactl parec python3; do
    command -v "$tool" >/dev/null || { echo "no $tool here"; exit 77; }
done
folder=$(mktemp -d) && chmod 700 "$folder"
trap 'rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR=$folder HOME=$folder/home XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_STATE_HOME"
unset PULSE_SERVER PULSE_COOKIE DISPLAY WAYLAND_DISPLAY
export play sounds

session() {
    pids=()
    trap 'kill "${pids[@]}" 2>/dev/null; wait 2>/dev/null' EXIT
    wait_for() { for _ in $(seq 100); do "$@" >/dev/null 2>&1 && return 0; sleep 0.05; done; return 1; }
    pipewire >"$XDG_RUNTIME_DIR/pipewire.log" 2>&1 & pids+=($!)
    wait_for test -S "$XDG_RUNTIME_DIR/pipewire-0" || { echo "PipeWire does not start here"; exit 77; }
    wireplumber >"$XDG_RUNTIME_DIR/wireplumber.log" 2>&1 & pids+=($!)
    pipewire-pulse >"$XDG_RUNTIME_DIR/pulse.log" 2>&1 & pids+=($!)
    wait_for pactl info || { echo "the PulseAudio socket does not come up here"; exit 77; }
    pactl load-module module-null-sink sink_name=out >/dev/null
    sink_there() { pactl list short sinks | grep -q out; }
    wait_for sink_there || { echo "no null sink here"; exit 77; }
    pactl set-default-sink out
    parec --latency-msec=20 -d out.monitor --channels=2 --rate=44100 --format=s16le "$XDG_RUNTIME_DIR/heard.raw" & recorder=$!
    pids+=($recorder)
    "$play" "$sounds" end || exit 1
    kill -INT $recorder; wait $recorder 2>/dev/null
    python3 - "$XDG_RUNTIME_DIR/heard.raw" <<'PYTHON'
import array, sys
heard = array.array("h", open(sys.argv[1], "rb").read())[::2]  # left
loud = [i for i, sample in enumerate(heard) if abs(sample) > 100]
if not loud:
    sys.exit("nothing was heard")
tone = heard[loud[0]:loud[-1] + 1]
seconds = len(tone) / 44100
peak = max(abs(sample) for sample in tone) / 32767
crossings = sum(1 for a, b in zip(tone[:22050], tone[1:22050]) if a < 0 <= b)
print(f"heard {seconds:.2f} s, peak {peak:.3f}, about {crossings * 44100 / min(len(tone), 22050):.0f} Hz at first")
sys.exit(0 if 1.0 < seconds < 2.1 and 0.15 < peak < 0.35 and 300 < crossings * 2 < 1800 else "not our chime")
PYTHON
}
export -f session
dbus-run-session -- bash -c session
