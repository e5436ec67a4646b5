// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/choice.h"
#include "core/care/red_flag.h"

#include <QWidget>

#include <vector>

namespace unhunch::window {

/// The five red flags, any of which can be chosen; nothing is chosen beforehand.
class FlagChoices : public QWidget {
    Q_OBJECT

public:
    /// With `hasNone` there is also "none of these", which goes with no other.
    FlagChoices(look::Theme& theme, bool hasNone, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<care::RedFlag> chosen() const;
    /// Something is chosen, be it "none of these".
    [[nodiscard]] bool isAnswered() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Row {
        care::RedFlag flag;
        look::CheckChoice* choice;
    };

    void onFlagToggled(bool isOn);
    void onNoneToggled(bool isOn);

    std::vector<Row> m_rows;
    look::CheckChoice* m_none = nullptr;
};

} // namespace unhunch::window
