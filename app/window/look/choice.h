// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QCheckBox>
#include <QRadioButton>

namespace unhunch::window::look {

/// What check boxes and radio buttons with words of several lines share; see CheckChoice and RadioChoice.
class ChoicePainter {
public:
    explicit ChoicePainter(Theme& theme)
        : m_theme(theme)
    {}

    [[nodiscard]] int heightFor(const QString& text, int width) const;
    [[nodiscard]] QSize usualSize(const QString& text) const;
    void paint(QAbstractButton& button, bool isRound) const;

private:
    Theme& m_theme;
};

/// One of several answers (RadioChoice) or any of them (CheckChoice), in words that wrap. For screen readers
/// they are what they are made of.
template <typename Base, bool kIsRound>
class Choice : public Base {
public:
    Choice(Theme& theme, const QString& words, QWidget* parent = nullptr)
        : Base(words, parent)
        , m_painter(theme)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        this->setSizePolicy(policy);
        this->setAttribute(Qt::WA_Hover);
        QObject::connect(&theme, &Theme::changed, this, [this] {
            this->updateGeometry();
            this->update();
        });
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return m_painter.heightFor(this->text(), width);
    }

    [[nodiscard]] QSize sizeHint() const override { return m_painter.usualSize(this->text()); }

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override { m_painter.paint(*this, kIsRound); }

    [[nodiscard]] bool hitButton(const QPoint& point) const override { return this->rect().contains(point); }

private:
    ChoicePainter m_painter;
};

using CheckChoice = Choice<QCheckBox, false>;
using RadioChoice = Choice<QRadioButton, true>;

} // namespace unhunch::window::look
