// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/back_panel.h"

#include <QLocale>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

/// The blades are always hinted at: they tell that this is a back.
constexpr double kBladeLevel = 0.5;
/// Beneath a muscle on top of it another one would not be seen.
constexpr double kBroadLevel = 0.85;
constexpr int kNarrowestFigure = 64;

} // namespace

figure::MuscleLevels levelsOf(std::span<const session::MuscleGroup> groups)
{
    figure::MuscleLevels levels;
    levels.scapula = kBladeLevel;
    for (const session::MuscleGroup& group : groups) {
        if (group.id == "rhomboids") {
            levels.rhomboids = 1;
        } else if (group.id == "trapezius") {
            levels.trapezius = groups.size() > 1 ? kBroadLevel : 1;
        } else if (group.id == "levator_scapulae") {
            levels.levator = 1;
        } else if (group.id == "thoracic_erector_spinae") {
            levels.erector = 1;
        }
    }
    return levels;
}

BackPanel::BackPanel(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_stage(new FigureStage(theme))
    , m_caption(new Label(theme, TextRole::Caption))
    , m_names(new Label(theme, TextRole::Strong))
    , m_words(new QWidget)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_caption->setInk(Label::Ink::Soft);
    m_stage->setAccessibleName(tr("Your back, seen from behind"));
    m_stage->setDetailed(false);
    auto* column = new QVBoxLayout(m_words);
    column->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    column->setSpacing(space::kHair);
    column->addStretch(1);
    column->addWidget(m_caption);
    column->addWidget(m_names);
    column->addStretch(1);
    m_row->setSpacing(space::kSmall);
    m_row->addStretch(0);
    m_row->addWidget(m_stage);
    m_row->addWidget(m_words);
    m_row->addStretch(0);
    stand();
    showMuscles({});
}

void BackPanel::stand()
{
    m_isLying = false;
    setMinimumHeight(0);
    setMaximumHeight(QWIDGETSIZE_MAX);
    m_row->setDirection(QBoxLayout::TopToBottom);
    m_row->setStretch(0, 0);
    m_row->setStretch(2, 0);
    m_row->setStretch(3, 1);
    fitFigure();
    writeNames();
}

void BackPanel::lie(int height)
{
    m_isLying = true;
    setFixedHeight(height);
    // Large words beside it get their room before the picture does.
    m_stage->setFixedHeight(height);
    m_stage->setMinimumWidth(std::min(height, kNarrowestFigure));
    m_stage->setMaximumWidth(height);
    m_row->setDirection(QBoxLayout::LeftToRight);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setStretch(0, 0);
    m_row->setStretch(2, 1);
    m_row->setStretch(3, 0);
    writeNames();
}

void BackPanel::fitFigure()
{
    if (m_isLying) {
        return;
    }
    // Room for the most names, so that the figure does not move when one is added.
    constexpr int kMostNames = 4;
    const int line = m_names->fontMetrics().lineSpacing();
    const int room = height() - (kMostNames + 1) * line - 2 * space::kSmall;
    const int side = std::max(1, std::min(room, width()));
    m_stage->setFixedSize(std::max(1, width()), side);
    // Level with the words beside it, a little lower where there is room.
    m_row->setContentsMargins(0, std::clamp((room - side) / 2, 0, space::kVast), 0, 0);
}

void BackPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitFigure();
    writeNames();
}

void BackPanel::setFigure(const figure::FigureAssets& assets, const figure::Person& person)
{
    m_stage->setPerson(person, {});
    m_stage->setAssets(assets);
    m_stage->setPose({.track = "back_view", .phase = "stand", .fraction = 0}, std::nullopt, false);
}

void BackPanel::showMuscles(std::span<const session::MuscleGroup> groups, const QString& hint)
{
    m_shown.clear();
    for (const session::MuscleGroup& group : groups) {
        m_shown.append(QString::fromStdString(group.name));
    }
    m_stage->setMuscles(levelsOf(groups));
    m_caption->setText(m_shown.isEmpty() ? hint : tr("Shown on the back:"));
    m_stage->setAccessibleDescription(m_shown.isEmpty() ? m_caption->text()
                                                        : QLocale().createSeparatedList(m_shown));
    writeNames();
}

void BackPanel::writeNames()
{
    const bool isEmpty = m_shown.isEmpty();
    m_names->setVisible(!isEmpty);
    m_caption->setVisible(isEmpty || !m_isLying);
    m_names->setText(m_isLying ? QLocale().createSeparatedList(m_shown) : m_shown.join(QLatin1Char('\n')));
    m_names->setFactor(1);
    m_caption->setFactor(1);
    // A strip is low: rather smaller words than cut ones.
    const int room = width() - height() - 3 * space::kMedium;
    Label* shown = isEmpty ? m_caption : m_names;
    for (const double factor : {0.85, 0.7, 0.55}) {
        if (m_isLying && shown->heightForWidth(std::max(room, 1)) > height()) {
            shown->setFactor(factor);
        }
    }
}

} // namespace unhunch::window
