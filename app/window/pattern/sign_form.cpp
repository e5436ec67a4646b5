// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pattern/sign_form.h"

#include "app/window/look/flow_row.h"
#include "app/window/look/wrapping_button.h"
#include "app/window/pattern/pattern_words.h"

#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

SignForm::SignForm(Theme& theme, const care::AssessmentGuide& guide, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_guide(guide)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    auto* intro = new Label(
        theme,
        TextRole::Body,
        tr("Tick what you know from your own days; one sign is enough. The answer decides which exercises "
           "come first. It is no diagnosis."));
    intro->setInk(Label::Ink::Soft);
    column->addWidget(intro);
    for (const care::SignGroup group : care::kSignGroups) {
        addGroup(*column, group);
    }
    column->addWidget(makeActions());
    column->addWidget(makeHelpLine(theme, [this] { Q_EMIT helpWanted(); }));
    showCount();
}

void SignForm::addGroup(QVBoxLayout& column, care::SignGroup group)
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    const QString question = groupWords(group);
    rows->addWidget(new Label(m_theme, TextRole::Heading, question));
    for (const care::Sign& sign : m_guide.signs) {
        if (sign.group != group) {
            continue;
        }
        auto* card = new SignCard(m_theme, QString::fromStdString(sign.text));
        card->setObjectName(QString::fromStdString(sign.id));
        card->setAccessibleDescription(question);
        connect(card, &QAbstractButton::toggled, this, [this] {
            showCount();
            Q_EMIT signsChanged();
        });
        rows->addWidget(card);
        m_entries.push_back({&sign, card});
    }
    column.addWidget(box);
}

QWidget* SignForm::makeActions()
{
    auto* actions = new QWidget;
    auto* column = new QVBoxLayout(actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new FlowRow;
    row->setSpacing(space::kMedium);
    m_show = new PrimaryButton(m_theme, tr("Show what fits"));
    auto* none = new WrappingButton(m_theme, tr("None of these fits"));
    none->setOutlined(true);
    m_hint = new Label(m_theme, TextRole::Caption);
    m_hint->setInk(Label::Ink::Soft);
    row->addWidget(m_show);
    row->addWidget(none);
    column->addLayout(row);
    column->addWidget(m_hint);
    connect(m_show, &QAbstractButton::clicked, this, &SignForm::answered);
    connect(none, &QAbstractButton::clicked, this, &SignForm::noneFits);
    return actions;
}

void SignForm::showCount()
{
    const int count = int(signs().size());
    m_show->setEnabled(count > 0);
    m_hint->setText(count == 0 ? tr("Nothing is ticked yet.") : tr("%n signs are ticked.", nullptr, count));
    m_show->setAccessibleDescription(m_hint->text());
}

void SignForm::clear()
{
    for (const Entry& entry : m_entries) {
        entry.card->setChecked(false);
    }
}

std::vector<std::string> SignForm::signs() const
{
    std::vector<std::string> ids;
    for (const Entry& entry : m_entries) {
        if (entry.card->isChecked()) {
            ids.push_back(entry.sign->id);
        }
    }
    return ids;
}

QWidget* SignForm::first() const
{
    return m_entries.empty() ? nullptr : m_entries.front().card;
}

} // namespace unhunch::window
