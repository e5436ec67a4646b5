// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include <array>
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

std::string_view sectionOf(const Option& option)
{
    return option.key.substr(0, option.key.find('/'));
}

QString sectionTitle(std::string_view section)
{
    const std::array<std::pair<std::string_view, QString>, 8> titles{{
        {"schedule", Words::tr("Reminders")},
        {"hours", Words::tr("Work hours")},
        {"plans", Words::tr("Planned sessions")},
        {"quiet", Words::tr("Quiet times")},
        {"look", Words::tr("Look")},
        {"care", Words::tr("Help")},
        {"sound", Words::tr("Sound")},
        {"session", Words::tr("Sessions")},
    }};
    for (const auto& title : titles) {
        if (title.first == section) {
            return title.second;
        }
    }
    return QString::fromUtf8(section.data(), qsizetype(section.size()));
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
