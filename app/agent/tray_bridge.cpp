// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray_bridge.h"

#include "app/agent/tray_events.h"
#include "core/schedule/outlook.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace unhunch::agent {
namespace {

using tray::TrayVerb;

constexpr int kFallbackEndsWithinMs = 2000;
constexpr std::chrono::seconds kFallbackAgainAfter{1};
// Against a window program that falls at each start.
constexpr int kMostFallbackStarts = 20;

QVariantMap platformDataOf(const QString& token)
{
    return token.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("activation-token"), token}};
}

QString pageOf(TrayVerb verb)
{
    if (verb == TrayVerb::OpenJournal) {
        return QStringLiteral("journal");
    }
    if (verb == TrayVerb::OpenSettings) {
        return QStringLiteral("settings");
    }
    return verb == TrayVerb::OpenHelp ? QStringLiteral("help") : QStringLiteral("home");
}

const char* hostName(tray::TrayHost host)
{
    switch (host) {
    case tray::TrayHost::StatusNotifier:
        return "StatusNotifier";
    case tray::TrayHost::XEmbedOnly:
        return "XEmbed only";
    case tray::TrayHost::None:
        break;
    }
    return "none";
}

} // namespace

TrayBridge::TrayBridge(const QDBusConnection& bus, TrayDependencies dependencies)
    : m_with(std::move(dependencies))
    , m_item(bus, m_with.iconsFolder)
{
    m_step.setSingleShot(true);
    m_step.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_step, &QTimer::timeout, this, &TrayBridge::update);
    connect(&m_item, &tray::TrayItem::triggered, this, &TrayBridge::onTriggered);
    m_item.setStatusSource([this] {
        m_with.runner.settle();
        return trayStatus(m_with.runner, m_with.titles, m_with.speed, true);
    });
    update();
}

TrayBridge::~TrayBridge()
{
    endFallback();
}

void TrayBridge::update()
{
    m_item.setStatus(trayStatus(m_with.runner, m_with.titles, m_with.speed, false));
    armNextStep();
    if (m_fallback != nullptr && !m_isFallbackWanted) {
        tendFallback();
    }
}

void TrayBridge::watchHosts(const QDBusConnection& bus)
{
    m_hosts = std::make_unique<tray::TrayHostWatch>(bus, [] { return tray::hasXEmbedTray(); });
    connect(m_hosts.get(), &tray::TrayHostWatch::hostChanged, this, &TrayBridge::onHostChanged);
}

// The icon changes twelve times between two resets: one single shot to the next of them, and none while
// nothing counts down.
void TrayBridge::armNextStep()
{
    const Now now = m_with.runner.now();
    const auto outlook = schedule::outlook(m_with.runner.config(), m_with.runner.state(), now);
    m_step.stop();
    if (outlook.phase != schedule::Phase::Counting || !outlook.resetDue.has_value()) {
        return;
    }
    const auto step
        = std::max(m_with.runner.config().interval / tray::kTwelfths, std::chrono::milliseconds(1000));
    const auto left = *outlook.resetDue - now.wall;
    if (left.count() <= 0) {
        return;
    }
    const auto untilStep = left % step == std::chrono::milliseconds(0) ? step : left % step;
    const double real = static_cast<double>(untilStep.count()) / m_with.speed;
    // A moment later, so that the next twelfth has surely begun.
    constexpr int kMargin = 20;
    m_step.start(std::chrono::milliseconds(static_cast<qint64>(real) + kMargin));
}

void TrayBridge::onTriggered(const tray::TrayAction& action, const QString& token)
{
    const auto event = eventOf(action);
    if (event.has_value()) {
        m_with.wishes.dispatch(*event);
    } else {
        act(action.verb, platformDataOf(token));
    }
}

void TrayBridge::act(TrayVerb verb, const QVariantMap& platformData)
{
    if (verb == TrayVerb::Start) {
        m_with.wishes.trayClick(platformData);
    } else if (verb == TrayVerb::Quit) {
        Q_EMIT quitRequested();
    } else {
        static_cast<void>(m_with.wishes.open(pageOf(verb), platformData));
    }
}

void TrayBridge::onHostChanged(tray::TrayHost host)
{
    spdlog::info("tray host: {}", hostName(host));
    m_isFallbackWanted = host == tray::TrayHost::XEmbedOnly;
    m_fallbackStarts = 0;
    tendFallback();
    Q_EMIT hasTrayChanged(host != tray::TrayHost::None);
}

void TrayBridge::onWindowVanished() const
{
    if (m_isFallbackWanted) {
        // Its name goes a moment before the process.
        QTimer::singleShot(kFallbackAgainAfter, this, &TrayBridge::tendFallback);
    }
}

// The fallback icon and the windows live in one process, so it is not ended while a session plays; and where
// a window runs already, the icon waits for its end.
void TrayBridge::tendFallback()
{
    const bool isRunning = m_fallback != nullptr && m_fallback->state() != QProcess::NotRunning;
    if (m_isFallbackWanted && !isRunning && m_fallbackStarts < kMostFallbackStarts) {
        ++m_fallbackStarts;
        m_fallback = std::make_unique<QProcess>();
        m_fallback->setProcessChannelMode(QProcess::ForwardedChannels);
        m_fallback->start(m_with.windowProgram, {QStringLiteral("--tray")});
    } else if (!m_isFallbackWanted && isRunning && !m_with.runner.state().session.has_value()) {
        endFallback();
    }
}

void TrayBridge::endFallback()
{
    if (m_fallback == nullptr) {
        return;
    }
    m_fallback->terminate();
    m_fallback->waitForFinished(kFallbackEndsWithinMs);
    m_fallback.reset();
}

} // namespace unhunch::agent
