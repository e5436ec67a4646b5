// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/figure_loader.h"

#include "core/content/figure_json.h"

#include <QString>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace unhunch::content {

namespace {

using figure::Phase;
using figure::PoseKey;
using figure::PoseTrack;

constexpr double kLongestTrack = 600;

template <typename T>
Result<T> readFile(const std::filesystem::path& file, T (*read)(const JsonNode&))
{
    Result<JsonDocument> document = JsonDocument::fromFile(QString::fromStdString(file.string()));
    if (!document) {
        return tl::unexpected(document.error());
    }
    T value = read(document->root());
    if (const Result<void> good = document->firstError(); !good) {
        return tl::unexpected(good.error());
    }
    return value;
}

Phase readPhase(const JsonNode& node, double duration)
{
    node.allowOnly({"id", "t0", "t1", "hold"});
    Phase phase;
    phase.id = node.at("id").text({1, 40});
    phase.t0 = node.at("t0").number({0, duration});
    phase.t1 = node.at("t1").number({phase.t0, duration}, phase.t0);
    phase.holdFrom = phase.t0;
    phase.holdTo = phase.t1;
    if (const JsonNode hold = node.find("hold"); hold.isPresent()) {
        const std::vector<double> span = hold.numbers({2, 2}, {phase.t0, phase.t1});
        if (span.size() == 2 && span[0] <= span[1]) {
            phase.holdFrom = span[0];
            phase.holdTo = span[1];
        } else {
            hold.fail("a hold ends after it begins");
        }
    }
    return phase;
}

PoseKey readKey(const JsonNode& node, const JsonNode& base)
{
    using figure::Ease;
    static const detail::Names<Ease> kEases{{"smoother", Ease::Smoother},
                                            {"sine", Ease::Sine},
                                            {"inSine", Ease::InSine},
                                            {"outSine", Ease::OutSine},
                                            {"linear", Ease::Linear},
                                            {"flow", Ease::Flow}};
    node.allowOnly({"t", "ease", "pose"});
    PoseKey key;
    key.t = node.at("t").number({0, kLongestTrack});
    const JsonNode ease = node.find("ease");
    key.ease = ease.isPresent() ? detail::readName(ease, kEases) : Ease::Smoother;
    key.pose = detail::readPose(base, node.find("pose"));
    return key;
}

} // namespace

namespace detail {

PoseTrack readTrack(const JsonNode& root)
{
    root.allowOnly({"$schema",
                    "format",
                    "units",
                    "id",
                    "title",
                    "scene",
                    "base",
                    "duration",
                    "keys",
                    "phases",
                    "still"});
    PoseTrack track;
    track.id = root.at("id").text({1, 80});
    track.duration = root.at("duration").number({0.1, kLongestTrack}, 1);
    track.still = root.at("still").number({0, track.duration});
    for (const JsonNode& phase : root.at("phases").items({1, 64})) {
        track.phases.push_back(readPhase(phase, track.duration));
    }
    const JsonNode base = root.at("base");
    for (const JsonNode& node : root.at("keys").items({1, 256})) {
        track.keys.push_back(readKey(node, base));
        if (track.keys.size() > 1 && track.keys[track.keys.size() - 2].t >= track.keys.back().t) {
            node.fail("keys must ascend");
        }
    }
    track.scene = readScene(root.at("scene"));
    return track;
}

} // namespace detail

Result<PoseTrack> loadPoseTrack(const std::filesystem::path& file)
{
    return readFile(file, detail::readTrack);
}

Result<figure::FigureAssets> loadFigureAssets(const std::filesystem::path& folder)
{
    auto model = readFile(folder / "model.json", detail::readModel);
    if (!model) {
        return tl::unexpected(model.error());
    }
    auto palette = readFile(folder / "palette.json", detail::readPalette);
    if (!palette) {
        return tl::unexpected(palette.error());
    }
    figure::FigureAssets assets{std::move(*model), *palette, {}};
    std::error_code failed;
    std::filesystem::directory_iterator files(folder / "poses", failed);
    if (failed) {
        return tl::unexpected(Error{ErrorKind::NotFound,
                                    "cannot list the pose files: " + failed.message(),
                                    (folder / "poses").string(),
                                    0,
                                    {}});
    }
    for (const std::filesystem::directory_entry& entry : files) {
        if (entry.path().extension() != ".json") {
            continue;
        }
        auto track = loadPoseTrack(entry.path());
        if (!track) {
            return tl::unexpected(track.error());
        }
        std::string id = track->id;
        assets.tracks.insert_or_assign(std::move(id), std::move(*track));
    }
    return assets;
}

} // namespace unhunch::content
