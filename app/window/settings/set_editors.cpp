// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/set_editors.h"

#include "app/window/look/flow_row.h"

#include <QLocale>

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

SetEditor::SetEditor(Theme& theme, const QList<NamedChoice>& choices, QWidget* parent)
    : OptionEditor(parent)
    , m_choices(choices)
{
    auto* row = new FlowRow(this);
    row->setSpacing(space::kTiny);
    for (const NamedChoice& choice : choices) {
        auto* button = new QuietButton(theme, choice.name, this);
        button->setCheckable(true);
        button->setOutlined(true);
        connect(button, &QAbstractButton::clicked, this, &SetEditor::onClicked);
        connect(button, &QAbstractButton::toggled, button, [button](bool isOn) {
            // Chosen is told by the tick too, not only by the tint.
            button->setGlyph(isOn ? std::optional(Glyph::Check) : std::nullopt);
        });
        row->addWidget(button);
        m_buttons.append(button);
    }
    if (!m_buttons.isEmpty()) {
        setFocusProxy(m_buttons.first());
    }
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
