// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/evidence/evidence_page.h"

#include "app/window/help/point_dot.h"
#include "app/window/look/card.h"
#include "app/window/look/form_style.h"
#include "app/window/look/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

EvidencePage::EvidencePage(Theme& theme, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(new Label(theme, TextRole::Title, EvidencePage::heading()));
    column->addWidget(makeSummary());
    for (const StudyGroup& group : studyGroups()) {
        column->addWidget(makeGroup(group));
    }
    column->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    QScrollArea* area = makeColumn(theme, content, this);
    // Nothing on this page takes the focus but the page itself: the arrow keys scroll it.
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(EvidencePage::heading());
    setFocusProxy(area);
    page->addWidget(area);
}

QString EvidencePage::heading() const
{
    return tr("What is known");
}

void EvidencePage::addPoint(QVBoxLayout& column, const QString& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(new PointDot(m_theme), 0, Qt::AlignTop);
    row->addWidget(new Label(m_theme, TextRole::Body, text), 1);
    column.addLayout(row);
}

QWidget* EvidencePage::makeSummary()
{
    auto* card = new Card(m_theme);
    card->setTone(Card::Tone::Accent);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(
        new Label(m_theme,
                  TextRole::Strong,
                  tr("Short movement breaks and regular neck and shoulder exercise are associated "
                     "with less neck and shoulder pain in office workers.")));
    addPoint(*column, tr("Results vary, between studies and between people."));
    addPoint(*column, tr("Strengthening has the stronger evidence, stretching the weaker."));
    addPoint(*column, tr("Unhunch itself has not been tested in a trial."));
    addPoint(
        *column,
        tr("90 seconds every 90 minutes is a design choice: short enough to be done. No trial that we found "
           "tests it."));
    addPoint(*column,
             tr("None of this tells what is behind your own pain. For that, ask a health-care provider."));
    return card;
}

QWidget* EvidencePage::makeGroup(const StudyGroup& group)
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kMedium);
    rows->addWidget(new Label(m_theme, TextRole::Heading, group.title));
    auto* card = new Card(m_theme);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kLarge);
    for (const Study& study : group.studies) {
        if (column->count() > 0) {
            column->addWidget(new Divider(m_theme));
        }
        addStudy(*column, study);
    }
    rows->addWidget(card);
    return box;
}

void EvidencePage::addStudy(QVBoxLayout& column, const Study& study)
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kTiny);
    rows->addWidget(new Label(m_theme, TextRole::Body, study.found));
    auto* limit = new Label(m_theme, TextRole::Body, study.limit);
    limit->setInk(Label::Ink::Soft);
    rows->addWidget(limit);
    auto* source = new Label(m_theme, TextRole::Caption, study.source);
    source->setInk(Label::Ink::Accent);
    source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addWidget(source);
    column.addWidget(box);
}

} // namespace unhunch::window
