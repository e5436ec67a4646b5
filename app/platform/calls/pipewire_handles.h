// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pipewire/pipewire.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

// PipeWire's C objects with owners. For .cpp files only: the library's headers stay out of ours.
namespace unhunch::platform::pipewire {

/// PipeWire's library, set up as long as somebody has this.
class Library {
public:
    Library()
    {
        pw_init(nullptr, nullptr);
        // What it would complain about on standard error is told in the self-check.
        pw_log_set_level(SPA_LOG_LEVEL_NONE);
    }

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    Library(Library&&) = delete;
    Library& operator=(Library&&) = delete;

    ~Library() { pw_deinit(); }
};

/// Ends each of PipeWire's objects in its own way.
struct End {
    void operator()(pw_loop* loop) const { pw_loop_destroy(loop); }

    void operator()(pw_context* context) const { pw_context_destroy(context); }

    void operator()(pw_core* core) const { pw_core_disconnect(core); }

    void operator()(pw_proxy* proxy) const { pw_proxy_destroy(proxy); }
};

template <typename T>
using Owned = std::unique_ptr<T, End>;

/// PipeWire hands out interfaces that are proxies at the same time.
template <typename T>
pw_proxy* asProxy(T* object)
{
    return reinterpret_cast<pw_proxy*>(object); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

/// The text of a property, empty where there is none.
inline std::string valueOf(const spa_dict* properties, const char* name)
{
    const char* const value = properties == nullptr ? nullptr : spa_dict_lookup(properties, name);
    return value == nullptr ? std::string() : std::string(value);
}

/// A property that names another object, PW_ID_ANY where there is none.
inline std::uint32_t idOf(const spa_dict* properties, const char* name)
{
    constexpr int kDecimal = 10;
    const std::string text = valueOf(properties, name);
    return text.empty() ? PW_ID_ANY
                        : static_cast<std::uint32_t>(std::strtoul(text.c_str(), nullptr, kDecimal));
}

// The macros of PipeWire's interfaces cast as C does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"

inline void listen(pw_core* core, spa_hook& hook, const pw_core_events& events, void* self)
{
    pw_core_add_listener(core, &hook, &events, self);
}

inline void listen(pw_registry* registry, spa_hook& hook, const pw_registry_events& events, void* self)
{
    pw_registry_add_listener(registry, &hook, &events, self);
}

inline void listen(pw_node* node, spa_hook& hook, const pw_node_events& events, void* self)
{
    pw_node_add_listener(node, &hook, &events, self);
}

/// Does what is to be done now and waits for nothing; negative when the loop is broken.
inline int iterate(pw_loop* loop)
{
    pw_loop_enter(loop);
    const int result = pw_loop_iterate(loop, 0);
    pw_loop_leave(loop);
    return result;
}

/// Null when it is gone already.
inline pw_node* bindNode(pw_registry* registry, std::uint32_t id)
{
    return static_cast<pw_node*>(pw_registry_bind(registry, id, PW_TYPE_INTERFACE_Node, PW_VERSION_NODE, 0));
}

#pragma GCC diagnostic pop

} // namespace unhunch::platform::pipewire
