// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/wayland/wayland_idle_notifier.h"

#include <ext-idle-notify-v1-client-protocol.h>
#include <kwin-idle-client-protocol.h>
#include <wayland-client.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::uint32_t kInputIdleSince = 2;

std::uint32_t wireTime(std::chrono::milliseconds time)
{
    constexpr auto kMost = static_cast<std::int64_t>(std::numeric_limits<std::uint32_t>::max());
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time.count(), 0, kMost));
}

void call(const std::function<void()>& handler)
{
    if (handler) {
        handler();
    }
}

/// One of the two protocols' objects, which differ in their names only.
template <typename Proxy,
          typename Listener,
          int (*addListener)(Proxy*, const Listener*, void*),
          void (*destroy)(Proxy*)>
class ProtocolNotification : public WaylandIdleNotification {
public:
    ProtocolNotification(Proxy* proxy, IdleNotificationWish wish)
        : m_proxy(proxy)
        , m_wish(std::move(wish))
    {
        static constexpr Listener kListener{
            [](void* self, Proxy*) { call(static_cast<ProtocolNotification*>(self)->m_wish.onIdle); },
            [](void* self, Proxy*) { call(static_cast<ProtocolNotification*>(self)->m_wish.onActive); }};
        addListener(m_proxy, &kListener, this);
    }

    ProtocolNotification(const ProtocolNotification&) = delete;
    ProtocolNotification& operator=(const ProtocolNotification&) = delete;
    ProtocolNotification(ProtocolNotification&&) = delete;
    ProtocolNotification& operator=(ProtocolNotification&&) = delete;

    ~ProtocolNotification() override { destroy(m_proxy); }

private:
    Proxy* m_proxy;
    IdleNotificationWish m_wish;
};

using ExtNotification = ProtocolNotification<ext_idle_notification_v1,
                                             ext_idle_notification_v1_listener,
                                             ext_idle_notification_v1_add_listener,
                                             ext_idle_notification_v1_destroy>;
using KwinNotification = ProtocolNotification<org_kde_kwin_idle_timeout,
                                              org_kde_kwin_idle_timeout_listener,
                                              org_kde_kwin_idle_timeout_add_listener,
                                              org_kde_kwin_idle_timeout_release>;

} // namespace

/// Takes the first of each global that is of use.
struct WaylandIdleNotifier::Globals {
    static void announce(
        void* data, wl_registry* registry, std::uint32_t name, const char* interface, std::uint32_t version)
    {
        auto& self = *static_cast<WaylandIdleNotifier*>(data);
        const std::string_view offered = interface;
        if (offered == wl_seat_interface.name && self.m_seat == nullptr) {
            self.m_seat = static_cast<wl_seat*>(wl_registry_bind(registry, name, &wl_seat_interface, 1));
        } else if (offered == ext_idle_notifier_v1_interface.name && self.m_extNotifier == nullptr) {
            self.m_ignoresInhibitors = version >= kInputIdleSince;
            self.m_extNotifier = static_cast<ext_idle_notifier_v1*>(wl_registry_bind(
                registry, name, &ext_idle_notifier_v1_interface, std::min(version, kInputIdleSince)));
        } else if (offered == org_kde_kwin_idle_interface.name && self.m_kwinIdle == nullptr) {
            self.m_kwinIdle = static_cast<org_kde_kwin_idle*>(
                wl_registry_bind(registry, name, &org_kde_kwin_idle_interface, 1));
        }
    }

    /// None of them leaves while the compositor runs.
    static void withdraw(void* /*data*/, wl_registry* /*registry*/, std::uint32_t /*name*/) {}

    static constexpr wl_registry_listener kListener{announce, withdraw};
};

Result<std::unique_ptr<WaylandIdleNotifier>> WaylandIdleNotifier::connect(const std::string& display)
{
    wl_display* const connection = wl_display_connect(display.c_str());
    if (connection == nullptr) {
        return failure(ErrorKind::Unavailable, "no Wayland compositor answers at " + display);
    }
    std::unique_ptr<WaylandIdleNotifier> notifier(new WaylandIdleNotifier(connection));
    if (auto error = notifier->bindGlobals()) {
        return tl::unexpected(*std::move(error));
    }
    return notifier;
}

WaylandIdleNotifier::WaylandIdleNotifier(wl_display* display)
    : m_display(display)
    , m_readable(wl_display_get_fd(display), QSocketNotifier::Read)
{
    QObject::connect(&m_readable, &QSocketNotifier::activated, &m_readable, [this] { readEvents(); });
}

WaylandIdleNotifier::~WaylandIdleNotifier()
{
    if (m_kwinIdle != nullptr) {
        org_kde_kwin_idle_destroy(m_kwinIdle);
    }
    if (m_extNotifier != nullptr) {
        ext_idle_notifier_v1_destroy(m_extNotifier);
    }
    if (m_seat != nullptr) {
        wl_seat_destroy(m_seat);
    }
    if (m_registry != nullptr) {
        wl_registry_destroy(m_registry);
    }
}

void WaylandIdleNotifier::Disconnect::operator()(wl_display* display) const
{
    wl_display_disconnect(display);
}

std::optional<Error> WaylandIdleNotifier::bindGlobals()
{
    m_registry = wl_display_get_registry(m_display.get());
    wl_registry_add_listener(m_registry, &Globals::kListener, this);
    if (wl_display_roundtrip(m_display.get()) < 0) {
        return Error{ErrorKind::Unavailable, "the Wayland compositor closed the connection", {}, 0, {}};
    }
    if (m_seat == nullptr) {
        return Error{ErrorKind::Unavailable, "the Wayland compositor has no seat", {}, 0, {}};
    }
    if (m_extNotifier == nullptr && m_kwinIdle == nullptr) {
        return Error{ErrorKind::Unavailable, "the Wayland compositor has no idle protocol", {}, 0, {}};
    }
    return std::nullopt;
}

std::unique_ptr<WaylandIdleNotification> WaylandIdleNotifier::notify(IdleNotificationWish wish)
{
    const std::uint32_t after = wireTime(wish.after);
    std::unique_ptr<WaylandIdleNotification> made;
    if (m_extNotifier == nullptr) {
        made = std::make_unique<KwinNotification>(
            org_kde_kwin_idle_get_idle_timeout(m_kwinIdle, m_seat, after), std::move(wish));
    } else if (m_ignoresInhibitors && !wish.heedsInhibitors) {
        made = std::make_unique<ExtNotification>(
            ext_idle_notifier_v1_get_input_idle_notification(m_extNotifier, after, m_seat), std::move(wish));
    } else {
        made = std::make_unique<ExtNotification>(
            ext_idle_notifier_v1_get_idle_notification(m_extNotifier, after, m_seat), std::move(wish));
    }
    flush();
    return made;
}

void WaylandIdleNotifier::flush()
{
    wl_display_flush(m_display.get());
}

std::string WaylandIdleNotifier::protocol() const
{
    if (m_extNotifier == nullptr) {
        return "org_kde_kwin_idle";
    }
    return m_ignoresInhibitors ? "ext-idle-notify-v1, version 2" : "ext-idle-notify-v1";
}

// The library's own order of reading: what is queued first, then the socket, then what that brought.
void WaylandIdleNotifier::readEvents()
{
    wl_display* const display = m_display.get();
    while (wl_display_prepare_read(display) != 0) {
        wl_display_dispatch_pending(display);
    }
    const bool isRead = wl_display_read_events(display) >= 0;
    if (isRead && wl_display_dispatch_pending(display) >= 0) {
        wl_display_flush(display);
        return;
    }
    m_readable.setEnabled(false);
    call(m_onLost);
}

} // namespace unhunch::platform
