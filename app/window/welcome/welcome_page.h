// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/login_start.h"
#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "app/window/page.h"
#include "app/window/settings/settings_model.h"

#include <QImage>

#include <array>
#include <functional>

class QScrollArea;

namespace unhunch::window {

class FigurePicture;
class HoursStep;
class StepDots;

/// What the welcome asks of the program; the references outlive the page.
struct WelcomeServices {
    SettingsModel& settings;
    const control::LoginStart& login;
    /// The still of a routine, see ThumbnailPainter; may be empty.
    std::function<QImage(const QString& routine, int side, qreal devicePixelRatio)> picture;
    std::function<void()> noteWelcomed; ///< the page was left, wherever to
    std::function<void(bool isAside)> setAside; ///< the person goes to a page and will be led back
};

/// The welcome of the first run, in four short steps: what the program does, when one works, where it hurts,
/// the safety check. Each can be skipped; Return goes on, Escape goes home.
class WelcomePage : public Page {
    Q_OBJECT

public:
    enum class Step { Intro, Hours, Pattern, Check };

    WelcomePage(look::Theme& theme, WelcomeServices services, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;
    void entered() override;
    void left() override;
    void shapeChanged(WindowShape shape) override;

    [[nodiscard]] Step step() const { return m_step; }

    void showStep(Step step);
    /// Paints the pictures that are missing now, for pictures of the page.
    void paintPictures();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeSteps();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] FigurePicture* makePicture(look::Glyph glyph, const QString& name, const QString& routine);
    void goOn();
    void doSecond();
    void goBack();
    void skip();
    void showButtons();
    void takeFocus();

    look::Theme& m_theme;
    WelcomeServices m_services;
    Step m_step = Step::Intro;
    WindowShape m_shape = WindowShape::Usual;
    StepDots* m_dots;
    look::Label* m_where;
    HoursStep* m_hours;
    std::array<QWidget*, 4> m_steps{};
    look::PrimaryButton* m_primary;
    look::QuietButton* m_second;
    look::QuietButton* m_back;
    QScrollArea* m_area = nullptr;
};

} // namespace unhunch::window
