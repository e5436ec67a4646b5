// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/settings/options.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace unhunch::window {

/// Something a person can choose, with the name it has in the settings file.
struct NamedChoice {
    QString id;
    QString name;
};

/// What editors must know beside the option itself.
struct EditorContext {
    QList<NamedChoice> exercises; ///< that can be left out
    QList<NamedChoice> languages; ///< the interface is translated into
    std::function<QDate()> today; ///< where the user is
};

/// Edits the value of one option; takes and gives it as its text in the settings file.
class OptionEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the value; tells nothing.
    virtual void showText(const QString& text) = 0;
    /// The widget that takes the focus and carries name and description for screen readers.
    [[nodiscard]] virtual QWidget* field() = 0;

    /// Whether it wants a line of its own below the label.
    [[nodiscard]] virtual bool isWide() const { return false; }

    void setNames(const QString& name, const QString& description);

Q_SIGNALS:
    /// The person wants this value; it may be wrong.
    void edited(const QString& text);
};

/// The editor that fits the option's type.
[[nodiscard]] OptionEditor*
makeEditor(look::Theme& theme, const settings::Option& option, const EditorContext& context, QWidget* parent);

} // namespace unhunch::window
