// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/card.h"
#include "app/window/settings/option_row.h"
#include "core/settings/option_pages.h"

#include <QList>

namespace unhunch::window {

/// The rows of one group of options below a heading, in a card. The details of a planned session are shown
/// while it is switched on, or searched for.
class SettingsSection : public QWidget {
    Q_OBJECT

public:
    SettingsSection(look::Theme& theme,
                    SettingsModel& model,
                    const settings::OptionGroup& group,
                    const EditorContext& context);

    /// Null where the option has its row elsewhere.
    [[nodiscard]] OptionRow* rowOf(std::string_view key) const;

    /// Shows the rows that match all words; without words the usual ones. Answers how many are shown.
    int filter(const QStringList& words);
    /// Shows the model's values.
    void refresh();

private:
    [[nodiscard]] bool isInForce(const OptionRow& row) const;

    look::Theme& m_theme;
    SettingsModel& m_model;
    QList<OptionRow*> m_rows;
    QList<look::Divider*> m_dividers; ///< m_dividers[i] stands above m_rows[i]
    QStringList m_words;
};

} // namespace unhunch::window
