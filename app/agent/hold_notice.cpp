// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/hold_notice.h"

#include <QCoreApplication>

namespace unhunch::agent {
namespace {

QString offerNow()
{
    return QStringLiteral("offer-now");
}

QString ignore()
{
    return QStringLiteral("ignore");
}

} // namespace

HoldNotice::HoldNotice(const QDBusConnection& bus,
                       const QString& icon,
                       ScheduleRunner& runner,
                       WindowPort& window)
    : m_runner(runner)
    , m_window(window)
    , m_notice(bus, icon)
{
    connect(&m_notice, &ActionNotice::chosen, this, &HoldNotice::onChosen);
}

void HoldNotice::show(const schedule::ShowHoldNotice& effect, const QString& line)
{
    m_holder = schedule::isHeldByProgram(effect.kind) ? QString::fromStdString(effect.holder) : QString();
    QList<ActionNotice::Action> actions{{offerNow(), QCoreApplication::translate("Agent", "Offer now")}};
    if (!m_holder.isEmpty()) {
        actions.append({ignore(), QCoreApplication::translate("Agent", "Ignore this program")});
    }
    m_notice.show(
        QCoreApplication::translate("Agent", "Your reset has been waiting for long"), line, actions);
}

void HoldNotice::onChosen(const QString& key)
{
    if (key == offerNow()) {
        m_runner.dispatch(schedule::OfferNowRequested{});
    } else if (key == ignore() && !m_holder.isEmpty()) {
        m_window.ignoreProgram(m_holder);
    }
}

} // namespace unhunch::agent
