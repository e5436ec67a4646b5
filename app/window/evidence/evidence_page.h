// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/evidence/studies.h"
#include "app/window/look/theme.h"
#include "app/window/page.h"

class QVBoxLayout;

namespace unhunch::window {

/// What is known of breaks and exercises at the desk, what is not, and what of this program rests on neither.
class EvidencePage : public Page {
    Q_OBJECT

public:
    explicit EvidencePage(look::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;

private:
    [[nodiscard]] QWidget* makeSummary();
    [[nodiscard]] QWidget* makeGroup(const StudyGroup& group);
    void addStudy(QVBoxLayout& column, const Study& study);
    void addPoint(QVBoxLayout& column, const QString& text);

    look::Theme& m_theme;
};

} // namespace unhunch::window
