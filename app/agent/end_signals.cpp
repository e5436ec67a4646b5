// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/end_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace unhunch::agent {
namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

// Signal handlers have no other way to know where to write. A handler instead of a signalfd, since a blocked
// signal would stay blocked in every program that is started from here.
std::atomic<int> pipeForSignals{-1};

void onSignal(int signal)
{
    const int saved = errno;
    const auto byte = static_cast<unsigned char>(signal);
    // A full pipe already holds what is to be told.
    [[maybe_unused]] const ssize_t written = ::write(pipeForSignals.load(), &byte, 1);
    errno = saved;
}

void setDisposition(void (*handler)(int))
{
    struct sigaction action {};

    action.sa_handler = handler; // NOLINT(cppcoreguidelines-pro-type-union-access): the C interface
    action.sa_flags = SA_RESTART;
    for (const int signal : kSignals) {
        ::sigaction(signal, &action, nullptr);
    }
}

} // namespace

EndSignals::EndSignals()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0) {
        return;
    }
    m_readEnd = platform::FileDescriptor(ends[0]);
    m_writeEnd = platform::FileDescriptor(ends[1]);
    pipeForSignals = m_writeEnd.get();
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EndSignals::readSignals);
    setDisposition(onSignal);
}

EndSignals::~EndSignals()
{
    if (m_notifier != nullptr) {
        setDisposition(SIG_DFL);
    }
}

void EndSignals::readSignals()
{
    unsigned char signal = 0;
    while (::read(m_readEnd.get(), &signal, 1) == 1) {
        Q_EMIT received(signal);
    }
}

} // namespace unhunch::agent
