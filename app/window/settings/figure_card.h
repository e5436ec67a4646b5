// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settings_services.h"

#include <QWidget>

namespace unhunch::window {

/// The figure as it is chosen, for the eye; painted only while it is seen.
class FigureCard : public QWidget {
    Q_OBJECT

public:
    FigureCard(look::Theme& theme, const SettingsServices& services);

    /// Another figure is chosen: paints it anew when it is next seen.
    void refresh();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int side() const;

    look::Theme& m_theme;
    std::function<QImage(int, qreal)> m_figure;
    QImage m_picture;
};

} // namespace unhunch::window
