// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/option_editor.h"

#include "app/window/settings/dates_editor.h"
#include "app/window/settings/field_editors.h"
#include "app/window/settings/set_editors.h"
#include "app/window/settings/settings_words.h"

namespace unhunch::window {

namespace {

/// Makes the editor for each type of value.
struct Maker {
    look::Theme& theme;
    const EditorContext& context;
    QWidget* parent;

    OptionEditor* operator()(const settings::Toggle&) const { return new ToggleEditor(theme, parent); }

    OptionEditor* operator()(const settings::Number& number) const
    {
        return new NumberEditor(theme, number, parent);
    }

    OptionEditor* operator()(const settings::TimeOfDay&) const { return new TimeEditor(theme, parent); }

    OptionEditor* operator()(const settings::OneOf& way) const
    {
        QList<NamedChoice> choices;
        for (const settings::Choice& choice : way.choices) {
            choices.append({QString::fromUtf8(choice.text.data(), qsizetype(choice.text.size())),
                            settingsTr(choice.label)});
        }
        return new ChoiceEditor(theme, choices, parent);
    }

    OptionEditor* operator()(const settings::WeekdayChoice&) const
    {
        return new SetEditor(theme, weekdayChoices(), SetEditor::Shape::Row, parent);
    }

    OptionEditor* operator()(const settings::HoursOfDay&) const
    {
        return new LineEditor(theme, QStringLiteral("off"), false, parent);
    }

    OptionEditor* operator()(const settings::DateList&) const
    {
        const auto today = context.today ? context.today : [] { return QDate(2000, 1, 1); };
        return new DatesEditor(theme, today, parent);
    }

    OptionEditor* operator()(const settings::MinuteList&) const
    {
        return new LineEditor(theme, QString(), false, parent);
    }

    OptionEditor* operator()(const settings::IdList&) const
    {
        return new SetEditor(theme, context.exercises, SetEditor::Shape::List, parent);
    }

    OptionEditor* operator()(const settings::NameList&) const
    {
        return new LineEditor(theme, QStringLiteral("none"), true, parent);
    }

    OptionEditor* operator()(const settings::CalendarList&) const
    {
        return new LineEditor(theme, QStringLiteral("none"), true, parent);
    }

    OptionEditor* operator()(const settings::LanguageCode&) const
    {
        QList<NamedChoice> choices{{QStringLiteral("system"), OptionEditor::tr("Like the desktop")}};
        choices += context.languages;
        return new ChoiceEditor(theme, choices, parent);
    }
};

} // namespace

void OptionEditor::setNames(const QString& name, const QString& description)
{
    field()->setAccessibleName(name);
    field()->setAccessibleDescription(description);
}

OptionEditor*
makeEditor(look::Theme& theme, const settings::Option& option, const EditorContext& context, QWidget* parent)
{
    return std::visit(Maker{theme, context, parent}, option.value);
}

} // namespace unhunch::window
