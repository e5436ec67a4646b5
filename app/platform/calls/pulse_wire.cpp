// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/pulse_wire.h"

#include <algorithm>
#include <array>
#include <optional>

namespace unhunch::platform {
namespace {

constexpr std::uint32_t kMessageChannel = 0xffffffff;

// The letters of the types.
constexpr char kText = 't';
constexpr char kNoText = 'N';
constexpr char kNumber = 'L';
constexpr char kByte = 'B';
constexpr char kBytes = 'x';
constexpr char kTrue = '1';
constexpr char kFalse = '0';
constexpr char kChannelMap = 'm';
constexpr char kVolumes = 'v';
constexpr char kProperties = 'P';
constexpr char kFormat = 'f';

/// A type whose values all take as many bytes.
struct FixedType {
    char letter = 0;
    std::size_t size = 0;
};

constexpr std::array kFixedTypes{
    FixedType{kNoText, 0},
    FixedType{kTrue, 0},
    FixedType{kFalse, 0},
    FixedType{kByte, 1},
    FixedType{kNumber, 4},
    FixedType{'V', 4}, // volume
    FixedType{'a', 6}, // sample format
    FixedType{'R', 8}, // long number
    FixedType{'r', 8}, // long number with a sign
    FixedType{'T', 8}, // time
    FixedType{'U', 8}, // microseconds
};

std::optional<std::size_t> fixedSize(char letter)
{
    const auto* const found = std::ranges::find(kFixedTypes, letter, &FixedType::letter);
    return found == kFixedTypes.end() ? std::nullopt : std::optional(found->size);
}

void appendNumber(std::string& bytes, std::uint32_t value)
{
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes.push_back(static_cast<char>(value >> shift));
    }
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(at, sizeof value)) {
        value = (value << 8U) | static_cast<unsigned char>(byte);
    }
    return value;
}

} // namespace

PulseWriter::PulseWriter(PulseCommand command, std::uint32_t tag)
{
    addNumber(static_cast<std::uint32_t>(command));
    addNumber(tag);
}

void PulseWriter::addNumber(std::uint32_t value)
{
    m_payload.push_back(kNumber);
    appendNumber(m_payload, value);
}

void PulseWriter::addBytes(std::string_view bytes)
{
    m_payload.push_back(kBytes);
    appendNumber(m_payload, static_cast<std::uint32_t>(bytes.size()));
    m_payload.append(bytes);
}

void PulseWriter::addText(std::string_view text)
{
    m_payload.push_back(kText);
    m_payload.append(text);
    m_payload.push_back('\0');
}

void PulseWriter::addProperties(const PulseProperties& properties)
{
    m_payload.push_back(kProperties);
    for (const auto& [name, value] : properties) {
        // The zero at a text's end is part of the value.
        const std::string_view bytes(value.c_str(), value.size() + 1);
        addText(name);
        addNumber(static_cast<std::uint32_t>(bytes.size()));
        addBytes(bytes);
    }
    m_payload.push_back(kNoText);
}

std::string PulseWriter::packet() const
{
    std::string bytes;
    appendNumber(bytes, static_cast<std::uint32_t>(m_payload.size()));
    appendNumber(bytes, kMessageChannel);
    bytes.resize(kPulseHeaderSize, '\0');
    return bytes + m_payload;
}

PulseReader::PulseReader(std::string_view payload)
    : m_rest(payload)
{}

void PulseReader::spoil()
{
    m_isGood = false;
    m_rest = {};
}

std::string_view PulseReader::take(std::size_t size)
{
    if (m_rest.size() < size) {
        spoil();
        return {};
    }
    const std::string_view taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::uint32_t PulseReader::rawNumber()
{
    return numberAt(take(sizeof(std::uint32_t)), 0);
}

std::string_view PulseReader::zeroEnded()
{
    const std::string_view text = m_rest.substr(0, m_rest.find('\0'));
    return take(text.size() + 1).substr(0, text.size());
}

bool PulseReader::takeType(char type)
{
    const bool isThere = m_isGood && m_rest.starts_with(type);
    if (isThere) {
        m_rest.remove_prefix(1);
    } else {
        spoil();
    }
    return isThere;
}

std::uint32_t PulseReader::number()
{
    return takeType(kNumber) ? rawNumber() : 0;
}

std::uint8_t PulseReader::byte()
{
    const std::string_view taken = takeType(kByte) ? take(1) : std::string_view();
    return taken.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(taken.front());
}

bool PulseReader::flag()
{
    if (m_rest.starts_with(kTrue)) {
        return takeType(kTrue);
    }
    static_cast<void>(takeType(kFalse));
    return false;
}

std::string PulseReader::text()
{
    if (m_rest.starts_with(kNoText)) {
        m_rest.remove_prefix(1);
        return {};
    }
    return takeType(kText) ? std::string(zeroEnded()) : std::string();
}

PulseProperties PulseReader::properties()
{
    PulseProperties properties;
    if (!takeType(kProperties)) {
        return properties;
    }
    while (m_isGood && !m_rest.starts_with(kNoText)) {
        std::string name = text();
        skip(); // the size, which the value tells again
        if (!takeType(kBytes)) {
            break;
        }
        const std::string_view value = take(rawNumber());
        properties.emplace(std::move(name), value.substr(0, value.find('\0')));
    }
    static_cast<void>(takeType(kNoText));
    return properties;
}

void PulseReader::skip(int count)
{
    for (int i = 0; i < count && m_isGood; ++i) {
        skipOne();
    }
}

void PulseReader::skipOne()
{
    const char type = m_rest.empty() ? '\0' : m_rest.front();
    if (type == kProperties) {
        static_cast<void>(properties());
        return;
    }
    static_cast<void>(take(1));
    if (const auto size = fixedSize(type); size.has_value()) {
        static_cast<void>(take(*size));
    } else if (type == kText) {
        static_cast<void>(zeroEnded());
    } else if (type == kBytes) {
        static_cast<void>(take(rawNumber()));
    } else if (type == kChannelMap) {
        skipChannels(1);
    } else if (type == kVolumes) {
        skipChannels(sizeof(std::uint32_t));
    } else if (type == kFormat) {
        static_cast<void>(byte());
        static_cast<void>(properties());
    } else {
        spoil();
    }
}

void PulseReader::skipChannels(std::size_t sizeOfEach)
{
    const std::string_view count = take(1);
    const std::size_t channels = count.empty() ? 0 : static_cast<unsigned char>(count.front());
    static_cast<void>(take(channels * sizeOfEach));
}

std::uint32_t pulsePayloadSize(std::string_view header)
{
    return numberAt(header, 0);
}

bool isPulseMessage(std::string_view header)
{
    return numberAt(header, sizeof(std::uint32_t)) == kMessageChannel;
}

} // namespace unhunch::platform
