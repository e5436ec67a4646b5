// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"
#include "app/platform/quiet/single_hold.h"
#include "core/ports/hold_source.h"

#include <QObject>

#include <memory>

namespace unhunch::platform {

/// Do-not-disturb of the Sway notification center, and silence that a program has asked it for. It has no
/// property for it, so it is asked by GetDnd and tells changes by its two Subscribe signals, the older
/// without inhibition.
class SwayncQuiet
    : public QObject
    , public HoldSource {
    Q_OBJECT

public:
    /// `bus` is the session's.
    explicit SwayncQuiet(QDBusConnection bus);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onSubscribe(uint count, bool isSilent, bool isOpen);
    void onSubscribeV2(uint count, bool isSilent, bool isOpen, bool isInhibited);

private:
    void ask();
    void onGone();
    void tell();

    QDBusConnection m_bus;
    SingleHold m_hold;
    std::unique_ptr<BusNameWatch> m_name;
    bool m_isServed = false;
    bool m_isSilent = false;
    bool m_isInhibited = false;
};

} // namespace unhunch::platform
