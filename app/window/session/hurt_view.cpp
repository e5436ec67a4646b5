// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/hurt_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::window {

HurtView::HurtView(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_heading(new look::Label(theme, look::TextRole::Heading, {}, this))
    , m_body(new look::Label(theme, look::TextRole::Body, {}, this))
    , m_goOn(new look::PrimaryButton(theme, tr("Go on with the next"), this))
    , m_end(new look::QuietButton(theme, tr("End here"), this))
    , m_report(new look::QuietButton(theme, tr("Report a symptom"), this))
    , m_others(new QHBoxLayout)
{
    m_body->setText(tr("Stretching should never hurt. If you feel numbness or tingling, or pain that runs "
                       "down an arm, report it here "
                       "and read what to do."));
    m_end->setOutlined(true);
    m_report->setOutlined(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::kMedium);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_body);
    column->addSpacing(look::space::kSmall);
    column->addWidget(m_goOn);
    m_others->addWidget(m_end, 1);
    m_others->addWidget(m_report, 1);
    column->addLayout(m_others);
    column->addStretch(3);
    connect(m_goOn, &QAbstractButton::clicked, this, &HurtView::goOnPressed);
    connect(m_end, &QAbstractButton::clicked, this, &HurtView::endPressed);
    connect(m_report, &QAbstractButton::clicked, this, &HurtView::reportPressed);
}

void HurtView::ask(const QString& exercise, bool isLast)
{
    //: %1 is the name of an exercise that hurt.
    m_heading->setText(tr("We leave out “%1”").arg(exercise));
    m_goOn->setText(isLast ? tr("Finish") : tr("Go on with the next"));
    m_goOn->updateGeometry();
}

void HurtView::takeFocus()
{
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void HurtView::setShape(bool isSmall, double factor)
{
    m_heading->setFactor(factor);
    m_body->setFactor(factor);
    m_body->setVisible(!isSmall);
    for (look::Button* button : findChildren<look::Button*>()) {
        button->setFactor(factor);
    }
    layout()->setSpacing(isSmall ? look::space::kTiny : static_cast<int>(look::space::kMedium * factor));
    m_others->setSpacing(static_cast<int>(look::space::kSmall * factor));
}

} // namespace unhunch::window
