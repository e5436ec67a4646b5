// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/x11_active_window.h"

#include <QMetaObject>

#include <xcb/xcb.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace unhunch::platform {
namespace {

constexpr std::uint32_t kLongestState = 64; // atoms; there are some 13 states
constexpr std::uint32_t kLongestClass = 128; // in units of four bytes

xcb_intern_atom_cookie_t askForAtom(xcb_connection_t* connection, std::string_view name)
{
    return xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data());
}

std::uint32_t atomOf(xcb_connection_t* connection, xcb_intern_atom_cookie_t cookie)
{
    const XcbOwned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, cookie, nullptr));
    return reply == nullptr ? static_cast<std::uint32_t>(XCB_ATOM_NONE) : reply->atom;
}

XcbOwned<xcb_get_property_reply_t> answerTo(xcb_connection_t* connection, xcb_get_property_cookie_t cookie)
{
    return XcbOwned<xcb_get_property_reply_t>(xcb_get_property_reply(connection, cookie, nullptr));
}

std::string bytesOf(const xcb_get_property_reply_t& reply)
{
    return {static_cast<const char*>(xcb_get_property_value(&reply)),
            static_cast<std::size_t>(xcb_get_property_value_length(&reply))};
}

/// A list of windows or atoms; empty where it is neither.
std::vector<std::uint32_t> numbersOf(const xcb_get_property_reply_t* reply)
{
    constexpr std::uint8_t kBits = 32;
    if (reply == nullptr || reply->format != kBits) {
        return {};
    }
    const std::string bytes = bytesOf(*reply);
    std::vector<std::uint32_t> numbers(bytes.size() / sizeof(std::uint32_t));
    if (!numbers.empty()) {
        std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(std::uint32_t));
    }
    return numbers;
}

} // namespace

Result<std::unique_ptr<X11ActiveWindow>> X11ActiveWindow::connect(const std::string& display)
{
    auto connected = connectToXServer(display);
    if (!connected) {
        return tl::unexpected(std::move(connected.error()));
    }
    XcbConnection& connection = *connected;
    const auto atoms = internAtoms(connection.get());
    if (!atoms.has_value()) {
        return failure(ErrorKind::Unavailable, "the X server at " + display + " went away");
    }
    return std::unique_ptr<X11ActiveWindow>(new X11ActiveWindow(std::move(connection), *atoms));
}

std::optional<X11ActiveWindow::Atoms> X11ActiveWindow::internAtoms(xcb_connection_t* connection)
{
    const auto activeWindow = askForAtom(connection, "_NET_ACTIVE_WINDOW");
    const auto windowState = askForAtom(connection, "_NET_WM_STATE");
    const auto fullScreen = askForAtom(connection, "_NET_WM_STATE_FULLSCREEN");
    const Atoms atoms{
        atomOf(connection, activeWindow), atomOf(connection, windowState), atomOf(connection, fullScreen)};
    if (xcb_connection_has_error(connection) != 0) {
        return std::nullopt;
    }
    return atoms;
}

X11ActiveWindow::X11ActiveWindow(XcbConnection connection, const Atoms& atoms)
    : m_connection(std::move(connection))
    , m_atoms(atoms)
    , m_root(xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root)
    , m_notifier(xcb_get_file_descriptor(m_connection.get()), QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { readEvents(); });
    select(m_root, XCB_EVENT_MASK_PROPERTY_CHANGE);
}

X11ActiveWindow::~X11ActiveWindow()
{
    m_notifier.setEnabled(false);
}

void X11ActiveWindow::setHandlers(std::function<void()> onChanged, std::function<void()> onLost)
{
    m_onChanged = std::move(onChanged);
    m_onLost = std::move(onLost);
}

std::optional<X11ActiveWindow::State> X11ActiveWindow::follow()
{
    const std::uint32_t active = activeWindow();
    if (active != m_followed) {
        select(m_followed, XCB_EVENT_MASK_NO_EVENT);
        // Before the state is read: what changes from here on is told.
        select(active, XCB_EVENT_MASK_PROPERTY_CHANGE | XCB_EVENT_MASK_STRUCTURE_NOTIFY);
        m_followed = active;
    }
    std::optional<State> state = stateOf(active);
    // What arrived together with the answers would lie unread until something else arrives.
    QMetaObject::invokeMethod(
        &m_notifier, [this] { readEvents(); }, Qt::QueuedConnection);
    return state;
}

std::uint32_t X11ActiveWindow::activeWindow() const
{
    const auto cookie
        = xcb_get_property(m_connection.get(), 0, m_root, m_atoms.activeWindow, XCB_ATOM_WINDOW, 0, 1);
    const std::vector<std::uint32_t> windows = numbersOf(answerTo(m_connection.get(), cookie).get());
    return windows.empty() ? static_cast<std::uint32_t>(XCB_WINDOW_NONE) : windows.front();
}

// A window that has just gone answers with an error, which arrives as an event and is passed over.
void X11ActiveWindow::select(std::uint32_t window, std::uint32_t events) const
{
    if (window != XCB_WINDOW_NONE) {
        xcb_change_window_attributes(m_connection.get(), window, XCB_CW_EVENT_MASK, &events);
        xcb_flush(m_connection.get());
    }
}

std::optional<X11ActiveWindow::State> X11ActiveWindow::stateOf(std::uint32_t window) const
{
    if (window == XCB_WINDOW_NONE) {
        return std::nullopt;
    }
    xcb_connection_t* connection = m_connection.get();
    const auto stateCookie
        = xcb_get_property(connection, 0, window, m_atoms.windowState, XCB_ATOM_ATOM, 0, kLongestState);
    const auto classCookie
        = xcb_get_property(connection, 0, window, XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, 0, kLongestClass);
    const auto stateReply = answerTo(connection, stateCookie);
    const auto classReply = answerTo(connection, classCookie);
    if (stateReply == nullptr || classReply == nullptr) {
        return std::nullopt;
    }
    const std::vector<std::uint32_t> states = numbersOf(stateReply.get());
    State state;
    state.isFullScreen = std::find(states.begin(), states.end(), m_atoms.fullScreen) != states.end();
    // Two strings, each with a zero at its end.
    const std::string names = bytesOf(*classReply);
    const std::size_t end = names.find('\0');
    state.instanceName = names.substr(0, end);
    if (end != std::string::npos) {
        state.className = names.substr(end + 1, names.find('\0', end + 1) - end - 1);
    }
    return state;
}

bool X11ActiveWindow::drainEvents()
{
    bool isOfInterest = false;
    while (true) {
        const XcbOwned<xcb_generic_event_t> event(xcb_poll_for_event(m_connection.get()));
        if (event == nullptr) {
            return isOfInterest;
        }
        constexpr int kWithoutSentFlag = 0x7f;
        const int type = event->response_type & kWithoutSentFlag;
        if (type == XCB_PROPERTY_NOTIFY) {
            xcb_property_notify_event_t change{};
            std::memcpy(&change, event.get(), sizeof change);
            isOfInterest
                = isOfInterest || change.atom == m_atoms.activeWindow || change.atom == m_atoms.windowState;
        } else {
            isOfInterest = isOfInterest || type == XCB_DESTROY_NOTIFY || type == XCB_UNMAP_NOTIFY;
        }
    }
}

void X11ActiveWindow::readEvents()
{
    if (m_isLost) {
        return;
    }
    const bool isOfInterest = drainEvents();
    if (xcb_connection_has_error(m_connection.get()) != 0) {
        m_isLost = true;
        m_notifier.setEnabled(false);
        if (m_onLost) {
            m_onLost();
        }
    } else if (isOfInterest && m_onChanged) {
        m_onChanged();
    }
}

} // namespace unhunch::platform
