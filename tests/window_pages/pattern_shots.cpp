// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window_pages/pattern_shots.h"

#include "core/content/figure_loader.h"
#include "tests/window_pages/samples.h"

#include <QElapsedTimer>

namespace unhunch::window {
namespace {

/// The painter of the figure works beside us; its last picture dissolves in.
void awaitFigure(const PatternPage& page)
{
    constexpr int kLongestMs = 5000;
    constexpr int kCalmMs = 500;
    const FigureStage& stage = page.back().stage();
    QElapsedTimer since;
    QElapsedTimer calm;
    since.start();
    calm.start();
    QObject::connect(&stage, &FigureStage::pictureChanged, &stage, [&calm] { calm.restart(); });
    while (since.elapsed() < kLongestMs && (stage.picture().isNull() || calm.elapsed() < kCalmMs)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

} // namespace

const figure::FigureAssets* figureAssets()
{
    static const auto loaded = content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure");
    return loaded ? &*loaded : nullptr;
}

PageShooter signShooter(const Signs& ticked)
{
    return [ticked](look::Theme& theme, const Shot& shot, const QString& file) {
        samples::PatternSample sample(theme, {}, figureAssets());
        settle(sample.page, shot, [&] {
            for (const std::string& sign : ticked) {
                sample.page.findChild<SignCard*>(QString::fromStdString(sign))->click();
            }
        });
        awaitFigure(sample.page);
        save(sample.page, theme, file);
    };
}

PageShooter patternShooter(const Signs& signs)
{
    return [signs](look::Theme& theme, const Shot& shot, const QString& file) {
        samples::PatternSample sample(theme, samples::answer(signs), figureAssets());
        sample.isMorningResetOn = true;
        settle(sample.page, shot, [] {});
        awaitFigure(sample.page);
        save(sample.page, theme, file);
    };
}

} // namespace unhunch::window
