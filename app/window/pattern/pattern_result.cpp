// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/pattern_result.h"

#include "app/window/help/point_dot.h"
#include "app/window/look/card.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"
#include "app/window/look/wrapping_button.h"
#include "app/window/pattern/lead_row.h"
#include "app/window/pattern/pattern_words.h"
#include "app/window/settings/switch.h"
#include "core/care/card_order.h"

#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace unhunch::window {

using namespace look;
using care::PainPattern;

namespace {

bool has(const std::vector<care::PatternGuide>& taken, PainPattern pattern)
{
    return std::ranges::find(taken, pattern, &care::PatternGuide::pattern) != taken.end();
}

} // namespace

PatternResult::PatternResult(Theme& theme, ResultServices services, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_day(new Label(theme, TextRole::Caption))
    , m_name(new Label(theme, TextRole::Title))
    , m_summary(new Label(theme, TextRole::Body))
    , m_bodyPlace(new QVBoxLayout)
{
    QVBoxLayout* column = columnIn(this, space::kLarge);
    auto* head = new QWidget;
    QVBoxLayout* names = columnIn(head, space::kTiny);
    m_day->setInk(Label::Ink::Accent);
    m_summary->setInk(Label::Ink::Soft);
    names->addWidget(m_day);
    names->addWidget(m_name);
    names->addWidget(m_summary);
    column->addWidget(head);
    column->addLayout(m_bodyPlace);
    makeChooser(*column);
    auto* again = new WrappingButton(theme, tr("Take it again"));
    again->setGlyph(Glyph::Repeat);
    again->setOutlined(true);
    connect(again, &QAbstractButton::clicked, this, &PatternResult::againPressed);
    column->addWidget(again, 0, Qt::AlignLeading);
    auto* limits = new Label(
        theme, TextRole::Caption, tr("This decides which exercises come first. It is no diagnosis."));
    limits->setInk(Label::Ink::Soft);
    column->addWidget(limits);
    column->addWidget(makeHelpLine(theme, [this] { Q_EMIT helpWanted(); }));
    column->addStretch(1);
}

void PatternResult::makeChooser(QVBoxLayout& column)
{
    auto* box = new QWidget;
    QVBoxLayout* rows = columnIn(box, space::kSmall);
    const QString question = tr("Would you rather go by another one?");
    rows->addWidget(new Label(m_theme, TextRole::Heading, question));
    auto* row = new FlowRow;
    row->setSpacing(space::kSmall);
    rows->addLayout(row);
    const auto add = [&](const QString& words, std::optional<PainPattern> pattern) {
        auto* button = new WrappingButton(m_theme, words);
        button->setCheckable(true);
        button->setOutlined(true);
        button->setAutoExclusive(true);
        button->setAccessibleDescription(question);
        connect(button, &QAbstractButton::clicked, this, [this, pattern] { Q_EMIT chosen(pattern); });
        row->addWidget(button);
        return button;
    };
    for (const care::PatternGuide& guide : m_services.guide.patterns) {
        m_patternButtons.at(static_cast<std::size_t>(guide.pattern))
            = add(QString::fromStdString(guide.name), guide.pattern);
    }
    m_none = add(tr("None of these"), std::nullopt);
    column.addWidget(box);
}

void PatternResult::showAnswer(const journal::PatternAssessed& answer, CivilDate today)
{
    const Guides taken = care::takenPatterns(m_services.guide, answer.best, answer.also, answer.chosen);
    m_day->setText(answeredWords(answer.at.day, today));
    showNames(taken);
    delete m_body;
    m_body = taken.empty() ? nullptr : makeBody(answer, taken);
    if (m_body != nullptr) {
        m_bodyPlace->addWidget(m_body);
    }
    QuietButton* now = answer.chosen ? m_patternButtons.at(static_cast<std::size_t>(*answer.chosen)) : m_none;
    if (now != nullptr) {
        now->setChecked(true);
        tick(*now);
    }
}

// The tick says for the eye what the tint alone would say by colour.
void PatternResult::tick(const QuietButton& chosen)
{
    const auto glyphOf = [&chosen](const QuietButton* button) {
        return button == &chosen ? std::optional(Glyph::Check) : std::nullopt;
    };
    for (QuietButton* button : m_patternButtons) {
        if (button != nullptr) {
            button->setGlyph(glyphOf(button));
        }
    }
    m_none->setGlyph(glyphOf(m_none));
}

void PatternResult::showNames(const Guides& taken)
{
    QStringList summaries;
    if (taken.size() > 1) {
        summaries.append(tr("Your signs fit both of them about equally."));
    }
    for (const care::PatternGuide& guide : taken) {
        summaries.append(QString::fromStdString(guide.summary));
    }
    if (taken.empty()) {
        m_name->setText(tr("None of the three fits"));
        m_summary->setText(tr("That is fine: backs differ. Your sessions stay in their usual order, and all "
                              "of them are there."));
        return;
    }
    m_name->setText(patternNames(taken));
    m_summary->setText(summaries.join(QLatin1Char('\n')));
}

QWidget* PatternResult::makeBody(const journal::PatternAssessed& answer, const Guides& taken)
{
    auto* body = new QWidget;
    QVBoxLayout* column = columnIn(body, space::kLarge);
    column->addWidget(makeReasons(answer, taken));
    column->addWidget(makeLeads(taken));
    if (has(taken, PainPattern::Morning)) {
        column->addWidget(makeMorningSwitch());
    }
    column->addWidget(makeMuscles(taken));
    return body;
}

void PatternResult::addReasons(QVBoxLayout& column,
                               const journal::PatternAssessed& answer,
                               const care::PatternGuide& of)
{
    const care::AssessmentResult result = care::assess(m_services.guide, answer.signs);
    const auto score = std::ranges::find(result.scores, of.pattern, &care::PatternScore::pattern);
    if (score == result.scores.end()) {
        column.addWidget(new Label(m_theme, TextRole::Body, tr("You chose it yourself.")));
        return;
    }
    for (const std::string& id : score->reasons) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::kMedium);
        row->addWidget(new PointDot(m_theme), 0, Qt::AlignTop);
        const care::Sign* sign = m_services.guide.findSign(id);
        row->addWidget(new Label(m_theme, TextRole::Body, QString::fromStdString(sign->text)), 1);
        column.addLayout(row);
    }
}

QWidget* PatternResult::makeReasons(const journal::PatternAssessed& answer, const Guides& taken)
{
    auto* card = new Card(m_theme);
    QVBoxLayout* column = columnIn(card, space::kMedium);
    for (const care::PatternGuide& guide : taken) {
        //: %1 is the name of a pain pattern
        const QString heading = taken.size() == 1
                                    ? tr("Why this one: your own signs")
                                    : tr("Why %1: your own signs").arg(QString::fromStdString(guide.name));
        column->addWidget(new Label(m_theme, TextRole::Heading, heading));
        addReasons(*column, answer, guide);
    }
    return card;
}

QWidget* PatternResult::makeLeads(const Guides& taken)
{
    auto* card = new Card(m_theme);
    card->setTone(Card::Tone::Accent);
    QVBoxLayout* column = columnIn(card, space::kLarge);
    column->addWidget(new Label(m_theme, TextRole::Heading, tr("What comes first now")));
    std::set<std::string> shown;
    for (const care::PatternGuide& guide : taken) {
        for (std::size_t i = 0; i < guide.leadRoutines.size(); ++i) {
            addLead(*column, guide, i, shown);
        }
    }
    auto* rest = new Label(
        m_theme, TextRole::Caption, tr("On the home page these stand first. All other sessions follow."));
    rest->setInk(Label::Ink::Soft);
    column->addWidget(rest);
    return card;
}

void PatternResult::addLead(QVBoxLayout& column,
                            const care::PatternGuide& guide,
                            std::size_t index,
                            std::set<std::string>& shown)
{
    const session::Routine* routine = m_services.catalogue.findRoutine(guide.leadRoutines[index]);
    const session::Exercise* exercise = m_services.catalogue.findExercise(guide.leadExercises[index]);
    if (routine == nullptr || exercise == nullptr || !shown.insert(routine->id).second) {
        return;
    }
    auto* row = new LeadRow(m_theme, *exercise, *routine, shown.size() == 1);
    const QString id = QString::fromStdString(routine->id);
    connect(row, &LeadRow::startPressed, this, [this, id] { Q_EMIT startPressed(id); });
    column.addWidget(row);
}

QWidget* PatternResult::makeMuscles(const Guides& taken)
{
    auto* card = new Card(m_theme);
    QVBoxLayout* column = columnIn(card, space::kTiny);
    column->addWidget(new Label(m_theme, TextRole::Heading, tr("The muscles behind it")));
    for (const care::PatternGuide& guide : taken) {
        const session::MuscleGroup* group = m_services.catalogue.findMuscle(guide.muscle);
        if (group == nullptr) {
            continue;
        }
        column->addSpacing(space::kSmall);
        auto* place = new Label(m_theme, TextRole::Caption, QString::fromStdString(group->place));
        place->setInk(Label::Ink::Soft);
        column->addWidget(new Label(m_theme, TextRole::Strong, QString::fromStdString(group->name)));
        column->addWidget(place);
        column->addWidget(new Label(m_theme, TextRole::Body, QString::fromStdString(group->description)));
    }
    return card;
}

QWidget* PatternResult::makeMorningSwitch()
{
    auto* card = new Card(m_theme);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    auto* words = new QWidget;
    QVBoxLayout* column = columnIn(words, space::kHair);
    const QString title = tr("A gentle reset in your first hour");
    const QString text = tr("Ninety seconds in your chair, offered soon after you start work. You can change "
                            "this at any time in the settings.");
    column->addWidget(new Label(m_theme, TextRole::Strong, title));
    auto* more = new Label(m_theme, TextRole::Caption, text);
    more->setInk(Label::Ink::Soft);
    column->addWidget(more);
    auto* toggle = new Switch(m_theme);
    toggle->setObjectName(QStringLiteral("morning"));
    toggle->setAccessibleName(title);
    toggle->setAccessibleDescription(text);
    toggle->setChecked(m_services.isMorningResetOn());
    connect(toggle, &QAbstractButton::clicked, this, [this, toggle](bool isOn) {
        m_services.setMorningReset(isOn);
        toggle->setChecked(m_services.isMorningResetOn());
    });
    row->addWidget(words, 1);
    row->addWidget(toggle, 0, Qt::AlignVCenter);
    return card;
}

} // namespace unhunch::window
