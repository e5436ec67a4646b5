// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/pulse_connection.h"

#include <QAbstractEventDispatcher>

#include <pulse/glib-mainloop.h>
#include <pulse/pulseaudio.h>

#include <string_view>
#include <utility>

namespace unhunch::platform {
namespace {

std::string property(const pa_proplist* properties, const char* name)
{
    const char* const value = pa_proplist_gets(properties, name);
    return value == nullptr ? std::string() : std::string(value);
}

/// PipeWire says whose place it takes: "PulseAudio (on PipeWire 0.3.65)".
std::string nameOf(const pa_server_info& info)
{
    const std::string_view name = info.server_name == nullptr ? "" : info.server_name;
    if (name.find("PipeWire") != std::string_view::npos) {
        return std::string(name);
    }
    return info.server_version == nullptr ? "PulseAudio" : std::string("PulseAudio ") + info.server_version;
}

/// An answer comes by the callback alone; the operation itself is of no use.
void release(pa_operation* operation)
{
    if (operation != nullptr) {
        pa_operation_unref(operation);
    }
}

bool isGlibLoop()
{
    const QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher != nullptr && dispatcher->inherits("QEventDispatcherGlib");
}

Recording recordingOf(const pa_source_output_info& info, const std::set<std::uint32_t>& monitors)
{
    Recording recording;
    recording.index = info.index;
    recording.source = info.source;
    recording.hasClient = info.client != PA_INVALID_INDEX;
    recording.isFromMonitor = monitors.contains(info.source);
    recording.isCorked = info.corked != 0;
    recording.isLevelMeter
        = info.resample_method != nullptr && std::string_view(info.resample_method) == "peaks";
    recording.applicationName = property(info.proplist, PA_PROP_APPLICATION_NAME);
    recording.applicationId = property(info.proplist, PA_PROP_APPLICATION_ID);
    recording.binary = property(info.proplist, PA_PROP_APPLICATION_PROCESS_BINARY);
    recording.processId = property(info.proplist, PA_PROP_APPLICATION_PROCESS_ID);
    recording.role = property(info.proplist, PA_PROP_MEDIA_ROLE);
    return recording;
}

} // namespace

/// What libpulse calls.
struct PulseConnection::Callbacks {
    static PulseConnection& of(void* self) { return *static_cast<PulseConnection*>(self); }

    static void state(pa_context* /*context*/, void* self) { of(self).onState(); }

    static void change(pa_context* /*context*/,
                       pa_subscription_event_type_t /*what*/,
                       std::uint32_t /*index*/,
                       void* self)
    {
        of(self).look();
    }

    static void server(pa_context* /*context*/, const pa_server_info* info, void* self)
    {
        if (info != nullptr && of(self).m_handlers.onReady) {
            of(self).m_handlers.onReady(nameOf(*info));
        }
    }

    static void source(pa_context* /*context*/, const pa_source_info* info, int end, void* self)
    {
        if (end == 0 && info->monitor_of_sink != PA_INVALID_INDEX) {
            of(self).m_monitors.insert(info->index);
        }
    }

    static void recording(pa_context* /*context*/, const pa_source_output_info* info, int end, void* self)
    {
        PulseConnection& connection = of(self);
        if (end == 0) {
            connection.m_recordings.push_back(recordingOf(*info, connection.m_monitors));
            return;
        }
        connection.m_isLooking = false;
        if (std::exchange(connection.m_hasChanged, false)) {
            connection.look();
        } else if (connection.m_handlers.onRecordings) {
            connection.m_handlers.onRecordings(connection.m_recordings);
        }
    }
};

Result<std::unique_ptr<PulseConnection>> PulseConnection::connect(const std::string& socketPath,
                                                                  PulseHandlers handlers)
{
    if (!isGlibLoop()) {
        return failure(ErrorKind::Unavailable, "Qt runs without GLib's event loop here");
    }
    std::unique_ptr<PulseConnection> connection(new PulseConnection(std::move(handlers)));
    const int begun = pa_context_connect(
        connection->m_context.get(), ("unix:" + socketPath).c_str(), PA_CONTEXT_NOAUTOSPAWN, nullptr);
    if (begun < 0) {
        return failure(ErrorKind::Unavailable, "no sound server answers");
    }
    return connection;
}

PulseConnection::PulseConnection(PulseHandlers handlers)
    : m_handlers(std::move(handlers))
    , m_loop(pa_glib_mainloop_new(nullptr))
    , m_context(pa_context_new(pa_glib_mainloop_get_api(m_loop.get()), "Unhunch"))
{
    pa_context_set_state_callback(m_context.get(), &Callbacks::state, this);
    pa_context_set_subscribe_callback(m_context.get(), &Callbacks::change, this);
}

PulseConnection::~PulseConnection() = default;

void PulseConnection::EndLoop::operator()(pa_glib_mainloop* loop) const
{
    pa_glib_mainloop_free(loop);
}

void PulseConnection::EndContext::operator()(pa_context* context) const
{
    pa_context_set_state_callback(context, nullptr, nullptr);
    pa_context_set_subscribe_callback(context, nullptr, nullptr);
    pa_context_disconnect(context);
    pa_context_unref(context);
}

void PulseConnection::onState()
{
    pa_context* const context = m_context.get();
    switch (pa_context_get_state(context)) {
    case PA_CONTEXT_READY:
        m_wasReady = true;
        release(pa_context_get_server_info(context, &Callbacks::server, this));
        release(pa_context_subscribe(context, PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT, nullptr, nullptr));
        look();
        break;
    case PA_CONTEXT_FAILED:
    case PA_CONTEXT_TERMINATED:
        if (m_handlers.onLost) {
            m_handlers.onLost(m_wasReady ? "the sound server went away" : "no sound server answers");
        }
        break;
    case PA_CONTEXT_UNCONNECTED:
    case PA_CONTEXT_CONNECTING:
    case PA_CONTEXT_AUTHORIZING:
    case PA_CONTEXT_SETTING_NAME:
        break;
    }
}

// All is asked for anew at each change, instead of what changed: no order of events can lead astray.
void PulseConnection::look()
{
    m_hasChanged = m_isLooking;
    if (pa_context_get_state(m_context.get()) != PA_CONTEXT_READY) {
        return; // comes by itself
    }
    if (std::exchange(m_isLooking, true)) {
        return;
    }
    m_monitors.clear();
    m_recordings.clear();
    release(pa_context_get_source_info_list(m_context.get(), &Callbacks::source, this));
    release(pa_context_get_source_output_info_list(m_context.get(), &Callbacks::recording, this));
}

} // namespace unhunch::platform
