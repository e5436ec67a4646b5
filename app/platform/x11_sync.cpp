// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/x11_sync.h"

#include <QMetaObject>

#include <xcb/sync.h>
#include <xcb/xcb.h>

#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

namespace unhunch::platform {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view kIdleCounter = "IDLETIME";

xcb_sync_int64_t toWire(milliseconds value)
{
    const auto count = static_cast<std::uint64_t>(value.count());
    return {static_cast<std::int32_t>(count >> 32U), static_cast<std::uint32_t>(count)};
}

milliseconds fromWire(const xcb_sync_int64_t& value)
{
    return milliseconds((static_cast<std::int64_t>(value.hi) << 32) | static_cast<std::int64_t>(value.lo));
}

/// The name follows its length at once on the wire; xcb's own accessor counts the struct's padding in and is
/// two bytes late.
std::string_view nameOf(const xcb_sync_systemcounter_t& counter)
{
    constexpr std::size_t kNameOffset
        = offsetof(xcb_sync_systemcounter_t, name_len) + sizeof(counter.name_len);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,cppcoreguidelines-pro-bounds-pointer-arithmetic)
    return {reinterpret_cast<const char*>(&counter) + kNameOffset, counter.name_len};
}

std::optional<xcb_sync_counter_t> findIdleCounter(xcb_connection_t* connection)
{
    const XcbOwned<xcb_sync_list_system_counters_reply_t> reply(
        xcb_sync_list_system_counters_reply(connection, xcb_sync_list_system_counters(connection), nullptr));
    if (reply == nullptr) {
        return std::nullopt;
    }
    auto counters = xcb_sync_list_system_counters_counters_iterator(reply.get());
    for (; counters.rem > 0; xcb_sync_systemcounter_next(&counters)) {
        const std::string_view name = nameOf(*counters.data);
        if (name == kIdleCounter) {
            return counters.data->counter;
        }
    }
    return std::nullopt;
}

bool hasSync(xcb_connection_t* connection)
{
    const xcb_query_extension_reply_t* extension = xcb_get_extension_data(connection, &xcb_sync_id);
    if (extension == nullptr || extension->present == 0) {
        return false;
    }
    const XcbOwned<xcb_sync_initialize_reply_t> reply(
        xcb_sync_initialize_reply(connection, xcb_sync_initialize(connection, 3, 1), nullptr));
    return reply != nullptr;
}

} // namespace

Result<std::unique_ptr<X11Sync>> X11Sync::connect(const std::string& display)
{
    auto connected = connectToXServer(display);
    if (!connected) {
        return tl::unexpected(std::move(connected.error()));
    }
    XcbConnection& connection = *connected;
    if (!hasSync(connection.get())) {
        return failure(ErrorKind::Unavailable, "the X server lacks the SYNC extension");
    }
    const auto counter = findIdleCounter(connection.get());
    if (!counter.has_value()) {
        return failure(ErrorKind::Unavailable, "the X server has no IDLETIME counter");
    }
    return std::unique_ptr<X11Sync>(new X11Sync(std::move(connection), *counter));
}

X11Sync::X11Sync(XcbConnection connection, std::uint32_t counter)
    : m_connection(std::move(connection))
    , m_counter(counter)
    , m_alarmEvent(xcb_get_extension_data(m_connection.get(), &xcb_sync_id)->first_event
                   + XCB_SYNC_ALARM_NOTIFY)
    , m_notifier(xcb_get_file_descriptor(m_connection.get()), QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { readEvents(); });
}

X11Sync::~X11Sync()
{
    m_notifier.setEnabled(false);
}

void X11Sync::setHandlers(std::function<void(const Alarm&)> onAlarm, std::function<void()> onLost)
{
    m_onAlarm = std::move(onAlarm);
    m_onLost = std::move(onLost);
}

X11Sync::AlarmId X11Sync::addAlarm(milliseconds value, Direction direction)
{
    const AlarmId alarm = xcb_generate_id(m_connection.get());
    xcb_sync_create_alarm_value_list_t values{};
    values.counter = m_counter;
    values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
    values.value = toWire(value);
    values.testType = direction == Direction::Rising ? XCB_SYNC_TESTTYPE_POSITIVE_TRANSITION
                                                     : XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION;
    values.delta = toWire(milliseconds(0));
    values.events = 1;
    constexpr std::uint32_t kMask = XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE
                                    | XCB_SYNC_CA_TEST_TYPE | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS;
    xcb_sync_create_alarm_aux(m_connection.get(), alarm, kMask, &values);
    xcb_flush(m_connection.get());
    return alarm;
}

void X11Sync::removeAlarm(AlarmId alarm)
{
    if (alarm != 0) {
        xcb_sync_destroy_alarm(m_connection.get(), alarm);
        xcb_flush(m_connection.get());
    }
}

std::optional<milliseconds> X11Sync::counter()
{
    const XcbOwned<xcb_sync_query_counter_reply_t> reply(xcb_sync_query_counter_reply(
        m_connection.get(), xcb_sync_query_counter(m_connection.get(), m_counter), nullptr));
    if (reply == nullptr) {
        return std::nullopt;
    }
    return fromWire(reply->counter_value);
}

void X11Sync::dispatchLater()
{
    QMetaObject::invokeMethod(
        &m_notifier, [this] { readEvents(); }, Qt::QueuedConnection);
}

void X11Sync::readEvents()
{
    while (!m_isLost) {
        const XcbOwned<xcb_generic_event_t> event(xcb_poll_for_event(m_connection.get()));
        if (event == nullptr) {
            break;
        }
        if ((event->response_type & 0x7f) != m_alarmEvent || !m_onAlarm) {
            continue;
        }
        xcb_sync_alarm_notify_event_t alarm{};
        std::memcpy(&alarm, event.get(), sizeof alarm);
        m_onAlarm({alarm.alarm, fromWire(alarm.counter_value)});
    }
    if (!m_isLost && xcb_connection_has_error(m_connection.get()) != 0) {
        m_isLost = true;
        m_notifier.setEnabled(false);
        if (m_onLost) {
            m_onLost();
        }
    }
}

} // namespace unhunch::platform
