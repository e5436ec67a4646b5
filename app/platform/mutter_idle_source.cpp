// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/mutter_idle_source.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <utility>

namespace unhunch::platform {
namespace {

using std::chrono::milliseconds;

constexpr const char* kService = "org.gnome.Mutter.IdleMonitor";
constexpr const char* kPath = "/org/gnome/Mutter/IdleMonitor/Core";

// Below this every key would be an event.
constexpr milliseconds kShortest{20};

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

} // namespace

MutterIdleSource::MutterIdleSource(QDBusConnection bus, const clocks::TimeScale& scale)
    : m_bus(std::move(bus))
    , m_scale(scale)
    , m_watcher(text(kService), m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    m_askAgain.setSingleShot(true);
    connect(&m_askAgain, &QTimer::timeout, this, &MutterIdleSource::judgePause);
    connect(&m_watcher,
            &QDBusServiceWatcher::serviceOwnerChanged,
            this,
            [this](const QString&, const QString&, const QString& owner) { onOwnerChanged(owner); });
    m_bus.connect(
        text(kService), text(kPath), text(kService), text("WatchFired"), this, SLOT(onWatchFired(uint)));
    m_isThere
        = m_bus.interface() != nullptr && m_bus.interface()->isServiceRegistered(text(kService)).value();
}

void MutterIdleSource::watch(const IdleWatch& watch, IdleHandlers handlers)
{
    m_threshold = std::max(m_scale.realSpan(watch.threshold), kShortest);
    m_handlers = std::move(handlers);
    m_isIdle = false;
    setUpWatches();
}

void MutterIdleSource::awaitPause(milliseconds pause)
{
    m_pause = std::max(m_scale.realSpan(pause), kShortest);
    judgePause();
}

void MutterIdleSource::cancelPause()
{
    m_pause.reset();
    m_askAgain.stop();
}

Availability MutterIdleSource::availability() const
{
    if (!m_isThere) {
        return {false, "neither the Wayland compositor nor GNOME tells"};
    }
    return {true, kService};
}

void MutterIdleSource::onOwnerChanged(const QString& owner)
{
    m_isThere = !owner.isEmpty();
    if (m_isThere) {
        setUpWatches();
        tellAvailability();
        if (m_pause.has_value()) {
            judgePause();
        }
        return;
    }
    m_idleWatch = 0;
    m_activeWatch = 0;
    m_askAgain.stop();
    tellActive();
    tellAvailability();
}

void MutterIdleSource::setUpWatches()
{
    if (!m_isThere || m_threshold == IdleTime{}) {
        return;
    }
    for (const uint old : {std::exchange(m_idleWatch, 0U), std::exchange(m_activeWatch, 0U)}) {
        if (old != 0) {
            ask("RemoveWatch", {old}, {});
        }
    }
    const uint round = ++m_round;
    ask("AddIdleWatch", {static_cast<qulonglong>(m_threshold.count())}, [this, round](const QVariant& id) {
        if (round == m_round) {
            m_idleWatch = id.toUInt();
        }
    });
    // The watch tells changes only; a user who has been away for long already is asked for.
    askIdleTime([this](IdleTime idle) { judge(idle); });
}

void MutterIdleSource::onWatchFired(uint id)
{
    if (id != 0 && id == m_activeWatch) {
        m_activeWatch = 0;
        tellActive();
    } else if (id != 0 && id == m_idleWatch) {
        askIdleTime([this](IdleTime idle) { judge(idle); });
    }
}

void MutterIdleSource::judge(IdleTime idle)
{
    if (idle >= m_threshold) {
        tellIdle(idle);
    }
}

void MutterIdleSource::judgePause()
{
    if (!m_isThere || !m_pause.has_value()) {
        return;
    }
    askIdleTime([this](IdleTime idle) {
        judge(idle);
        if (!m_pause.has_value()) {
            return;
        }
        if (idle < *m_pause) {
            m_askAgain.start(*m_pause - idle);
            return;
        }
        cancelPause();
        if (m_handlers.onTypingPause) {
            m_handlers.onTypingPause();
        }
    });
}

void MutterIdleSource::tellIdle(IdleTime idle)
{
    if (std::exchange(m_isIdle, true)) {
        return;
    }
    const uint round = m_round;
    ask("AddUserActiveWatch", {}, [this, round](const QVariant& id) {
        if (round == m_round) {
            m_activeWatch = id.toUInt();
        }
    });
    if (m_handlers.onIdle) {
        m_handlers.onIdle(m_scale.scaledSpan(idle));
    }
}

void MutterIdleSource::tellActive()
{
    if (std::exchange(m_isIdle, false) && m_handlers.onActive) {
        m_handlers.onActive();
    }
}

void MutterIdleSource::tellAvailability() const
{
    if (m_handlers.onAvailability) {
        m_handlers.onAvailability();
    }
}

void MutterIdleSource::askIdleTime(std::function<void(IdleTime)> onAnswer)
{
    ask("GetIdletime", {}, [onAnswer = std::move(onAnswer)](const QVariant& idle) {
        onAnswer(IdleTime(static_cast<IdleTime::rep>(idle.toULongLong())));
    });
}

void MutterIdleSource::ask(const char* method,
                           const QVariantList& arguments,
                           std::function<void(const QVariant&)> onAnswer)
{
    QDBusMessage call
        = QDBusMessage::createMethodCall(text(kService), text(kPath), text(kService), text(method));
    call.setAutoStartService(false);
    call.setArguments(arguments);
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, onAnswer = std::move(onAnswer)] {
        watcher->deleteLater();
        if (!watcher->isError() && onAnswer) {
            onAnswer(watcher->reply().arguments().value(0));
        }
    });
}

} // namespace unhunch::platform
