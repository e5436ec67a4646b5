#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: audible_test.sh chime PLAY_CHIME SOUNDS    plays a chime into a private PipeWire with one null sink, records that
# sink and checks that the tone came out: about as long, as high and as loud as the file. Exit 77: not possible here.
#        audible_test.sh speech SAY_WORDS           has words said through a private speech service: some seconds are heard
#        in a language that it knows, and none in one that it has no voice for.
set -u
what=$1 play=$2 sounds=${3:-}
speech_tools=()
[ "$what" = chime ] || speech_tools=(speech-dispatcher)
for tool in "${speech_tools[@]}" dbus-run-session pipewire wireplumber pipewire-pulse pactl parec python3; do
    command -v "$tool" >/dev/null || { echo "no $tool here"; exit 77; }
done
folder=$(mktemp -d) && chmod 700 "$folder"
trap 'rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR=$folder HOME=$folder/home XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_STATE_HOME"
unset PULSE_SERVER PULSE_COOKIE DISPLAY WAYLAND_DISPLAY
export what play sounds

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
    "hear_$what"
}

# record COMMAND...: leaves what was heard meanwhile in heard.raw
record() {
    local recorder
    parec --latency-msec=20 -d out.monitor --channels=2 --rate=44100 --format=s16le "$XDG_RUNTIME_DIR/heard.raw" & recorder=$!
    pids+=("$recorder")
    "$@" || exit 1
    kill -INT "$recorder"; wait "$recorder" 2>/dev/null
}

hear_chime() {
    record "$play" "$sounds" end
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

loud_seconds() {
    python3 -c 'import array, sys
heard = array.array("h", open(sys.argv[1], "rb").read())[::2]
print(sum(max(map(abs, heard[i:i + 4410]), default=0) > 300 for i in range(0, len(heard), 4410)) / 10)' "$XDG_RUNTIME_DIR/heard.raw"
}

hear_speech() {
    speech-dispatcher --run-single --communication-method unix_socket --socket-path "$XDG_RUNTIME_DIR/speechd.sock" \
        --timeout 0 >"$XDG_RUNTIME_DIR/speechd.log" 2>&1 & pids+=($!)
    export SPEECHD_ADDRESS=unix_socket:$XDG_RUNTIME_DIR/speechd.sock
    wait_for test -S "$XDG_RUNTIME_DIR/speechd.sock" || { echo "the speech service does not start here"; exit 77; }
    local wait heard
    # A busy machine needs longer to find its voices than a session takes to get ready.
    for wait in 4 15; do
        record "$play" en "Reach forward and round your upper back." $wait
        heard=$(loud_seconds)
        echo "heard $heard s in English after $wait s"
        [ "$heard" = 0.0 ] || break
    done
    python3 -c 'import sys; sys.exit(not 0.8 <= float(sys.argv[1]) <= 5)' "$heard" || exit 1
    record "$play" dz "Reach forward and round your upper back." $wait
    heard=$(loud_seconds)
    echo "heard $heard s in a language without a voice"
    [ "$heard" = 0.0 ]
}
export -f session record hear_chime hear_speech loud_seconds
dbus-run-session -- bash -c session
