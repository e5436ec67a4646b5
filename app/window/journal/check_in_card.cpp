// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/check_in_card.h"

#include "app/window/journal/symptom_form.h"
#include "app/window/keep_row.h"
#include "app/window/look/flow_row.h"
#include "core/journal/noticing_book.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CheckIn)
};

QString nameOf(care::Measure measure)
{
    switch (measure) {
    case care::Measure::Pain:
        return Words::tr("Pain");
    case care::Measure::DeskWork:
        return Words::tr("Desk work");
    case care::Measure::Sleep:
        return Words::tr("Sleep");
    case care::Measure::Lifting:
        return Words::tr("Lifting");
    case care::Measure::HeadTurn:
        return Words::tr("Turning your head");
    }
    return {};
}

QString headingOf(care::Occasion occasion)
{
    switch (occasion) {
    case care::Occasion::After48Hours:
        return Words::tr("Two days in: how is it now?");
    case care::Occasion::After14Days:
        return Words::tr("Two weeks in: how is it now?");
    case care::Occasion::Start:
    case care::Occasion::Entry:
        break;
    }
    return Words::tr("How is it at the start?");
}

QString bodyOf(care::Occasion occasion)
{
    return occasion == care::Occasion::Start ? Words::tr(
               "A minute for your own comparison: note how it is today, and see in two days and in two weeks "
               "what has changed.")
                                             : Words::tr("Answer the same questions as at the start, and see "
                                                         "both side by side. Whatever they say is "
                                                         "worth knowing.");
}

QString lineOf(const care::Comparison& one)
{
    const int change = one.improvement();
    const QString result = change > 0   ? Words::tr("better")
                           : change < 0 ? Words::tr("worse")
                                        : Words::tr("the same");
    const QLocale locale;
    //: %1 is what was asked ("Pain"), %2 the score at the start, %3 the score now, %4 "better", "worse" or
    //: "the same".
    return Words::tr("%1: %2 at the start, %3 now – %4")
        .arg(nameOf(one.measure), locale.toString(one.before), locale.toString(one.now), result);
}

const care::SymptomPoint* lastCheckIn(const std::vector<care::SymptomPoint>& points)
{
    const auto found = std::find_if(points.rbegin(), points.rend(), [](const care::SymptomPoint& point) {
        return point.occasion == care::Occasion::After48Hours
               || point.occasion == care::Occasion::After14Days;
    });
    return found == points.rend() ? nullptr : &*found;
}

} // namespace

QString comparisonWords(const std::vector<care::Comparison>& all)
{
    QStringList lines;
    for (const care::Comparison& one : all) {
        lines << lineOf(one);
    }
    return lines.join(QLatin1Char('\n'));
}

CheckInCard::CheckInCard(look::Theme& theme, CheckInServices services, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_heading(new look::Label(theme, look::TextRole::Heading, {}, this))
    , m_body(new look::Label(theme, look::TextRole::Body, {}, this))
    , m_form(new SymptomForm(theme, this))
    , m_open(new look::PrimaryButton(theme, tr("Note how it is"), this))
    , m_save(new look::PrimaryButton(theme, tr("Save"), this))
    , m_close(new look::QuietButton(theme, tr("Not now"), this))
{
    m_body->setInk(look::Label::Ink::Soft);
    m_close->setOutlined(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kSmall);
    column->addWidget(m_heading);
    column->addWidget(m_body);
    column->addWidget(m_form);
    auto* row = new look::FlowRow;
    for (QWidget* button : std::initializer_list<QWidget*>{m_open, m_save, m_close}) {
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_open, &QAbstractButton::clicked, this, [this] { openForm(true); });
    connect(m_close, &QAbstractButton::clicked, this, [this] { openForm(false); });
    connect(m_save, &QAbstractButton::clicked, this, &CheckInCard::answer);
    connect(m_form, &SymptomForm::edited, this, [this] { m_save->setEnabled(!m_form->isEmpty()); });
    // Read with the journal, after the page's first frame.
    hide();
}

void CheckInCard::reload()
{
    const auto first = m_services.journal.read(
        [](const journal::Journal& journal) { return journal::firstSessionEnd(journal); });
    auto points = m_services.journal.read(
        [](const journal::Journal& journal) { return journal::symptomPoints(journal); });
    m_points = std::move(points).value_or(std::vector<care::SymptomPoint>{});
    m_asked = care::openCheckIn(first.value_or(std::nullopt), m_points, m_services.now().wall);
    if (m_asked) {
        ask();
    } else {
        showComparison();
    }
}

void CheckInCard::ask()
{
    m_heading->setText(headingOf(*m_asked));
    m_body->setText(bodyOf(*m_asked));
    setAccessibleName(m_heading->text());
    openForm(false);
    setVisible(true);
}

void CheckInCard::openForm(bool isOpen)
{
    if (isOpen) {
        const Now now = m_services.now();
        journal::SymptomNoted entry;
        entry.id = journal::newRowId(now.wall);
        entry.occasion = *m_asked;
        entry.at = journal::momentOf(now, m_services.zoneName());
        m_form->setEntry(entry);
        m_save->setEnabled(false);
    }
    m_form->setVisible(isOpen);
    m_save->setVisible(isOpen);
    m_close->setVisible(isOpen);
    m_open->setVisible(!isOpen && m_asked.has_value());
}

void CheckInCard::answer()
{
    keepRow(m_services.journal, m_form->entry());
    reload();
    Q_EMIT answered();
}

void CheckInCard::showComparison()
{
    openForm(false);
    const auto start = care::startingPoint(m_points);
    const care::SymptomPoint* now = lastCheckIn(m_points);
    const auto all = start && now != nullptr ? care::compare(*start, *now) : std::vector<care::Comparison>{};
    setVisible(!all.empty());
    m_heading->setText(tr("Your own answers, then and now"));
    m_body->setText(
        comparisonWords(all) + QStringLiteral("\n")
        + tr("Ups and downs are usual, and many things play a part. Your provider may like to see this."));
    setAccessibleName(m_heading->text() + QStringLiteral(". ") + m_body->text());
}

} // namespace unhunch::window
