// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long each exercise takes to paint and what a session's pictures cost, as JSON on standard
// output: bench_figure [FRAMES [PIXELS [TRACK]]]
#include "app/figure/figure_renderer.h"
#include "core/content/figure_loader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace unhunch::figure {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

struct Result {
    double median = 0;
    double p99 = 0;
    double medianCpu = 0; ///< without what other programs took meanwhile
    double p99Cpu = 0;
};

Milliseconds threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

double at(const std::vector<double>& sorted, double share)
{
    return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1)));
}

/// One pass through the whole track in even steps, after one picture to fill the buffers.
Result measure(FigureRenderer& renderer, const PoseTrack& track, int pixels, int frames)
{
    FigureFrame frame;
    frame.track = track.id;
    (void)renderer.render(frame, {pixels, pixels});
    std::vector<double> times;
    std::vector<double> cpuTimes;
    for (int i = 0; i < frames; ++i) {
        frame.time = track.duration * i / frames;
        const auto begun = std::chrono::steady_clock::now();
        const Milliseconds cpuBegun = threadTime();
        const QImage image = renderer.render(frame, {pixels, pixels});
        times.push_back(Milliseconds(std::chrono::steady_clock::now() - begun).count());
        cpuTimes.push_back((threadTime() - cpuBegun).count());
        if (image.isNull()) {
            std::exit(1);
        }
    }
    std::sort(times.begin(), times.end());
    std::sort(cpuTimes.begin(), cpuTimes.end());
    return {at(times, 0.5), at(times, 0.99), at(cpuTimes, 0.5), at(cpuTimes, 0.99)};
}

void printFrameTimes(const FigureAssets& assets,
                     int frames,
                     const std::vector<int>& sizes,
                     const std::string& only)
{
    std::printf("  \"frame_time_ms\": {");
    const char* separator = "";
    for (const auto& [id, track] : assets.tracks) {
        for (const int pixels : only.empty() || only == id ? sizes : std::vector<int>{}) {
            FigureRenderer renderer(assets);
            const Result result = measure(renderer, track, pixels, pixels > 720 ? (frames + 2) / 3 : frames);
            std::printf(
                "%s\n    \"%s@%d\": {\"p50\": %.2f, \"p99\": %.2f, \"cpu_p50\": %.2f, \"cpu_p99\": %.2f}",
                separator,
                id.c_str(),
                pixels,
                result.median,
                result.p99,
                result.medianCpu,
                result.p99Cpu);
            separator = ",";
        }
    }
    std::printf("\n  }");
}

/// A session of 90 seconds at 30 pictures a second, all exercises one after the other: the share of a core,
/// in percent, that painting it takes.
double sessionShare(const FigureAssets& assets, int pixels)
{
    constexpr int kFramesPerSecond = 30;
    constexpr int kFrames = 90 * kFramesPerSecond;
    const auto framesEach = kFrames / static_cast<int>(assets.tracks.size());
    FigureRenderer renderer(assets);
    const Milliseconds begun = threadTime();
    int painted = 0;
    for (const auto& [id, track] : assets.tracks) {
        FigureFrame frame;
        frame.track = id;
        for (int i = 0; i < framesEach; ++i, ++painted) {
            frame.time = std::fmod(1.0 * i / kFramesPerSecond, track.duration);
            (void)renderer.render(frame, {pixels, pixels});
        }
    }
    const Milliseconds played = std::chrono::duration<double>(1.0 * painted / kFramesPerSecond);
    return 100 * (threadTime() - begun) / played;
}

} // namespace
} // namespace unhunch::figure

int main(int argc, char** argv)
{
    using namespace unhunch::figure;
    const int frames = argc > 1 ? std::max(2, std::atoi(argv[1])) : 60;
    std::vector<int> sizes{480, 1440};
    if (argc > 2) {
        sizes = {std::clamp(std::atoi(argv[2]), 16, 4096)};
    }
    const auto assets = unhunch::content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure");
    if (!assets) {
        std::fprintf(stderr, "%s\n", unhunch::describe(assets.error()).c_str());
        return 1;
    }
    std::printf("{\n");
    printFrameTimes(*assets, frames, sizes, argc > 3 ? argv[3] : "");
    if (argc < 3) {
        std::printf(",\n  \"session_480_core_percent\": %.1f", sessionShare(*assets, 480));
    }
    std::printf("\n}\n");
    return 0;
}
