// SPDX-License-Identifier: GPL-3.0-or-later
// The door of the module that `LateMicrophone` loads.
#include "app/platform/calls/microphone_module.h"

#include "app/platform/calls/microphone_source.h"
#include "app/platform/calls/recording.h"

unhunch::HoldSource* unhunchMakeMicrophoneSource(const char* socketPath)
{
    using namespace unhunch::platform;
    return std::make_unique<MicrophoneSource>(socketPath, soundToolsThatListenAllDay()).release();
}
