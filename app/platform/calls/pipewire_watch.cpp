// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/pipewire_watch.h"

#include "app/platform/calls/pipewire_handles.h"

#include <QSocketNotifier>

#include <pipewire/impl.h>
#include <pipewire/pipewire.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <string_view>
#include <utility>

namespace unhunch::platform {

/// All that calls back, at one address for its whole life.
class PipeWireWatch::Connection {
public:
    explicit Connection(Handlers handlers);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;
    ~Connection();

    [[nodiscard]] bool open(const std::string& path);

    VideoGraph graph;
    std::string version;

private:
    /// A node whose state is followed.
    struct Followed {
        Connection* connection = nullptr;
        std::uint32_t id = 0;
        pipewire::Owned<pw_proxy> node;
        spa_hook hook{};
    };

    [[nodiscard]] bool setUpContext();
    void readEvents();
    void onGlobal(std::uint32_t id, std::string_view type, const spa_dict* properties);
    void onNode(std::uint32_t id, const spa_dict* properties);
    void onRemoved(std::uint32_t id);
    void follow(std::uint32_t id);
    void listenToCore();
    void listenToRegistry();

    pipewire::Library m_library;
    Handlers m_handlers;
    pipewire::Owned<pw_loop> m_loop;
    pipewire::Owned<pw_context> m_context;
    pipewire::Owned<pw_core> m_core;
    spa_hook m_coreHook{};
    pipewire::Owned<pw_proxy> m_registryProxy;
    pw_registry* m_registry = nullptr; ///< the same object
    spa_hook m_registryHook{};
    std::map<std::uint32_t, Followed> m_followed;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_hasChanged = false;
    bool m_isLost = false;
};

PipeWireWatch::Connection::Connection(Handlers handlers)
    : m_handlers(std::move(handlers))
{}

PipeWireWatch::Connection::~Connection()
{
    m_notifier.reset();
    if (m_loop == nullptr) {
        return;
    }
    // Ending objects runs their code, which belongs into the loop.
    pw_loop_enter(m_loop.get());
    m_followed.clear();
    m_registryProxy.reset();
    m_core.reset();
    m_context.reset();
    pw_loop_leave(m_loop.get());
}

bool PipeWireWatch::Connection::setUpContext()
{
    m_loop.reset(pw_loop_new(nullptr));
    if (m_loop == nullptr) {
        return false;
    }
    // None of the usual modules, which are for programs that play and record: they take a third more memory.
    m_context.reset(pw_context_new(m_loop.get(), pw_properties_new(PW_KEY_CONFIG_NAME, "null", nullptr), 0));
    if (m_context == nullptr) {
        return false;
    }
    // The thread for sound and pictures, of which none come here.
    if (pw_data_loop* const dataLoop = pw_context_get_data_loop(m_context.get()); dataLoop != nullptr) {
        pw_data_loop_stop(dataLoop);
    }
    constexpr const char* kProtocol = "libpipewire-module-protocol-native";
    return pw_context_load_module(m_context.get(), kProtocol, nullptr, nullptr) != nullptr;
}

bool PipeWireWatch::Connection::open(const std::string& path)
{
    if (!setUpContext()) {
        return false;
    }
    pw_properties* const properties
        = pw_properties_new(PW_KEY_REMOTE_NAME, path.c_str(), PW_KEY_APP_NAME, "Unhunch", nullptr);
    m_core.reset(pw_context_connect(m_context.get(), properties, 0));
    if (m_core == nullptr) {
        return false;
    }
    listenToCore();
    m_registry = pw_core_get_registry(m_core.get(), PW_VERSION_REGISTRY, 0);
    m_registryProxy.reset(pipewire::asProxy(m_registry));
    listenToRegistry();
    m_notifier = std::make_unique<QSocketNotifier>(pw_loop_get_fd(m_loop.get()), QSocketNotifier::Read);
    QObject::connect(
        m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { readEvents(); });
    return true;
}

void PipeWireWatch::Connection::listenToCore()
{
    static const pw_core_events kEvents = [] {
        pw_core_events events{};
        events.version = PW_VERSION_CORE_EVENTS;
        events.info = [](void* self, const pw_core_info* info) {
            auto* const connection = static_cast<Connection*>(self);
            connection->version = info->version;
            connection->m_hasChanged = true;
        };
        events.error = [](void* self, std::uint32_t id, int, int result, const char*) {
            auto* const connection = static_cast<Connection*>(self);
            connection->m_isLost = connection->m_isLost || (id == PW_ID_CORE && result == -EPIPE);
        };
        return events;
    }();
    pipewire::listen(m_core.get(), m_coreHook, kEvents, this);
}

void PipeWireWatch::Connection::listenToRegistry()
{
    static const pw_registry_events kEvents = [] {
        pw_registry_events events{};
        events.version = PW_VERSION_REGISTRY_EVENTS;
        events.global = [](void* self,
                           std::uint32_t id,
                           std::uint32_t,
                           const char* type,
                           std::uint32_t,
                           const spa_dict* properties) {
            static_cast<Connection*>(self)->onGlobal(id, type, properties);
        };
        events.global_remove
            = [](void* self, std::uint32_t id) { static_cast<Connection*>(self)->onRemoved(id); };
        return events;
    }();
    pipewire::listen(m_registry, m_registryHook, kEvents, this);
}

void PipeWireWatch::Connection::onGlobal(std::uint32_t id, std::string_view type, const spa_dict* properties)
{
    if (type == PW_TYPE_INTERFACE_Node) {
        onNode(id, properties);
    } else if (type == PW_TYPE_INTERFACE_Link) {
        const std::uint32_t output = pipewire::idOf(properties, PW_KEY_LINK_OUTPUT_NODE);
        if (m_followed.contains(output)) {
            graph.links.insert_or_assign(
                id, VideoLink{output, pipewire::idOf(properties, PW_KEY_LINK_INPUT_NODE)});
            m_hasChanged = true;
        }
    } else if (type == PW_TYPE_INTERFACE_Client) {
        graph.clients.insert_or_assign(id, pipewire::valueOf(properties, PW_KEY_APP_NAME));
    }
}

void PipeWireWatch::Connection::onNode(std::uint32_t id, const spa_dict* properties)
{
    const auto part = videoPartOf(pipewire::valueOf(properties, PW_KEY_MEDIA_CLASS),
                                  pipewire::valueOf(properties, PW_KEY_MEDIA_ROLE));
    if (!part.has_value()) {
        return;
    }
    graph.nodes.insert_or_assign(id,
                                 VideoNode{*part,
                                           false,
                                           pipewire::valueOf(properties, PW_KEY_APP_NAME),
                                           pipewire::idOf(properties, PW_KEY_CLIENT_ID)});
    if (*part != VideoPart::Viewer) {
        follow(id);
    }
}

void PipeWireWatch::Connection::follow(std::uint32_t id)
{
    static const pw_node_events kEvents = [] {
        pw_node_events events{};
        events.version = PW_VERSION_NODE_EVENTS;
        events.info = [](void* self, const pw_node_info* info) {
            const auto* const followed = static_cast<Followed*>(self);
            followed->connection->graph.nodes[followed->id].isRunning = info->state == PW_NODE_STATE_RUNNING;
            followed->connection->m_hasChanged = true;
        };
        return events;
    }();
    pw_node* const bound = pipewire::bindNode(m_registry, id);
    if (bound == nullptr) {
        return;
    }
    Followed& followed = m_followed[id];
    followed.connection = this;
    followed.id = id;
    followed.node.reset(pipewire::asProxy(bound));
    pipewire::listen(bound, followed.hook, kEvents, &followed);
}

void PipeWireWatch::Connection::onRemoved(std::uint32_t id)
{
    m_followed.erase(id);
    graph.clients.erase(id);
    const auto removed = graph.nodes.erase(id) + graph.links.erase(id);
    m_hasChanged = m_hasChanged || removed > 0;
}

void PipeWireWatch::Connection::readEvents()
{
    const int result = pipewire::iterate(m_loop.get());
    if (m_isLost || (result < 0 && result != -EINTR)) {
        m_notifier->setEnabled(false);
        m_handlers.onLost();
    } else if (std::exchange(m_hasChanged, false)) {
        m_handlers.onChange();
    }
}

Result<std::unique_ptr<PipeWireWatch>> PipeWireWatch::connect(const std::string& path, Handlers handlers)
{
    if (path.empty() || ::access(path.c_str(), F_OK) != 0) {
        return failure(ErrorKind::Unavailable, "PipeWire does not run");
    }
    auto connection = std::make_unique<Connection>(std::move(handlers));
    if (!connection->open(path)) {
        return failure(ErrorKind::Unavailable, "PipeWire does not answer");
    }
    return std::unique_ptr<PipeWireWatch>(new PipeWireWatch(std::move(connection)));
}

PipeWireWatch::PipeWireWatch(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

PipeWireWatch::~PipeWireWatch() = default;

const VideoGraph& PipeWireWatch::graph() const
{
    return m_connection->graph;
}

const std::string& PipeWireWatch::version() const
{
    return m_connection->version;
}

} // namespace unhunch::platform
