// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/welcome/figure_picture.h"

#include <QStringList>

class QBoxLayout;

namespace unhunch::window {

/// A step of the welcome that tells something: a picture, a title and a few sentences.
class TellingStep : public QWidget {
    Q_OBJECT

public:
    /// The picture is the step's from now on.
    TellingStep(look::Theme& theme,
                FigurePicture* picture,
                const QString& title,
                const QStringList& sentences,
                QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    look::Theme& m_theme;
    QBoxLayout* m_row;
    FigurePicture* m_picture;
};

} // namespace unhunch::window
