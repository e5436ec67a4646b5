// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/worker_thread.h"

#include <chrono>
#include <cstdlib>
#include <tuple>

namespace unhunch::sound {
namespace {

/// How long ending waits for a server that does not answer.
constexpr std::chrono::milliseconds kLongestFarewell{300};

/// Ends the process without the destructors of libraries: that of Qt Multimedia would wait for the thread
/// that hangs, up to half a minute, and a window program that lingers looks as if it still played.
void leaveAtOnce(int status, void* /*unused*/)
{
    std::_Exit(status);
}

} // namespace

void endOrLeave(std::unique_ptr<QThread> thread)
{
    thread->quit();
    if (!thread->wait(QDeadlineTimer(kLongestFarewell))) {
        // It hangs in the sound library and cannot be ended; destroying a running QThread would abort us.
        std::ignore = thread.release();
        on_exit(leaveAtOnce, nullptr);
    }
}

} // namespace unhunch::sound
