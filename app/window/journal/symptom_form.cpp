// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/symptom_form.h"

#include "app/window/journal/care_words.h"
#include "app/window/look/flow_row.h"
#include "app/window/look/wrapping_button.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kNoteHeight = 96;

QuietButton* makeChoice(Theme& theme, const QString& words)
{
    auto* choice = new WrappingButton(theme, words);
    choice->setCheckable(true);
    return choice;
}

} // namespace

QPlainTextEdit* makeNoteField(Theme& theme, const QString& name)
{
    auto* note = new QPlainTextEdit;
    note->setAccessibleName(name);
    note->setTabChangesFocus(true);
    const auto heighten = [&theme, note] { note->setFixedHeight(theme.scaled(kNoteHeight)); };
    QObject::connect(&theme, &Theme::changed, note, heighten);
    heighten();
    return note;
}

SymptomForm::SymptomForm(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pain(new ScoreField(theme, {tr("Pain right now"), tr("none"), tr("the worst")}))
    , m_map(new BackMap(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(m_pain);
    addPlaces(*column);
    addPatterns(*column);
    addFunctions(*column);
    addNote(*column);
    connect(m_pain, &ScoreField::edited, this, &SymptomForm::edited);
}

void SymptomForm::addPlaces(QVBoxLayout& column)
{
    auto* group = new QWidget;
    auto* rows = new QVBoxLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(new Label(m_theme, TextRole::Strong, tr("Where")));
    rows->addWidget(m_map, 0, Qt::AlignHCenter);
    auto* choices = new QWidget;
    auto* flow = new FlowRow(choices);
    flow->setSpacing(space::kSmall);
    for (const care::Place place : care::kPlaces) {
        QuietButton* choice = makeChoice(m_theme, placeWords(place));
        flow->addWidget(choice);
        m_places[place] = choice;
        connect(choice, &QAbstractButton::clicked, this, [this] {
            showPlaces();
            Q_EMIT edited();
        });
    }
    rows->addWidget(choices);
    connect(m_map, &BackMap::pressed, this, [this](care::Place place) { m_places.at(place)->click(); });
    column.addWidget(group);
}

void SymptomForm::addPatterns(QVBoxLayout& column)
{
    auto* group = new QWidget;
    auto* rows = new QVBoxLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(new Label(m_theme, TextRole::Strong, tr("What it is like")));
    auto* choices = new QWidget;
    auto* flow = new FlowRow(choices);
    flow->setSpacing(space::kSmall);
    for (const care::PainPattern pattern : care::kPainPatterns) {
        QuietButton* choice = makeChoice(m_theme, patternWords(pattern));
        flow->addWidget(choice);
        m_patterns[pattern] = choice;
        connect(choice, &QAbstractButton::clicked, this, [this, choice] { choosePattern(choice); });
    }
    rows->addWidget(choices);
    column.addWidget(group);
}

// One of them or none: pressed again it is let go.
void SymptomForm::choosePattern(const QuietButton* choice)
{
    for (const auto& [pattern, button] : m_patterns) {
        button->setChecked(button == choice && button->isChecked());
    }
    Q_EMIT edited();
}

void SymptomForm::addFunctions(QVBoxLayout& column)
{
    auto* group = new QWidget;
    auto* rows = new QVBoxLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kMedium);
    rows->addWidget(new Label(m_theme, TextRole::Heading, tr("How the day goes")));
    const auto functions = functionScores();
    for (std::size_t i = 0; i < functions.size(); ++i) {
        m_functions.at(i)
            = new ScoreField(m_theme, {functions.at(i).name, tr("I cannot"), tr("as well as ever")});
        rows->addWidget(m_functions.at(i));
        connect(m_functions.at(i), &ScoreField::edited, this, &SymptomForm::edited);
    }
    column.addWidget(group);
}

void SymptomForm::addNote(QVBoxLayout& column)
{
    auto* group = new QWidget;
    auto* rows = new QVBoxLayout(group);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(new Label(m_theme, TextRole::Strong, tr("In your own words")));
    m_note = makeNoteField(m_theme, tr("Note, in your own words"));
    rows->addWidget(m_note);
    connect(m_note, &QPlainTextEdit::textChanged, this, &SymptomForm::edited);
    column.addWidget(group);
}

void SymptomForm::showPlaces()
{
    const std::vector<care::Place> places = entry().places;
    m_map->setChosen({places.begin(), places.end()});
}

void SymptomForm::setEntry(const journal::SymptomNoted& entry)
{
    const QSignalBlocker quiet(this);
    m_given = entry;
    m_pain->setScore(entry.pain);
    for (const auto& [place, button] : m_places) {
        button->setChecked(std::ranges::find(entry.places, place) != entry.places.end());
    }
    for (const auto& [pattern, button] : m_patterns) {
        button->setChecked(entry.pattern == pattern);
    }
    const auto functions = functionScores();
    for (std::size_t i = 0; i < functions.size(); ++i) {
        m_functions.at(i)->setScore(entry.function.*functions.at(i).score);
    }
    m_note->setPlainText(QString::fromStdString(entry.note));
    showPlaces();
    m_given = this->entry(); // places in the order of the buttons
}

journal::SymptomNoted SymptomForm::entry() const
{
    journal::SymptomNoted now = m_given;
    now.pain = m_pain->score();
    now.places.clear();
    for (const care::Place place : care::kPlaces) {
        if (m_places.at(place)->isChecked()) {
            now.places.push_back(place);
        }
    }
    now.pattern.reset();
    for (const auto& [pattern, button] : m_patterns) {
        now.pattern = button->isChecked() ? std::optional(pattern) : now.pattern;
    }
    const auto functions = functionScores();
    for (std::size_t i = 0; i < functions.size(); ++i) {
        now.function.*functions.at(i).score = m_functions.at(i)->score();
    }
    now.note = m_note->toPlainText().toStdString();
    return now;
}

bool SymptomForm::isEmpty() const
{
    const journal::SymptomNoted now = entry();
    return !now.pain && now.places.empty() && !now.pattern && now.function.isEmpty() && now.note.empty();
}

} // namespace unhunch::window
