// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/mutter_idle_source.h"

#include <QDBusMessage>

#include <algorithm>
#include <utility>

namespace unhunch::platform {
namespace {

using std::chrono::milliseconds;

constexpr const char* kName = "org.gnome.Mutter.IdleMonitor";

// Below this every key would be an event.
constexpr milliseconds kShortest{20};

BusPlace idleMonitor()
{
    const QString name = QString::fromLatin1(kName);
    return {name, QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core"), name};
}

} // namespace

MutterIdleSource::MutterIdleSource(QDBusConnection bus, const clocks::TimeScale& scale)
    : m_bus(std::move(bus))
    , m_scale(scale)
    , m_name(
          m_bus, idleMonitor().service, [this] { setUpWatches(); }, [this] { onGone(); })
{
    m_askAgain.setSingleShot(true);
    connect(&m_askAgain, &QTimer::timeout, this, &MutterIdleSource::judgePause);
    const BusPlace place = idleMonitor();
    m_bus.connect(place.service,
                  place.path,
                  place.interface,
                  QStringLiteral("WatchFired"),
                  this,
                  SLOT(onWatchFired(uint)));
}

void MutterIdleSource::watch(const IdleWatch& watch, IdleHandlers handlers)
{
    m_threshold = std::max(m_scale.realSpan(watch.threshold), kShortest);
    m_told.setHandlers(std::move(handlers));
    m_told.forget();
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
    return {true, kName};
}

void MutterIdleSource::onGone()
{
    m_idleWatch = 0;
    m_activeWatch = 0;
    m_askAgain.stop();
    m_told.tellActive();
    if (std::exchange(m_isThere, false)) {
        m_told.tellAvailability();
    }
}

void MutterIdleSource::onServed()
{
    if (!std::exchange(m_isThere, true)) {
        m_told.tellAvailability();
        judgePause();
    }
}

void MutterIdleSource::setUpWatches()
{
    if (m_threshold == IdleTime{}) {
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
        m_told.tellActive();
    } else if (id != 0 && id == m_idleWatch) {
        askIdleTime([this](IdleTime idle) { judge(idle); });
    }
}

void MutterIdleSource::judge(IdleTime idle)
{
    if (idle < m_threshold || m_told.isIdle()) {
        return;
    }
    const uint round = m_round;
    ask("AddUserActiveWatch", {}, [this, round](const QVariant& id) {
        if (round == m_round) {
            m_activeWatch = id.toUInt();
        }
    });
    m_told.tellIdle(m_scale.scaledSpan(idle));
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
        m_told.tellTypingPause();
    });
}

void MutterIdleSource::askIdleTime(std::function<void(IdleTime)> onAnswer)
{
    ask("GetIdletime", {}, [this, onAnswer = std::move(onAnswer)](const QVariant& idle) {
        onServed();
        onAnswer(IdleTime(static_cast<IdleTime::rep>(idle.toULongLong())));
    });
}

void MutterIdleSource::ask(const char* method,
                           const QVariantList& arguments,
                           std::function<void(const QVariant&)> onAnswer)
{
    const QDBusMessage call = callTo(idleMonitor(), method, arguments);
    whenDone(
        m_bus.asyncCall(call), this, [this, onAnswer = std::move(onAnswer)](const QDBusPendingCall& done) {
            if (!done.isError() && onAnswer) {
                onAnswer(done.reply().arguments().value(0));
            } else if (done.isError() && !m_isThere) {
                m_name.onRefused(done.error());
            }
        });
}

} // namespace unhunch::platform
