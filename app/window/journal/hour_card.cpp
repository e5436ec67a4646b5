// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/hour_card.h"

#include "app/window/keep_row.h"
#include "app/window/look/buttons.h"
#include "app/window/look/flow_row.h"
#include "core/journal/noticing_book.h"

#include <QLocale>
#include <QTime>
#include <QVBoxLayout>

#include <utility>

namespace unhunch::window {
namespace {

constexpr int kHours = 24;

QString hourWords(int hour)
{
    return QLocale().toString(QTime(hour % kHours, 0), QLocale::ShortFormat);
}

} // namespace

HourCard::HourCard(look::Theme& theme, HourServices services, QWidget* parent)
    : Card(theme, parent)
    , m_services(std::move(services))
    , m_heading(new look::Label(theme, look::TextRole::Heading, {}, this))
    , m_body(new look::Label(theme, look::TextRole::Body, {}, this))
{
    m_body->setInk(look::Label::Ink::Soft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kSmall);
    column->addWidget(m_heading);
    column->addWidget(m_body);
    auto* row = new look::FlowRow;
    auto* yes = new look::PrimaryButton(theme, tr("Yes, wait until then"), this);
    auto* no = new look::QuietButton(theme, tr("Leave it as it is"), this);
    no->setOutlined(true);
    row->addWidget(yes);
    row->addWidget(no);
    column->addLayout(row);
    connect(yes, &QAbstractButton::clicked, this, [this] { answer(true); });
    connect(no, &QAbstractButton::clicked, this, [this] { answer(false); });
    // Read with the journal, after the page's first frame.
    hide();
}

void HourCard::reload()
{
    const CivilDate today = std::chrono::floor<std::chrono::days>(m_services.now().local());
    const auto found = m_services.journal.read(
        [today](const journal::Journal& journal) { return journal::hourToMove(journal, today); });
    m_hour = found.value_or(std::nullopt);
    setVisible(m_hour.has_value());
    if (!m_hour) {
        return;
    }
    //: %1 is a time of day such as "11:00".
    m_heading->setText(tr("Is %1 a busy time?").arg(hourWords(*m_hour)));
    //: Both are times of day such as "11:00" and "12:00".
    m_body->setText(
        tr("Resets between %1 and %2 mostly do not suit you. They can wait until %2; there will not be "
           "more of them. You find it in the settings as “Keep free”.")
            .arg(hourWords(*m_hour), hourWords(*m_hour + 1)));
    setAccessibleName(m_heading->text() + QStringLiteral(" ") + m_body->text());
}

void HourCard::answer(bool isAccepted)
{
    const Now now = m_services.now();
    const journal::ProposalAnswered row{journal::newRowId(now.wall),
                                        journal::momentOf(now, m_services.zoneName()),
                                        m_hour.value_or(0),
                                        isAccepted};
    if (isAccepted) {
        m_services.keepFree(*m_hour);
    }
    keepRow(m_services.journal, row);
    hide();
    reload();
}

} // namespace unhunch::window
