// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/label.h"
#include "app/window/look/theme.h"
#include "app/window/session/figure_stage.h"
#include "core/session/exercise.h"

#include <QBoxLayout>
#include <QStringList>
#include <QWidget>

#include <span>
#include <string>

namespace unhunch::window {

/// The figure seen from behind with muscle groups shown on its back, and their names beneath it. Without a
/// figure the names alone.
class BackPanel : public QWidget {
    Q_OBJECT

public:
    explicit BackPanel(look::Theme& theme, QWidget* parent = nullptr);

    /// Starts painting. `assets` outlives the panel; to be called once, after the first frame of the page.
    void setFigure(const figure::FigureAssets& assets, const figure::Person& person);

    /// Shows these groups, the first named first; none shows the back as it is, with the hint beneath it.
    void showMuscles(std::span<const session::MuscleGroup> groups, const QString& hint = {});

    /// The figure above its names, in as much room as there is.
    void stand();
    /// A strip of that height: the figure beside its names.
    void lie(int height);

    [[nodiscard]] const FigureStage& stage() const { return *m_stage; }

    /// The names that are shown, for tests.
    [[nodiscard]] const QStringList& names() const { return m_shown; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitFigure();
    void writeNames();

    QBoxLayout* m_row;
    FigureStage* m_stage;
    look::Label* m_caption;
    look::Label* m_names;
    QWidget* m_words;
    QStringList m_shown;
    bool m_isLying = false;
};

/// What is painted for some muscle groups, by their ids; unknown ids show nothing.
[[nodiscard]] figure::MuscleLevels levelsOf(std::span<const session::MuscleGroup> groups);

} // namespace unhunch::window
