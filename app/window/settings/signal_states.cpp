// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/signal_states.h"

#include "core/settings/quiet.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace unhunch::window {
namespace {

using schedule::HoldKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(unhunch::window::SettingsPage)
};

struct Signal {
    std::string_view key;
    HoldKind kind;
};

constexpr std::array kSignals{Signal{"quiet/microphone", HoldKind::Microphone},
                              Signal{"quiet/camera", HoldKind::Camera},
                              Signal{"quiet/screenShare", HoldKind::ScreenShare},
                              Signal{"quiet/doNotDisturb", HoldKind::DoNotDisturb},
                              Signal{"quiet/fullScreen", HoldKind::FullScreen},
                              Signal{"quiet/calendar", HoldKind::Calendar}};

QString nameOf(HoldKind kind)
{
    const std::string_view name = schedule::holdKindName(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// Everybody who holds resets by this kind.
QStringList holdersOf(const QVariantMap& status, const QString& kind)
{
    const QStringList kinds = status.value(QStringLiteral("holds")).toStringList();
    const QStringList all = status.value(QStringLiteral("holders")).toStringList();
    QStringList holders;
    for (qsizetype index = 0; index < kinds.size(); ++index) {
        if (kinds.at(index) == kind) {
            holders.append(all.value(index));
        }
    }
    return holders;
}

SignalState stateOf(const Signal& signal, const QVariantMap& status)
{
    const QString kind = nameOf(signal.kind);
    QStringList holders = holdersOf(status, kind);
    if (holders.isEmpty()) {
        const bool isUntold = status.value(QStringLiteral("untold")).toStringList().contains(kind);
        return {signal.key,
                isUntold ? Words::tr("Cannot be told on this desktop.") : Words::tr("Not now."),
                false};
    }
    holders.removeAll(QString());
    holders.removeDuplicates();
    //: what keeps a reset waiting is on; %1 is by whom: one or more programs or meetings
    const QString words = Words::tr("On now: %1").arg(holders.join(QStringLiteral(", ")));
    return {signal.key, holders.isEmpty() ? Words::tr("On now.") : words, true};
}

} // namespace

std::vector<SignalState> signalStates(const QVariantMap& status, const settings::QuietSettings& quiet)
{
    std::vector<SignalState> states;
    states.reserve(kSignals.size());
    for (const Signal& signal : kSignals) {
        const bool isKnown = !status.isEmpty() && settings::heeds(quiet, signal.kind);
        states.push_back(isKnown ? stateOf(signal, status) : SignalState{signal.key, {}, false});
    }
    return states;
}

} // namespace unhunch::window
