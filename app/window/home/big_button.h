// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/buttons.h"

namespace unhunch::window {

/// The one large button of the home page.
class BigButton : public look::PrimaryButton {
    Q_OBJECT

public:
    BigButton(look::Theme& theme, const QString& text, QWidget* parent = nullptr)
        : PrimaryButton(theme, text, parent)
    {
        const auto enlarge = [this] { setFont(this->theme().font(look::TextRole::Heading)); };
        connect(&theme, &look::Theme::changed, this, enlarge);
        enlarge();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return PrimaryButton::sizeHint() + QSize(0, look::space::kLarge);
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] int basePadding() const override { return look::space::kBroad; }
};

} // namespace unhunch::window
