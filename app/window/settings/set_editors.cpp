// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/set_editors.h"

#include "app/window/look/choice.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;

QList<NamedChoice> weekdayChoices()
{
    const QLocale locale;
    QList<NamedChoice> days;
    int day = 1;
    for (const char* id : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
        days.append({QString::fromLatin1(id), locale.standaloneDayName(day, QLocale::ShortFormat)});
        ++day;
    }
    return days;
}

SetEditor::SetEditor(Theme& theme, const QList<NamedChoice>& choices, Shape shape, QWidget* parent)
    : OptionEditor(parent)
    , m_choices(choices)
{
    QLayout* layout = shape == Shape::Row ? static_cast<QLayout*>(new FlowRow(this)) : columnIn(this, 0);
    layout->setSpacing(shape == Shape::Row ? space::kTiny : 0);
    for (const NamedChoice& choice : choices) {
        QAbstractButton* button
            = shape == Shape::Row ? makeChip(theme, choice.name) : new CheckChoice(theme, choice.name, this);
        connect(button, &QAbstractButton::clicked, this, &SetEditor::onClicked);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    if (!m_buttons.isEmpty()) {
        setFocusProxy(m_buttons.first());
    }
}

QAbstractButton* SetEditor::makeChip(Theme& theme, const QString& name)
{
    auto* chip = new QuietButton(theme, name, this);
    chip->setCheckable(true);
    chip->setOutlined(true);
    connect(chip, &QAbstractButton::toggled, chip, [chip](bool isOn) {
        // Chosen is told by the tick too, not only by the tint.
        chip->setGlyph(isOn ? std::optional(Glyph::Check) : std::nullopt);
    });
    return chip;
}

void SetEditor::showText(const QString& text)
{
    m_foreign.clear();
    QStringList ids;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        ids.append(part.trimmed());
    }
    for (qsizetype index = 0; index < m_choices.size(); ++index) {
        m_buttons[index]->setChecked(ids.removeAll(m_choices[index].id) > 0);
    }
    ids.removeAll(QStringLiteral("none"));
    m_foreign = ids;
}

QWidget* SetEditor::field()
{
    return this;
}

void SetEditor::onClicked()
{
    QStringList ids;
    for (qsizetype index = 0; index < m_choices.size(); ++index) {
        if (m_buttons[index]->isChecked()) {
            ids.append(m_choices[index].id);
        }
    }
    ids += m_foreign;
    Q_EMIT edited(ids.isEmpty() ? QStringLiteral("none") : ids.join(QStringLiteral(", ")));
}

} // namespace unhunch::window
