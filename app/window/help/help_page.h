// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "app/window/page.h"

class QVBoxLayout;

namespace unhunch::window {

/// When to stop and whom to ask: the emergency first and largest, then the signs that call for a provider,
/// then what the program does and does not do.
class HelpPage : public Page {
    Q_OBJECT

public:
    explicit HelpPage(look::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QString heading() const override;

private:
    [[nodiscard]] QWidget* makeEmergency();
    [[nodiscard]] QWidget* makeSigns();
    [[nodiscard]] QWidget* makeAdvice();
    void addPoint(QVBoxLayout& column, const QString& text);

    look::Theme& m_theme;
};

} // namespace unhunch::window
