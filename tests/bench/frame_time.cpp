// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long the figure takes to paint, as JSON on standard output: bench_figure [FRAMES [PIXELS]]
#include "app/figure/figure_renderer.h"
#include "core/content/figure_loader.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace unhunch::figure {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

struct Result {
    double median = 0;
    double p99 = 0;
    double medianCpu = 0; ///< without what other programs took meanwhile
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
    return {at(times, 0.5), at(times, 0.99), at(cpuTimes, 0.5)};
}

} // namespace
} // namespace unhunch::figure

int main(int argc, char** argv)
{
    using namespace unhunch::figure;
    const int frames = argc > 1 ? std::max(2, std::atoi(argv[1])) : 150;
    std::vector<int> sizes{480, 1440};
    if (argc > 2) {
        sizes = {std::clamp(std::atoi(argv[2]), 16, 4096)};
    }
    const auto assets = unhunch::content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure");
    if (!assets) {
        std::fprintf(stderr, "%s\n", unhunch::describe(assets.error()).c_str());
        return 1;
    }
    std::printf("{\n  \"frame_time_ms\": {");
    const char* separator = "";
    for (const char* id : {"rhomboid_release", "dynamic_shoulder_chair", "seated_forward_fold"}) {
        for (const int pixels : sizes) {
            FigureRenderer renderer(*assets);
            const Result result = measure(renderer, *assets->track(id), pixels, frames);
            std::printf("%s\n    \"%s@%d\": {\"p50\": %.2f, \"p99\": %.2f, \"cpu_p50\": %.2f}",
                        separator,
                        id,
                        pixels,
                        result.median,
                        result.p99,
                        result.medianCpu);
            separator = ",";
        }
    }
    std::printf("\n  }\n}\n");
    return 0;
}
