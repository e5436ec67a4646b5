// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include <algorithm>
#include <utility>

namespace unhunch::window {

using settings::Option;
using settings::Settings;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::SettingsPage)
};

/// Calls one of several functions, by the type of the value.
template <typename... Functions>
struct ByType : Functions... {
    using Functions::operator()...;
};

template <typename... Functions>
ByType(Functions...) -> ByType<Functions...>;

QString weekdayWords(const settings::Weekdays& days)
{
    const QLocale locale;
    QStringList names;
    for (std::size_t day = 0; day < days.size(); ++day) {
        if (days.test(day)) {
            names.append(locale.standaloneDayName(int(day) + 1, QLocale::ShortFormat));
        }
    }
    return names.isEmpty() ? Words::tr("no day") : names.join(QStringLiteral(", "));
}

QString timeWords(std::chrono::minutes sinceMidnight)
{
    return QLocale().toString(QTime(0, 0).addSecs(int(sinceMidnight.count()) * 60), QLocale::ShortFormat);
}

constexpr std::string_view kMonday = "hours/monday";

QString fileText(const Option& option, const Settings& values)
{
    return QString::fromStdString(settings::textOf(option, values));
}

QString placeWords(const Error& problem)
{
    const QString file = QString::fromStdString(problem.file);
    const QString name = file.mid(file.lastIndexOf(QLatin1Char('/')) + 1);
    //: %1 is a file name, %2 a line number
    return problem.line > 0 ? Words::tr("%1, line %2").arg(name).arg(problem.line) : name;
}

} // namespace

QString settingsTr(const char* text)
{
    return QCoreApplication::translate(settings::kTextContext, text);
}

QString placeOf(const Option& option)
{
    const settings::OptionGroup* group = settings::groupOf(option.key);
    if (group == nullptr) {
        return {};
    }
    //: where a setting stands; %1 is a page, %2 a heading on it
    return Words::tr("%1 – %2").arg(settingsTr(settings::pageTitle(group->page)), settingsTr(group->title));
}

std::vector<std::string_view> shownKeys(const settings::OptionGroup& group)
{
    std::vector<std::string_view> keys(group.keys.begin(), group.keys.end());
    if (keys.size() == 7 && keys.front() == kMonday) {
        std::rotate(keys.begin(), keys.begin() + (int(QLocale().firstDayOfWeek()) - 1), keys.end());
    }
    return keys;
}

const Option* parentOf(const Option& option)
{
    const Option* parent = nullptr;
    for (const Option& other : settings::options()) {
        const bool isSwitch = std::holds_alternative<settings::Toggle>(other.value);
        const bool isPrefix = other.key.size() < option.key.size() && option.key.starts_with(other.key);
        if (isSwitch && isPrefix) {
            parent = &other;
        }
    }
    return parent;
}

QString fullLabel(const Option& option)
{
    const QString label = settingsTr(option.label);
    const Option* parent = parentOf(option);
    //: %1 is a planned session ("Evening wind-down"), %2 one of its settings ("Time")
    return parent == nullptr ? label : Words::tr("%1: %2").arg(settingsTr(parent->label), label);
}

QString unitSuffix(settings::Number::Unit unit)
{
    switch (unit) {
    case settings::Number::Unit::Count:
        return {};
    case settings::Number::Unit::Percent:
        return Words::tr(" %");
    case settings::Number::Unit::Seconds:
        //: seconds
        return Words::tr(" s");
    case settings::Number::Unit::Minutes:
        //: minutes
        return Words::tr(" min");
    }
    return {};
}

QString valueWords(const Option& option, const Settings& values)
{
    Settings copy = values;
    return std::visit(
        ByType{
            [&](const settings::Toggle& toggle) {
                return toggle.value(copy) ? Words::tr("On") : Words::tr("Off");
            },
            [&](const settings::Number& number) {
                return QString(QLocale().toString(number.get(copy)) + unitSuffix(number.unit));
            },
            [&](const settings::TimeOfDay& time) { return timeWords(time.value(copy)); },
            [&](const settings::OneOf& way) { return settingsTr(way.choices[way.get(copy)].label); },
            [&](const settings::WeekdayChoice& days) { return weekdayWords(days.value(copy)); },
            [&](const auto&) { return fileText(option, copy); },
        },
        option.value);
}

QString changeWords(const SettingsChange& change, const Settings& now)
{
    if (change.size() > 1) {
        const settings::OptionGroup* group = settings::groupOf(change.front().option->key);
        //: %1 is a page of settings, several of which were changed at once
        return Words::tr("%1 changed")
            .arg(group == nullptr ? QString() : settingsTr(settings::pageTitle(group->page)));
    }
    const OptionChange& only = change.front();
    Settings values = now;
    const bool isRead = settings::setFromText(values, *only.option, only.after).has_value();
    const QString after = isRead ? valueWords(*only.option, values) : QString::fromStdString(only.after);
    //: %1 is a setting, %2 its new value
    return Words::tr("%1 is now: %2").arg(fullLabel(*only.option), after);
}

QString formWords(const Option& option)
{
    return std::visit(
        ByType{
            [](const settings::Number& number) {
                return Words::tr("Choose a number from %1 to %2.").arg(number.lowest).arg(number.highest);
            },
            [](const settings::TimeOfDay&) { return Words::tr("Write a time such as 21:30."); },
            [](const settings::HoursOfDay&) {
                return Words::tr(
                    "Write hours such as 09:00-12:30, 13:30-17:30, or off. They must not overlap.");
            },
            [](const settings::DateList&) {
                return Words::tr(
                    "Write dates such as 2026-05-01 or 2026-12-24..2027-01-01, with commas between them.");
            },
            [](const settings::MinuteList& list) {
                return Words::tr("Write one to eight different lengths from %1 to %2, such as 5, 10, 15.")
                    .arg(list.lowest)
                    .arg(list.highest);
            },
            [](const auto&) { return Words::tr("This value cannot be used."); },
        },
        option.value);
}

QString refusalWords(const Option& option, const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unwritable:
        return Words::tr(
            "Not saved: the settings file cannot be written. Is the disk full, or the folder read-only?");
    case ErrorKind::Unreadable:
        return Words::tr("Not saved: the settings file cannot be read, so it is left alone.");
    case ErrorKind::Newer:
        return Words::tr("Not saved: a newer version of Unhunch wrote the settings file.");
    case ErrorKind::NotFound:
    case ErrorKind::Malformed:
    case ErrorKind::Invalid:
    case ErrorKind::Unavailable:
    case ErrorKind::Postponed:
    case ErrorKind::Refused:
        break;
    }
    return formWords(option);
}

QString problemWords(const Error& problem, const Settings& used)
{
    const Option* option = settings::findOption(problem.field);
    if (option == nullptr) {
        const QString detail = QString::fromStdString(problem.detail);
        //: %1 says where ("settings.ini, line 12"), %2 what is wrong, in English
        return Words::tr("%1: %2").arg(placeWords(problem), detail);
    }
    //: %1 says where ("settings.ini, line 12"), %2 is a setting, %3 the value that is used
    return Words::tr("%1: “%2” cannot be read. %3 is used instead.")
        .arg(placeWords(problem), fullLabel(*option), valueWords(*option, used));
}

} // namespace unhunch::window
