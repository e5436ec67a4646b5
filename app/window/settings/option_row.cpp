// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/option_row.h"

#include "app/window/settings/settings_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

/// Below this width the control stands below its label.
constexpr int kSideBySide = 400;
constexpr int kResetDiameter = 36;

} // namespace

OptionRow::OptionRow(Theme& theme,
                     SettingsModel& model,
                     const settings::Option& option,
                     const EditorContext& context,
                     QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_option(option)
    , m_editor(makeEditor(theme, option, context, this))
    , m_reset(new DefaultButton(theme, QString(), this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kTiny);
    m_row->addWidget(makeTexts(), 1);
    m_row->addWidget(makeControl(), 0);
    column->addLayout(m_row);
    m_error = new Label(theme, TextRole::Caption);
    m_error->setInk(Label::Ink::Attention);
    m_error->hide();
    column->addWidget(m_error);
    m_searched = QStringList{fullLabel(option),
                             settingsTr(option.help),
                             placeOf(option),
                             QString::fromUtf8(option.key.data(), qsizetype(option.key.size()))}
                     .join(QLatin1Char('\n'));
    describe();
    connect(m_editor, &OptionEditor::edited, this, &OptionRow::onEdited);
    connect(m_reset, &QAbstractButton::clicked, this, &OptionRow::onReset);
    connect(&m_theme, &Theme::changed, this, &OptionRow::arrange);
    indent();
    refresh();
}

QWidget* OptionRow::makeTexts()
{
    auto* texts = new QWidget(this);
    auto* column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    auto* label = new Label(m_theme, TextRole::Body, settingsTr(m_option.label));
    m_help = new Label(m_theme, TextRole::Caption, settingsTr(m_option.help));
    m_help->setInk(Label::Ink::Soft);
    column->addStretch(1);
    column->addWidget(label);
    column->addWidget(m_help);
    m_state = new Label(m_theme, TextRole::Caption);
    m_state->hide();
    column->addWidget(m_state);
    column->addStretch(1);
    return texts;
}

QWidget* OptionRow::makeControl()
{
    auto* control = new QWidget(this);
    auto* row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    // A line of text takes what room there is.
    const bool isFilling = m_editor->isWide() || qobject_cast<QLineEdit*>(m_editor->field()) != nullptr;
    row->addWidget(m_editor, isFilling ? 1 : 0);
    if (!isFilling) {
        row->addStretch(1);
    }
    m_reset->setDiameter(kResetDiameter);
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    row->addWidget(m_reset, 0, Qt::AlignVCenter);
    return control;
}

bool OptionRow::matches(const QStringList& words) const
{
    return std::ranges::all_of(
        words, [this](const QString& word) { return m_searched.contains(word, Qt::CaseInsensitive); });
}

void OptionRow::setHelpShown(bool isShown)
{
    m_help->setVisible(isShown);
}

void OptionRow::setState(const QString& words, bool isOn)
{
    m_state->setText(words);
    m_state->setInk(isOn ? Label::Ink::Accent : Label::Ink::Soft);
    m_state->setVisible(!words.isEmpty());
    describe();
}

void OptionRow::describe()
{
    const QString said = m_error->text().isEmpty() ? settingsTr(m_option.help) : m_error->text();
    m_editor->setNames(fullLabel(m_option),
                       QStringList{said, m_state->text()}.join(QLatin1Char(' ')).trimmed());
}

void OptionRow::refresh()
{
    const QString text = QString::fromStdString(m_model.textOf(m_option));
    if (text != m_shown || m_error->text().isEmpty()) {
        m_shown = text;
        m_editor->showText(text);
        m_error->clear();
        m_error->hide();
    }
    const bool isDefault = m_model.defaultTextOf(m_option) == m_model.textOf(m_option);
    if (isDefault && m_reset->hasFocus()) {
        m_editor->setFocus(); // the focus must not fall out of the row with the button
    }
    m_reset->setVisible(!isDefault);
    //: %1 is a value such as "90 min"
    m_reset->setName(tr("Back to the default: %1").arg(valueWords(m_option, m_model.defaults())));
}

void OptionRow::onEdited(const QString& text)
{
    showOutcome(m_model.change(m_option, text.toStdString()));
}

void OptionRow::onReset()
{
    showOutcome(m_model.change(m_option, m_model.defaultTextOf(m_option)));
}

void OptionRow::showOutcome(const Result<void>& outcome)
{
    if (outcome) {
        m_error->clear();
        m_error->hide();
        describe();
        refresh();
        return;
    }
    const bool isWrongText
        = outcome.error().kind == ErrorKind::Malformed || outcome.error().kind == ErrorKind::Invalid;
    if (!isWrongText) {
        m_editor->showText(m_shown); // what could not be saved is not in force
    }
    m_error->setText(refusalWords(m_option, outcome.error()));
    m_error->show();
    describe();
}

void OptionRow::indent()
{
    // Margins are not mirrored by themselves.
    const int start = parentOf(m_option) != nullptr ? space::kWide : 0;
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(
        isRightToLeft ? 0 : start, space::kMedium, isRightToLeft ? start : 0, space::kMedium);
}

void OptionRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        indent();
    }
}

void OptionRow::arrange()
{
    const bool isSideBySide = !m_editor->isWide() && width() >= m_theme.scaled(kSideBySide);
    m_row->setDirection(isSideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(isSideBySide ? space::kWide : space::kSmall);
}

void OptionRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        arrange();
    }
}

} // namespace unhunch::window
