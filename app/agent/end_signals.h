// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/file_descriptor.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace unhunch::agent {

/// SIGTERM, SIGINT and SIGHUP as an event: the session ends, or somebody wants the program to. One object per
/// process; programs started from here are not touched.
class EndSignals : public QObject {
    Q_OBJECT

public:
    EndSignals();
    ~EndSignals() override;
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    EndSignals(EndSignals&&) = delete;
    EndSignals& operator=(EndSignals&&) = delete;

Q_SIGNALS:
    void received(int signal);

private:
    void readSignals();

    platform::FileDescriptor m_readEnd;
    platform::FileDescriptor m_writeEnd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace unhunch::agent
