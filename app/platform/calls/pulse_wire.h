// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace unhunch::platform {

/// Text properties of a stream or client, such as `application.name`.
using PulseProperties = std::map<std::string, std::string, std::less<>>;

/// The commands of PulseAudio's native protocol that are spoken here.
enum class PulseCommand : std::uint32_t {
    Error = 0,
    Reply = 2,
    Authenticate = 8,
    SetClientName = 9,
    GetServerInfo = 20,
    GetSourceList = 24,
    GetSourceOutputList = 32,
    Subscribe = 35,
    SubscribeEvent = 66,
};

/// Bytes before each message: its length, a channel and what only sound data needs.
inline constexpr std::size_t kPulseHeaderSize = 20;

/// Writes one message: command, tag, then values, each with a letter for its type before it.
class PulseWriter {
public:
    PulseWriter(PulseCommand command, std::uint32_t tag);

    void addNumber(std::uint32_t value);
    void addBytes(std::string_view bytes);
    void addProperties(const PulseProperties& properties);
    /// The message with its header, as it goes to the socket.
    [[nodiscard]] std::string packet() const;

private:
    void addText(std::string_view text);

    std::string m_payload;
};

/// Reads the values of one message in their order. A value of another type than asked for, or one that is cut
/// short, spoils the reader: from then on it gives empty values only.
class PulseReader {
public:
    explicit PulseReader(std::string_view payload);

    [[nodiscard]] std::uint32_t number();
    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] bool flag();
    /// A text that is not there reads as empty.
    [[nodiscard]] std::string text();
    [[nodiscard]] PulseProperties properties();
    /// Passes over values of any type.
    void skip(int count = 1);

    [[nodiscard]] bool isGood() const { return m_isGood; }

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    [[nodiscard]] std::string_view take(std::size_t size);
    [[nodiscard]] std::uint32_t rawNumber();
    [[nodiscard]] bool takeType(char type);
    [[nodiscard]] std::string_view zeroEnded();
    void skipOne();
    void skipChannels(std::size_t sizeOfEach);
    void spoil();

    std::string_view m_rest;
    bool m_isGood = true;
};

/// The length of the payload that follows a header; nothing is checked.
[[nodiscard]] std::uint32_t pulsePayloadSize(std::string_view header);
/// Whether the header is one of a message, not of sound data.
[[nodiscard]] bool isPulseMessage(std::string_view header);

} // namespace unhunch::platform
