// SPDX-License-Identifier: GPL-3.0-or-later
// Paints contact sheets of every exercise into a folder, for looking at: figure_sheets FOLDER [TRACK...]
#include "app/figure/figure_renderer.h"
#include "tests/app_figure/assets.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QString>

#include <cstdio>
#include <string>
#include <vector>

namespace unhunch::figure {
namespace {

class Sheet {
public:
    Sheet(int columns, int rows, int cell)
        : m_columns(columns)
        , m_cell(cell)
        , m_image(columns * cell, rows * cell, QImage::Format_ARGB32_Premultiplied)
    {
        m_image.fill(Qt::white);
    }

    void add(const FigureFrame& frame)
    {
        QPainter painter(&m_image);
        const QImage picture = m_renderer.render(frame, {m_cell, m_cell});
        painter.drawImage(m_next % m_columns * m_cell, m_next / m_columns * m_cell, picture);
        ++m_next;
    }

    void save(const QDir& folder, const std::string& name) const
    {
        const QString file = folder.filePath(QString::fromStdString(name) + QStringLiteral(".png"));
        if (!m_image.save(file)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        }
    }

private:
    FigureRenderer m_renderer{assets()};
    int m_columns;
    int m_cell;
    int m_next = 0;
    QImage m_image;
};

void loopSheet(const QDir& folder, const PoseTrack& track, Theme theme, int cell)
{
    constexpr int kTimes = 8;
    Sheet sheet(4, 2, cell);
    for (int i = 0; i < kTimes; ++i) {
        FigureFrame frame;
        frame.track = track.id;
        frame.time = track.duration * i / kTimes;
        frame.theme = theme;
        sheet.add(frame);
    }
    sheet.save(folder, track.id + (theme == Theme::Dark ? "_dark_" : "_light_") + std::to_string(cell));
}

void skinSheet(const QDir& folder, const PoseTrack& track)
{
    Sheet sheet(4, 6, 320);
    for (const Theme theme : kThemes) {
        for (const Hair hair : kHairs) {
            for (const Skin skin : kSkins) {
                FigureFrame frame;
                frame.track = track.id;
                frame.time = track.still;
                frame.theme = theme;
                frame.person = {skin, hair, kOutfits.at(static_cast<std::size_t>(skin))};
                sheet.add(frame);
            }
        }
    }
    sheet.save(folder, track.id + "_skins");
}

void stillSheet(const QDir& folder, Theme theme, int cell)
{
    constexpr int kColumns = 6;
    const int tracks = static_cast<int>(assets().tracks.size());
    Sheet sheet(kColumns, (tracks + kColumns - 1) / kColumns, cell);
    std::size_t number = 0;
    for (const auto& [id, track] : assets().tracks) {
        FigureFrame frame;
        frame.track = id;
        frame.time = track.still;
        frame.theme = theme;
        frame.person = anotherPerson(number++);
        sheet.add(frame);
    }
    sheet.save(folder,
               std::string("stills_") + (theme == Theme::Dark ? "dark_" : "light_") + std::to_string(cell));
}

void comfortSheet(const QDir& folder)
{
    const PoseTrack& track = *assets().track("childs_pose");
    Sheet sheet(4, 4, 400);
    for (const Theme theme : kThemes) {
        for (const Comforts comforts : {Comforts{true, false}, Comforts{true, true}}) {
            for (const double time : {0.0, 2.5, 4.5, track.still}) {
                FigureFrame frame;
                frame.track = track.id;
                frame.time = time;
                frame.theme = theme;
                frame.comforts = comforts;
                sheet.add(frame);
            }
        }
    }
    sheet.save(folder, "comforts");
}

void ghostSheet(const QDir& folder)
{
    Sheet sheet(3, 1, 480);
    for (const char* id : {"rhomboid_release", "seated_forward_fold", "wall_pushup"}) {
        FigureFrame frame;
        frame.track = id;
        frame.ghost = assets().track(id)->still;
        sheet.add(frame);
    }
    sheet.save(folder, "ghosts");
}

void paintAll(const QDir& folder, const std::vector<std::string>& ids)
{
    for (const std::string& id : ids) {
        const PoseTrack* track = assets().track(id);
        if (track == nullptr) {
            std::fprintf(stderr, "no track %s\n", id.c_str());
            continue;
        }
        for (const Theme theme : kThemes) {
            loopSheet(folder, *track, theme, 480);
        }
    }
    for (const char* const id : {"rhomboid_release", "dynamic_shoulder_chair", "seated_forward_fold"}) {
        const PoseTrack& track = *assets().track(id);
        loopSheet(folder, track, Theme::Light, 200);
        skinSheet(folder, track);
    }
    for (const Theme theme : kThemes) {
        stillSheet(folder, theme, 200);
        stillSheet(folder, theme, 400);
    }
    comfortSheet(folder);
    ghostSheet(folder);
}

} // namespace
} // namespace unhunch::figure

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: figure_sheets FOLDER [TRACK...]\n");
        return 2;
    }
    QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "cannot make %s\n", argv[1]);
        return 1;
    }
    std::vector<std::string> ids(argv + 2, argv + argc);
    if (ids.empty()) {
        for (const auto& [id, track] : unhunch::figure::assets().tracks) {
            ids.push_back(id);
        }
    }
    unhunch::figure::paintAll(folder, ids);
    return 0;
}
