// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/report_form.h"

#include "app/window/look/label.h"

#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

ReportForm::ReportForm(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_flags(new FlagChoices(theme, false, this))
    , m_report(new PrimaryButton(theme, tr("Report it and stop the exercises"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(new Label(theme, TextRole::Heading, tr("Do you notice any of these?"), this));
    column->addWidget(m_flags);
    auto* what = new Label(theme,
                           TextRole::Body,
                           tr("Sessions and reminders then rest until a provider has told you that exercises "
                              "are fine for you. It is noted in your journal, and stays on this computer."),
                           this);
    what->setInk(Label::Ink::Soft);
    column->addWidget(what);
    column->addWidget(m_report, 0, Qt::AlignLeading);
    m_report->setEnabled(false);
    connect(m_flags, &FlagChoices::changed, this, [this] { m_report->setEnabled(m_flags->isAnswered()); });
    connect(m_report, &QAbstractButton::clicked, this, [this] {
        QStringList ids;
        for (const care::RedFlag flag : m_flags->chosen()) {
            const auto id = care::redFlagId(flag);
            ids.append(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
        }
        clear();
        Q_EMIT reported(ids);
    });
}

void ReportForm::clear()
{
    m_flags->clear();
}

void ReportForm::takeFocus()
{
    if (auto* first = m_flags->findChild<QCheckBox*>()) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace unhunch::window
