// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/pattern_words.h"

#include "app/clocks/calendar_date.h"
#include "app/window/look/buttons.h"
#include "app/window/look/label.h"
#include "app/window/look/wrapping_button.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace unhunch::window {

using namespace look;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::PatternWords)
};

} // namespace

QString groupWords(care::SignGroup group)
{
    switch (group) {
    case care::SignGroup::When:
        return Words::tr("When do you feel it?");
    case care::SignGroup::Where:
        return Words::tr("Where do you feel it?");
    case care::SignGroup::Movement:
        return Words::tr("What happens when you move or breathe?");
    }
    return {};
}

QString patternNames(std::span<const care::PatternGuide> patterns)
{
    if (patterns.empty()) {
        return {};
    }
    const QString first = QString::fromStdString(patterns.front().name);
    //: Two pain patterns that fit alike
    return patterns.size() == 1 ? first
                                : Words::tr("%1 and %2").arg(first, QString::fromStdString(patterns[1].name));
}

QString answeredWords(CivilDate day, CivilDate today)
{
    if (day == today) {
        return Words::tr("Your answer of today");
    }
    //: %1 is a date
    return Words::tr("Your answer of %1").arg(QLocale().toString(dateOf(day), QLocale::LongFormat));
}

QWidget* makeHelpLine(Theme& theme, std::function<void()> wanted)
{
    auto* line = new QWidget;
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    auto* words
        = new Label(theme,
                    TextRole::Caption,
                    Words::tr("Numbness, tingling, fever, pain that wakes you, or anything that worries "
                              "you belongs to a health-care provider first."));
    words->setInk(Label::Ink::Soft);
    auto* button = new WrappingButton(theme, Words::tr("When to get help"));
    button->setOutlined(false);
    button->setGlyph(Glyph::Help);
    QObject::connect(button, &QAbstractButton::clicked, line, std::move(wanted));
    column->addWidget(words);
    column->addWidget(button, 0, Qt::AlignLeading);
    return line;
}

} // namespace unhunch::window
