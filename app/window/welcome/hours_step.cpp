// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/hours_step.h"

#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"
#include "app/window/settings/set_editors.h"
#include "app/window/settings/settings_words.h"
#include "core/settings/value_text.h"

#include <QLocale>
#include <QTime>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;
using settings::WorkWeek;
using std::chrono::minutes;

namespace {

constexpr std::array<std::string_view, 7> kDayKeys{"hours/monday",
                                                   "hours/tuesday",
                                                   "hours/wednesday",
                                                   "hours/thursday",
                                                   "hours/friday",
                                                   "hours/saturday",
                                                   "hours/sunday"};
constexpr minutes kDay = std::chrono::hours{24};

/// As a field for times takes it, which knows no 24:00.
QString fieldText(minutes time)
{
    return QString::fromStdString(settings::timeOfDayText(time % kDay));
}

minutes timeFrom(const QString& text, minutes otherwise)
{
    return settings::parseTimeOfDay(text.toStdString()).value_or(otherwise);
}

QString timeWords(minutes time)
{
    const QTime clock = QTime(0, 0).addSecs(int(std::chrono::seconds(time % kDay).count()));
    return QLocale().toString(clock, QLocale::ShortFormat);
}

/// With narrower margins than usual: the step is to be seen whole in the window as it opens.
Card* makeCard(Theme& theme)
{
    auto* card = new Card(theme);
    card->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    return card;
}

/// The field's font does not follow its parents' by itself.
void followText(Theme& theme, QWidget* field)
{
    const auto enlarge = [&theme, field] { field->setFont(theme.font(TextRole::Body)); };
    QObject::connect(&theme, &Theme::changed, field, enlarge);
    enlarge();
}

QWidget* named(Theme& theme, const QString& name, OptionEditor* editor)
{
    auto* holder = new QWidget;
    auto* column = columnIn(holder, space::kTiny);
    auto* label = new Label(theme, TextRole::Caption, name);
    label->setInk(Label::Ink::Soft);
    column->addWidget(label);
    column->addWidget(editor);
    return holder;
}

} // namespace

HoursStep::HoursStep(Theme& theme, SettingsModel& model, const control::LoginStart& login)
    : m_theme(theme)
    , m_model(model)
    , m_from(new TimeEditor(theme, this))
    , m_until(new TimeEditor(theme, this))
    , m_days(new SetEditor(theme, weekdayChoices(), SetEditor::Shape::Row, this))
    , m_note(new Label(theme, TextRole::Caption))
    , m_error(new Label(theme, TextRole::Body))
    , m_plans{{{"plans/evening", new SwitchRow(theme, tr("Evening wind-down"))},
               {"plans/weekend", new SwitchRow(theme, tr("Weekend maintenance"))},
               {"plans/strength", new SwitchRow(theme, tr("Daily strength"))}}}
    , m_login(new LoginRow(theme, login))
{
    auto* column = columnIn(this, space::kMedium);
    column->addWidget(new Label(theme, TextRole::Title, tr("When do you work?")));
    column->addWidget(
        new Label(theme,
                  TextRole::Body,
                  tr("Resets come in these hours only. All of it can be changed later in the settings.")));
    column->addWidget(makeHours());
    column->addWidget(makeSwitches());
    m_error->setInk(Label::Ink::Attention);
    m_error->hide();
    column->addWidget(m_error);
    dressForm(theme, *this);
    followText(theme, m_from->field());
    followText(theme, m_until->field());
    connect(&m_model, &SettingsModel::changed, this, &HoursStep::refresh);
    refresh();
}

QWidget* HoursStep::makeHours()
{
    auto* card = makeCard(m_theme);
    auto* column = columnIn(card, space::kSmall);
    auto* times = new QWidget;
    auto* row = new FlowRow(times);
    row->setSpacing(space::kLarge);
    //: The start of work hours, above a field with a time
    row->addWidget(named(m_theme, tr("From"), m_from));
    //: The end of work hours, above a field with a time
    row->addWidget(named(m_theme, tr("To"), m_until));
    m_from->setNames(tr("Work begins"), {});
    m_until->setNames(tr("Work ends"), {});
    m_days->setNames(tr("Days of work"), {});
    m_note->setInk(Label::Ink::Soft);
    column->addWidget(times);
    column->addWidget(m_days);
    column->addWidget(m_note);
    connect(m_from, &OptionEditor::edited, this, [this](const QString& text) {
        choose({m_chosen.days, {timeFrom(text, m_chosen.span.from), m_chosen.span.until}});
    });
    connect(m_until, &OptionEditor::edited, this, [this](const QString& text) {
        choose({m_chosen.days, {m_chosen.span.from, timeFrom(text, m_chosen.span.until)}});
    });
    connect(m_days, &OptionEditor::edited, this, [this](const QString& text) {
        choose({settings::parseWeekdays(text.toStdString()).value_or(m_chosen.days), m_chosen.span});
    });
    return card;
}

QWidget* HoursStep::makeSwitches()
{
    auto* card = makeCard(m_theme);
    auto* column = columnIn(card, space::kSmall);
    for (const Plan& plan : m_plans) {
        column->addWidget(plan.row);
        connect(plan.row, &SwitchRow::turned, this, [this, plan](bool isOn) { turn(plan, isOn); });
    }
    column->addWidget(new Divider(m_theme));
    column->addWidget(m_login);
    return card;
}

QWidget* HoursStep::first() const
{
    return m_from->field();
}

void HoursStep::refresh()
{
    const bool isTouched = m_chosen != m_read;
    m_read = settings::workWeekOf(m_model.settings().hours);
    if (!isTouched) {
        m_chosen = m_read;
        m_from->showText(fieldText(m_chosen.span.from));
        m_until->showText(fieldText(m_chosen.span.until));
        m_days->showText(QString::fromStdString(settings::weekdaysText(m_chosen.days)));
    }
    showWeek();
    showPlans();
    m_login->refresh();
}

void HoursStep::choose(const WorkWeek& week)
{
    m_chosen = week;
    showWeek();
}

void HoursStep::showWeek()
{
    const settings::WorkSpan& span = m_chosen.span;
    const bool isOvernight = span.until > minutes{0} && span.until < span.from;
    QString note;
    if (m_chosen.days.none()) {
        note = tr("Without a day no reset is offered; you can start one whenever you like.");
    } else if (m_chosen == m_read && !settings::isWorkWeek(m_model.settings().hours)) {
        note = tr("Your days differ, which the settings show. What you choose here is for all of them.");
    } else if (isOvernight) {
        note = tr("Until the morning after.");
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void HoursStep::showPlans()
{
    const settings::PlansSettings& plans = m_model.settings().plans;
    //: %1 is a time of day
    m_plans[0].row->setHelp(tr("Seven minutes before bed, offered at %1.").arg(timeWords(plans.evening.at)));
    m_plans[1].row->setHelp(
        //: %1 is a time of day
        tr("A long session at the weekend, offered at %1.").arg(timeWords(plans.weekend.at)));
    m_plans[2].row->setHelp(
        //: %1 is a time of day
        tr("One strength exercise a day, offered at %1.").arg(timeWords(plans.strength.at)));
    m_plans[0].row->setOn(plans.evening.isOn);
    m_plans[1].row->setOn(plans.weekend.isOn);
    m_plans[2].row->setOn(plans.strength.isOn);
}

void HoursStep::turn(const Plan& plan, bool isOn)
{
    const settings::Option& option = *settings::findOption(plan.key);
    const Result<void> changed = m_model.change(option, isOn ? "true" : "false");
    m_error->setText(changed ? QString() : refusalWords(option, changed.error()));
    m_error->setVisible(!changed);
    showPlans();
}

bool HoursStep::keep()
{
    if (m_chosen == m_read) {
        return true;
    }
    settings::Settings wanted = m_model.settings();
    wanted.hours = settings::withWorkWeek(wanted.hours, m_chosen);
    const settings::Settings before = m_model.settings();
    Result<void> kept;
    for (const std::string_view key : kDayKeys) {
        const settings::Option& option = *settings::findOption(key);
        const std::string text = settings::textOf(option, wanted);
        if (kept && text != settings::textOf(option, before)) {
            kept = m_model.change(option, text);
        }
    }
    if (kept) {
        m_chosen = m_read;
        refresh();
    } else {
        m_error->setText(refusalWords(*settings::findOption(kDayKeys.front()), kept.error()));
    }
    m_error->setVisible(!kept);
    return kept.has_value();
}

} // namespace unhunch::window
