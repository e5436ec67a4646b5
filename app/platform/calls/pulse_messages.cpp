// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/pulse_messages.h"

#include <string_view>

namespace unhunch::platform {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::size_t kCookieSize = 256;

std::string valueOf(const PulseProperties& properties, std::string_view name)
{
    const auto found = properties.find(name);
    return found == properties.end() ? std::string() : found->second;
}

/// PulseAudio names its way of resampling; PipeWire keeps what the client asked for among the properties.
bool isLevelMeter(std::string_view resampleMethod, const PulseProperties& properties)
{
    return resampleMethod == "peaks" || valueOf(properties, "resample.peaks") == "true"
           || valueOf(properties, "stream.monitor") == "true";
}

Recording readRecording(PulseReader& reply, const std::set<std::uint32_t>& monitors)
{
    Recording recording;
    recording.index = reply.number();
    reply.skip(2); // name, module
    recording.hasClient = reply.number() != kNone;
    recording.source = reply.number();
    reply.skip(4); // sample format, channels, two latencies
    const std::string resampleMethod = reply.text();
    reply.skip(); // driver
    const PulseProperties properties = reply.properties();
    recording.isCorked = reply.flag();
    reply.skip(5); // volumes, mute, whether there is a volume, whether it may be set, format
    recording.isFromMonitor = monitors.contains(recording.source);
    recording.isLevelMeter = isLevelMeter(resampleMethod, properties);
    recording.applicationName = valueOf(properties, "application.name");
    recording.applicationId = valueOf(properties, "application.id");
    recording.binary = valueOf(properties, "application.process.binary");
    recording.processId = valueOf(properties, "application.process.id");
    recording.role = valueOf(properties, "media.role");
    return recording;
}

void skipPortsAndFormats(PulseReader& reply)
{
    const std::uint32_t ports = reply.number();
    for (std::uint32_t port = 0; port < ports && reply.isGood(); ++port) {
        reply.skip(3); // name, description, priority
    }
    reply.skip(); // the port in use
    reply.skip(reply.byte()); // formats
}

} // namespace

PulseWriter authentication(std::uint32_t tag)
{
    PulseWriter message(PulseCommand::Authenticate, tag);
    message.addNumber(kPulseVersion);
    message.addBytes(std::string(kCookieSize, '\0'));
    return message;
}

std::string readServerName(PulseReader& reply)
{
    const std::string name = reply.text();
    const std::string version = reply.text();
    // PipeWire's says what it is by itself; its version is that of the PulseAudio it stands in for.
    const bool isPulseAudio = name == "pulseaudio";
    return isPulseAudio ? "PulseAudio " + version : name;
}

std::optional<std::set<std::uint32_t>> readMonitors(PulseReader& reply)
{
    std::set<std::uint32_t> monitors;
    while (reply.isGood() && !reply.isAtEnd()) {
        const std::uint32_t index = reply.number();
        reply.skip(7); // name, description, sample format, channels, module, volumes, mute
        const bool isMonitor = reply.number() != kNone;
        reply.skip(
            9); // sink, latency, driver, flags, properties, latency asked for, base volume, state, steps
        reply.skip(); // card
        skipPortsAndFormats(reply);
        if (isMonitor) {
            monitors.insert(index);
        }
    }
    return reply.isGood() ? std::optional(std::move(monitors)) : std::nullopt;
}

std::optional<std::vector<Recording>> readRecordings(PulseReader& reply,
                                                     const std::set<std::uint32_t>& monitors)
{
    std::vector<Recording> recordings;
    while (reply.isGood() && !reply.isAtEnd()) {
        recordings.push_back(readRecording(reply, monitors));
    }
    return reply.isGood() ? std::optional(std::move(recordings)) : std::nullopt;
}

} // namespace unhunch::platform
