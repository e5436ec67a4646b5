// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_page.h"

#include "app/window/look/buttons.h"
#include "app/window/look/form_style.h"
#include "app/window/settings/settings_words.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unhunch::window {

using namespace look;

SettingsPage::SettingsPage(Theme& theme,
                           SettingsModel& model,
                           const EditorContext& context,
                           SelfCheckReader selfCheck,
                           QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(model)
    , m_sectionList(new QWidget)
    , m_selfCheck(new SelfCheckCard(theme, std::move(selfCheck)))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(makeHead());
    column->addWidget(makeProblems());
    m_nothingFound = new Label(theme, TextRole::Body);
    m_nothingFound->setInk(Label::Ink::Soft);
    m_nothingFound->hide();
    column->addWidget(m_nothingFound);
    auto* sections = new QVBoxLayout(m_sectionList);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(space::kBroad);
    column->addWidget(m_sectionList);
    column->addStretch(1);
    addSections(context);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(makeColumn(theme, content, this), 1);
    page->addWidget(makeUndoBar());
    dressForm(theme, *content);
    connect(&m_model, &SettingsModel::changed, this, &SettingsPage::refresh);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &SettingsPage::onUndo);
    refresh();
}

QString SettingsPage::heading() const
{
    return tr("Settings");
}

QWidget* SettingsPage::makeHead()
{
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(new Label(m_theme, TextRole::Title, SettingsPage::heading()));
    auto* hint = new Label(m_theme, TextRole::Body, tr("Changes take effect at once."));
    hint->setInk(Label::Ink::Soft);
    column->addWidget(hint);
    column->addSpacing(space::kSmall);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    const auto heighten = [this] { m_search->setMinimumHeight(m_theme.scaled(kTargetSize)); };
    connect(&m_theme, &Theme::changed, m_search, heighten);
    heighten();
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    column->addWidget(m_search);
    return head;
}

QWidget* SettingsPage::makeProblems()
{
    m_problems = new Card(m_theme);
    m_problems->setTone(Card::Tone::Accent);
    auto* column = new QVBoxLayout(m_problems);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(
        new Label(m_theme, TextRole::Strong, tr("Part of the settings file could not be used")));
    m_problemText = new Label(m_theme, TextRole::Body);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_problemText);
    auto* hint = new Label(
        m_theme, TextRole::Caption, tr("Change the setting here, or correct the line in the file."));
    hint->setInk(Label::Ink::Soft);
    column->addWidget(hint);
    return m_problems;
}

QWidget* SettingsPage::makeUndoBar()
{
    m_undoBar = new QWidget(this);
    auto* column = new QVBoxLayout(m_undoBar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Divider(m_theme));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kSmall);
    row->setSpacing(space::kLarge);
    m_undoText = new Label(m_theme, TextRole::Body);
    auto* undo = new QuietButton(m_theme, tr("Undo"));
    undo->setOutlined(true);
    row->addWidget(m_undoText, 1);
    row->addWidget(undo);
    column->addLayout(row);
    connect(undo, &QAbstractButton::clicked, this, &SettingsPage::onUndo);
    return m_undoBar;
}

void SettingsPage::addSections(const EditorContext& context)
{
    std::string_view last;
    for (const settings::Option& option : settings::options()) {
        if (sectionOf(option) == last) {
            continue;
        }
        last = sectionOf(option);
        auto* section = new SettingsSection(m_theme, m_model, last, context);
        m_sectionList->layout()->addWidget(section);
        m_sections.append(section);
    }
    m_sectionList->layout()->addWidget(m_selfCheck);
}

void SettingsPage::entered()
{
    m_model.reload();
    m_selfCheck->refresh();
}

void SettingsPage::left()
{
    // A field that is being typed in tells its value when it loses the focus.
    if (QWidget* focused = focusWidget(); focused != nullptr) {
        focused->clearFocus();
    }
}

void SettingsPage::search(const QString& text)
{
    if (m_search->text() != text) {
        m_search->setText(text); // comes back here
        return;
    }
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int shown = 0;
    for (SettingsSection* section : m_sections) {
        shown += section->filter(words);
    }
    //: %1 is what was searched for
    m_nothingFound->setText(tr("No setting matches “%1”.").arg(text.trimmed()));
    m_nothingFound->setVisible(shown == 0);
    m_selfCheck->setVisible(words.isEmpty());
}

OptionRow* SettingsPage::rowOf(std::string_view key) const
{
    const auto isMeant = [key](const OptionRow* row) { return row->option().key == key; };
    for (const SettingsSection* section : m_sections) {
        const QList<OptionRow*>& rows = section->rows();
        const auto found = std::find_if(rows.begin(), rows.end(), isMeant);
        if (found != rows.end()) {
            return *found;
        }
    }
    return nullptr;
}

QStringList SettingsPage::problemLines() const
{
    QStringList lines;
    for (const Error& problem : m_model.problems()) {
        lines.append(problemWords(problem, m_model.settings()));
    }
    return lines;
}

void SettingsPage::refresh()
{
    for (SettingsSection* section : m_sections) {
        section->refresh();
    }
    refreshProblems();
    refreshUndoBar();
}

void SettingsPage::refreshProblems()
{
    const QStringList lines = problemLines();
    m_problemText->setText(lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
}

void SettingsPage::refreshUndoBar()
{
    const SettingsChange* change = m_model.lastChange();
    m_undoBar->setVisible(change != nullptr);
    if (change == nullptr) {
        return;
    }
    settings::Settings values = m_model.settings();
    const bool isRead = settings::setFromText(values, *change->option, change->after).has_value();
    const QString after
        = isRead ? valueWords(*change->option, values) : QString::fromStdString(change->after);
    //: %1 is a setting, %2 its new value
    m_undoText->setText(tr("%1 is now: %2").arg(fullLabel(*change->option), after));
}

void SettingsPage::onUndo()
{
    const Result<void> undone = m_model.undo();
    if (!undone && m_model.lastChange() != nullptr) {
        m_undoText->setText(refusalWords(*m_model.lastChange()->option, undone.error()));
    }
}

} // namespace unhunch::window
