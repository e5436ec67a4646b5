// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_compositor.h"

#include <ext-idle-notify-v1-server-protocol.h>
#include <kwin-idle-server-protocol.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <wayland-server.h>

#include <algorithm>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

namespace unhunch::test {

/// What lives in the compositor's thread.
struct FakeCompositor::Server {
    struct Notification {
        wl_resource* resource;
        IdleRequest request;
        bool isIdle = false;
    };

    explicit Server(const std::string& socket)
        : display(wl_display_create())
        , wake(::eventfd(0, EFD_CLOEXEC))
    {
        wl_display_add_socket(display, socket.c_str());
        wl_event_loop_add_fd(
            wl_display_get_event_loop(display), wake, WL_EVENT_READABLE, &Server::onWake, this);
    }

    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    ~Server()
    {
        run([this] { wl_display_terminate(display); });
        thread.join();
        wl_display_destroy_clients(display);
        wl_display_destroy(display);
        ::close(wake);
    }

    /// Does it in the compositor's thread and waits for that.
    void run(const std::function<void()>& what)
    {
        std::promise<void> done;
        {
            const std::lock_guard lock(mutex);
            todo = [&] {
                what();
                done.set_value();
            };
        }
        const std::uint64_t one = 1;
        static_cast<void>(::write(wake, &one, sizeof one));
        done.get_future().wait();
    }

    static int onWake(int fd, std::uint32_t /*mask*/, void* data)
    {
        auto& self = *static_cast<Server*>(data);
        std::uint64_t count = 0;
        static_cast<void>(::read(fd, &count, sizeof count));
        const std::lock_guard lock(self.mutex);
        self.todo();
        return 0;
    }

    void add(wl_client* client, const wl_interface& interface, std::uint32_t id, const IdleRequest& request)
    {
        const bool isExt = request.kind != "kwin";
        wl_resource* const resource = wl_resource_create(client, &interface, 1, id);
        wl_resource_set_implementation(
            resource,
            isExt ? static_cast<const void*>(&kExtNotification) : static_cast<const void*>(&kKwinTimeout),
            this,
            [](wl_resource* gone) {
                auto& self = *static_cast<Server*>(wl_resource_get_user_data(gone));
                std::erase_if(self.notifications,
                              [gone](const Notification& each) { return each.resource == gone; });
            });
        notifications.push_back({resource, request});
    }

    void tell(bool isIdle)
    {
        for (Notification& each : notifications) {
            if (std::exchange(each.isIdle, isIdle) == isIdle) {
                continue;
            }
            if (each.request.kind == "kwin") {
                isIdle ? org_kde_kwin_idle_timeout_send_idle(each.resource)
                       : org_kde_kwin_idle_timeout_send_resumed(each.resource);
            } else {
                isIdle ? ext_idle_notification_v1_send_idled(each.resource)
                       : ext_idle_notification_v1_send_resumed(each.resource);
            }
        }
    }

    static void destroy(wl_client* /*client*/, wl_resource* resource) { wl_resource_destroy(resource); }

    static Server& of(wl_resource* resource)
    {
        return *static_cast<Server*>(wl_resource_get_user_data(resource));
    }

    static const struct ext_idle_notification_v1_interface kExtNotification;
    static const struct org_kde_kwin_idle_timeout_interface kKwinTimeout;
    static const struct ext_idle_notifier_v1_interface kExtNotifier;
    static const struct org_kde_kwin_idle_interface kKwinIdle;

    wl_display* display;
    int wake;
    std::mutex mutex;
    std::function<void()> todo;
    std::vector<Notification> notifications;
    std::thread thread;
};

const struct ext_idle_notification_v1_interface FakeCompositor::Server::kExtNotification {
    &Server::destroy
};

const struct org_kde_kwin_idle_timeout_interface FakeCompositor::Server::kKwinTimeout {
    &Server::destroy, [](wl_client*, wl_resource*) {}
};

const struct ext_idle_notifier_v1_interface FakeCompositor::Server::kExtNotifier {
    &Server::destroy,
        [](wl_client* client, wl_resource* self, std::uint32_t id, std::uint32_t after, wl_resource*) {
            of(self).add(client, ::ext_idle_notification_v1_interface, id, {"inhibitable", after});
        },
        [](wl_client* client, wl_resource* self, std::uint32_t id, std::uint32_t after, wl_resource*) {
            of(self).add(client, ::ext_idle_notification_v1_interface, id, {"input", after});
        }
};

const struct org_kde_kwin_idle_interface FakeCompositor::Server::kKwinIdle {
    [](wl_client* client, wl_resource* self, std::uint32_t id, wl_resource*, std::uint32_t after) {
        of(self).add(client, ::org_kde_kwin_idle_timeout_interface, id, {"kwin", after});
    }
};

namespace {

template <typename Implementation>
void offerGlobal(
    wl_display* display, const wl_interface& interface, int version, const Implementation* how, void* data)
{
    struct Offered {
        const wl_interface* interface;
        const Implementation* how;
        void* data;
    };

    // Lives as long as the program: a handful of bytes for each compositor of a test.
    static std::vector<std::unique_ptr<Offered>> all;
    all.push_back(std::make_unique<Offered>(Offered{&interface, how, data}));
    wl_global_create(display,
                     &interface,
                     version,
                     all.back().get(),
                     [](wl_client* client, void* offered, std::uint32_t asked, std::uint32_t id) {
                         const auto& what = *static_cast<Offered*>(offered);
                         wl_resource* const resource
                             = wl_resource_create(client, what.interface, static_cast<int>(asked), id);
                         wl_resource_set_implementation(resource, what.how, what.data, nullptr);
                     });
}

} // namespace

FakeCompositor::FakeCompositor(const Offer& offer, std::string folder)
    : m_folder(std::move(folder))
    , m_server(std::make_unique<Server>(display()))
{
    static constexpr struct wl_seat_interface kSeat {};

    Server* const server = m_server.get();
    if (offer.hasSeat) {
        offerGlobal(server->display, ::wl_seat_interface, 1, &kSeat, server);
    }
    if (offer.extVersion > 0) {
        offerGlobal(server->display,
                    ::ext_idle_notifier_v1_interface,
                    offer.extVersion,
                    &Server::kExtNotifier,
                    server);
    }
    if (offer.hasKwinIdle) {
        offerGlobal(server->display, ::org_kde_kwin_idle_interface, 1, &Server::kKwinIdle, server);
    }
    server->thread = std::thread([server] { wl_display_run(server->display); });
}

FakeCompositor::~FakeCompositor() = default;

std::string FakeCompositor::display() const
{
    return m_folder + "/wayland";
}

std::vector<IdleRequest> FakeCompositor::requests()
{
    std::vector<IdleRequest> all;
    m_server->run([&] {
        for (const Server::Notification& each : m_server->notifications) {
            all.push_back(each.request);
        }
    });
    return all;
}

void FakeCompositor::beIdle()
{
    m_server->run([this] { m_server->tell(true); });
}

void FakeCompositor::beActive()
{
    m_server->run([this] { m_server->tell(false); });
}

void FakeCompositor::die()
{
    m_server.reset();
}

} // namespace unhunch::test
