// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/dates_editor.h"

#include "app/window/look/buttons.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"
#include "app/window/look/label.h"
#include "app/window/settings/field_arrows.h"
#include "core/settings/dates_off.h"
#include "core/settings/value_text.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace unhunch::window {

using namespace look;
using settings::DatesOff;

namespace {

constexpr int kRemoveDiameter = 32;

QDate dateOf(CivilDate date)
{
    return QDate::fromJulianDay(QDate(1970, 1, 1).toJulianDay() + date.time_since_epoch().count());
}

CivilDate civilOf(QDate date)
{
    return CivilDate(std::chrono::days(QDate(1970, 1, 1).daysTo(date)));
}

QString datesWords(const DatesOff& dates)
{
    const QLocale locale;
    QString first = locale.toString(dateOf(dates.first), QLocale::LongFormat);
    if (dates.first == dates.last) {
        return first;
    }
    //: days off; both are dates
    return DatesEditor::tr("%1 to %2").arg(first, locale.toString(dateOf(dates.last), QLocale::LongFormat));
}

} // namespace

DatesEditor::DatesEditor(Theme& theme, const std::function<QDate()>& today, QWidget* parent)
    : OptionEditor(parent)
    , m_theme(theme)
    , m_list(new QWidget)
    , m_line(new LineEditor(theme, QStringLiteral("none"), true, this))
{
    auto* column = columnIn(this, space::kSmall);
    static_cast<void>(columnIn(m_list, space::kHair));
    column->addWidget(m_list);
    column->addWidget(makeAdder());
    auto* hint = new Label(theme, TextRole::Caption, tr("Or write them:"));
    hint->setInk(Label::Ink::Soft);
    column->addWidget(hint);
    column->addWidget(m_line);
    setFocusProxy(m_line);
    m_first->setDate(today());
    m_last->setDate(today());
    connect(m_line, &OptionEditor::edited, this, &OptionEditor::edited);
    // Days off mostly are one day: the second date follows until it is chosen later.
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (m_last->date() < date) {
            m_last->setDate(date);
        }
    });
}

QDateEdit* DatesEditor::makeDate(const QString& name)
{
    auto* date = new WithArrows<QDateEdit>(m_theme);
    date->setCalendarPopup(true);
    date->setAccessibleName(name);
    date->setStyleSheet(
        QStringLiteral("QDateEdit::drop-down { border: none; width: 24px; background: transparent; }"
                       "QDateEdit::down-arrow { image: none; }"));
    const auto restyle = [this, date] {
        date->setFont(m_theme.font(TextRole::Body));
        date->setMinimumHeight(m_theme.scaled(kTargetSize));
    };
    connect(&m_theme, &Theme::changed, date, restyle);
    restyle();
    date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    date->calendarWidget()->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    return date;
}

QWidget* DatesEditor::makeAdder()
{
    auto* adder = new QWidget;
    auto* row = new FlowRow(adder);
    row->setSpacing(space::kSmall);
    m_first = makeDate(tr("First day off"));
    m_last = makeDate(tr("Last day off"));
    auto* add = new QuietButton(m_theme, tr("Add days off"));
    add->setOutlined(true);
    connect(add, &QAbstractButton::clicked, this, &DatesEditor::onAdd);
    for (QWidget* part :
         {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_last), static_cast<QWidget*>(add)}) {
        row->addWidget(part);
    }
    return adder;
}

void DatesEditor::showText(const QString& text)
{
    m_line->showText(text);
    m_dates = settings::parseDates(text.toStdString()).value_or(std::vector<DatesOff>());
    fillList();
}

QWidget* DatesEditor::field()
{
    return m_line->field();
}

void DatesEditor::fillList()
{
    QLayout* list = m_list->layout();
    while (QLayoutItem* item = list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may have asked for it
        delete item;
    }
    for (std::size_t index = 0; index < m_dates.size(); ++index) {
        list->addWidget(makeEntry(index));
    }
    m_list->setVisible(!m_dates.empty());
}

QWidget* DatesEditor::makeEntry(std::size_t index)
{
    auto* entry = new QWidget;
    auto* row = new QHBoxLayout(entry);
    row->setContentsMargins(0, 0, 0, 0);
    const QString words = datesWords(m_dates.at(index));
    row->addWidget(new Label(m_theme, TextRole::Body, words), 1);
    //: %1 is a date or two
    auto* remove = new IconButton(m_theme, Glyph::Close, tr("Work on %1 again").arg(words));
    remove->setDiameter(kRemoveDiameter);
    connect(remove, &QAbstractButton::clicked, this, [this, index] {
        std::vector<DatesOff> left = m_dates;
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(index));
        m_line->field()->setFocus(); // the focus must not fall out of the row with the button
        tell(left);
    });
    row->addWidget(remove);
    return entry;
}

void DatesEditor::onAdd()
{
    tell(settings::withDatesOff(m_dates, {civilOf(m_first->date()), civilOf(m_last->date())}));
}

void DatesEditor::tell(const std::vector<DatesOff>& dates)
{
    Q_EMIT edited(QString::fromStdString(settings::datesText(dates)));
}

} // namespace unhunch::window
