// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/field_editors.h"

#include "app/window/settings/field_arrows.h"
#include "app/window/settings/settings_words.h"
#include "app/window/settings/switch.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

#include <algorithm>
#include <utility>

namespace unhunch::window {

using namespace look;

namespace {

/// A page that is scrolled with the wheel must not change the values that pass below the pointer.
class WheelGuard : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && widget != nullptr && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

void holdField(Theme& theme, OptionEditor& editor, QWidget* field)
{
    auto* row = new QHBoxLayout(&editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field);
    editor.setFocusProxy(field);
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelGuard(field));
    const auto heighten = [&theme, field] { field->setMinimumHeight(theme.scaled(kTargetSize)); };
    QObject::connect(&theme, &Theme::changed, field, heighten);
    heighten();
}

/// `09:00 – 12:30` as people type it becomes what the file takes.
QString withPlainDashes(QString text)
{
    for (const char16_t dash : {u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u2014', u'\u2212'}) {
        text.replace(QChar(dash), QLatin1Char('-'));
    }
    return text.simplified();
}

} // namespace

ToggleEditor::ToggleEditor(Theme& theme, QWidget* parent)
    : OptionEditor(parent)
    , m_switch(new Switch(theme, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_switch);
    setFocusProxy(m_switch);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool isOn) {
        Q_EMIT edited(isOn ? QStringLiteral("true") : QStringLiteral("false"));
    });
}

void ToggleEditor::showText(const QString& text)
{
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(text == QLatin1String("true"));
    m_switch->update();
}

QWidget* ToggleEditor::field()
{
    return m_switch;
}

NumberEditor::NumberEditor(Theme& theme, const settings::Number& number, QWidget* parent)
    : OptionEditor(parent)
    , m_box(new WithArrows<QSpinBox>(theme, this))
{
    m_box->setRange(number.lowest, number.highest);
    m_box->setSuffix(unitSuffix(number.unit));
    m_box->setKeyboardTracking(false);
    m_box->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    const bool isWideRange = number.highest - number.lowest >= 60;
    m_box->setSingleStep(isWideRange ? 5 : 1);
    m_box->setAccelerated(true);
    holdField(theme, *this, m_box);
    connect(
        m_box, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT edited(QString::number(value)); });
}

void NumberEditor::showText(const QString& text)
{
    const QSignalBlocker quiet(m_box);
    m_box->setValue(text.toInt());
}

QWidget* NumberEditor::field()
{
    return m_box;
}

TimeEditor::TimeEditor(Theme& theme, QWidget* parent)
    : OptionEditor(parent)
    , m_edit(new WithArrows<QTimeEdit>(theme, this))
{
    // Else hours and minutes change places in languages that are written from right to left.
    m_edit->setLayoutDirection(Qt::LeftToRight);
    m_edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_edit->setKeyboardTracking(false);
    m_edit->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    holdField(theme, *this, m_edit);
    connect(m_edit, &QTimeEdit::timeChanged, this, [this](QTime time) {
        Q_EMIT edited(time.toString(QStringLiteral("HH:mm")));
    });
}

void TimeEditor::showText(const QString& text)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setTime(QTime::fromString(text, QStringLiteral("HH:mm")));
}

QWidget* TimeEditor::field()
{
    return m_edit;
}

ChoiceEditor::ChoiceEditor(Theme& theme, const QList<NamedChoice>& choices, QWidget* parent)
    : OptionEditor(parent)
    , m_box(new WithArrows<QComboBox>(theme, this))
{
    for (const NamedChoice& choice : choices) {
        m_box->addItem(choice.name, choice.id);
    }
    holdField(theme, *this, m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        Q_EMIT edited(m_box->itemData(index).toString());
    });
}

void ChoiceEditor::showText(const QString& text)
{
    if (m_box->findData(text) < 0) {
        m_box->addItem(text, text);
    }
    m_box->setCurrentIndex(m_box->findData(text));
}

QWidget* ChoiceEditor::field()
{
    return m_box;
}

LineEditor::LineEditor(Theme& theme, QString emptyText, bool isWide, QWidget* parent)
    : OptionEditor(parent)
    , m_line(new QLineEdit(this))
    , m_emptyText(std::move(emptyText))
    , m_isWide(isWide)
{
    holdField(theme, *this, m_line);
    // Digits, dashes and commas are written from left to right in every language.
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_line->setMinimumWidth(m_isWide ? 140 : 200);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::onFinished);
}

void LineEditor::showText(const QString& text)
{
    m_shown = text;
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

QWidget* LineEditor::field()
{
    return m_line;
}

void LineEditor::onFinished()
{
    QString text = withPlainDashes(m_line->text());
    if (text.isEmpty()) {
        text = m_emptyText;
    }
    if (text != m_shown) {
        Q_EMIT edited(text);
    }
}

} // namespace unhunch::window
