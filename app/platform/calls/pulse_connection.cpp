// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/pulse_connection.h"

#include "app/platform/calls/pulse_messages.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace unhunch::platform {
namespace {

constexpr std::uint32_t kRecordingsMask = 0x0008;
constexpr std::size_t kBufferSize = 4096;
/// The protocol's own limit of one message.
constexpr std::size_t kLargestPayload = std::size_t{16} * 1024 * 1024;

FileDescriptor connectedSocket(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path) {
        return {};
    }
    std::ranges::copy(path, std::begin(address.sun_path));
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface of sockets
    const auto* const any = reinterpret_cast<const sockaddr*>(&address);
    const bool isConnected = socket.isOpen() && ::connect(socket.get(), any, sizeof address) == 0;
    return isConnected ? std::move(socket) : FileDescriptor();
}

} // namespace

Result<std::unique_ptr<PulseConnection>> PulseConnection::connect(const std::string& path, Handlers handlers)
{
    FileDescriptor socket = connectedSocket(path);
    if (!socket.isOpen()) {
        return failure(ErrorKind::Unavailable, "no sound server answers");
    }
    return std::unique_ptr<PulseConnection>(new PulseConnection(std::move(socket), std::move(handlers)));
}

PulseConnection::PulseConnection(FileDescriptor socket, Handlers handlers)
    : m_socket(std::move(socket))
    , m_notifier(m_socket.get(), QSocketNotifier::Read)
    , m_handlers(std::move(handlers))
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { readSocket(); });
}

PulseConnection::~PulseConnection()
{
    m_notifier.setEnabled(false);
}

void PulseConnection::introduce(const PulseProperties& properties)
{
    send(authentication(expect([this](PulseReader& reply) { onAuthenticated(reply); })));
    PulseWriter name(PulseCommand::SetClientName, expect({}));
    name.addProperties(properties);
    send(name);
}

void PulseConnection::subscribeToRecordings(OnReply onReply)
{
    PulseWriter message(PulseCommand::Subscribe, expect(std::move(onReply)));
    message.addNumber(kRecordingsMask);
    send(message);
}

void PulseConnection::ask(PulseCommand command, OnReply onReply)
{
    send(PulseWriter(command, expect(std::move(onReply))));
}

std::uint32_t PulseConnection::expect(OnReply onReply)
{
    m_expected.insert_or_assign(++m_lastTag, std::move(onReply));
    return m_lastTag;
}

void PulseConnection::send(const PulseWriter& message)
{
    const std::string packet = message.packet();
    const ssize_t sent = m_isLost ? -1 : ::send(m_socket.get(), packet.data(), packet.size(), MSG_NOSIGNAL);
    // A few hundred bytes always fit, unless nobody reads any more; that is found when the socket is read.
    if (!m_isLost && std::cmp_not_equal(sent, packet.size())) {
        ::shutdown(m_socket.get(), SHUT_RDWR);
    }
}

void PulseConnection::readSocket()
{
    std::array<char, kBufferSize> buffer{};
    ssize_t size = 0;
    while (!m_isLost) {
        size = ::recv(m_socket.get(), buffer.data(), buffer.size(), 0);
        if (size <= 0) {
            break;
        }
        m_received.append(buffer.data(), static_cast<std::size_t>(size));
        readMessages();
    }
    const bool isJustEmpty = size < 0 && (errno == EAGAIN || errno == EINTR);
    if (!isJustEmpty) {
        giveUp("the sound server went away");
    }
}

void PulseConnection::readMessages()
{
    while (!m_isLost && m_received.size() >= kPulseHeaderSize) {
        const std::size_t size = pulsePayloadSize(m_received);
        if (size > kLargestPayload) {
            giveUp("the sound server does not speak PulseAudio's protocol");
            return;
        }
        if (m_received.size() < kPulseHeaderSize + size) {
            return;
        }
        const std::string message = m_received.substr(0, kPulseHeaderSize + size);
        m_received.erase(0, message.size());
        if (isPulseMessage(message)) {
            onMessage(std::string_view(message).substr(kPulseHeaderSize));
        }
    }
}

void PulseConnection::onMessage(std::string_view payload)
{
    PulseReader message(payload);
    const auto command = static_cast<PulseCommand>(message.number());
    const std::uint32_t tag = message.number();
    if (command == PulseCommand::SubscribeEvent) {
        m_handlers.onChange();
        return;
    }
    const auto expected = m_expected.find(tag);
    if (expected == m_expected.end() || (command != PulseCommand::Reply && command != PulseCommand::Error)) {
        return;
    }
    const OnReply onReply = std::move(expected->second);
    m_expected.erase(expected);
    if (command == PulseCommand::Error) {
        giveUp("the sound server refuses to answer");
    } else if (onReply) {
        onReply(message);
    }
}

void PulseConnection::onAuthenticated(PulseReader& reply)
{
    // The upper half tells of shared memory, which is not used.
    constexpr std::uint32_t kVersionBits = 0xffff;
    if ((reply.number() & kVersionBits) < kPulseVersion) {
        giveUp("the sound server is too old");
    }
}

void PulseConnection::giveUp(const std::string& whyNot)
{
    if (std::exchange(m_isLost, true)) {
        return;
    }
    m_notifier.setEnabled(false);
    m_expected.clear();
    m_handlers.onLost(whyNot);
}

} // namespace unhunch::platform
