// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/offer_journal.h"
#include "app/agent/reminder/reminder_port.h"
#include "app/agent/reminder_words.h"
#include "app/agent/schedule_runner.h"
#include "app/agent/window_port.h"
#include "core/ports/idle_source.h"
#include "core/settings/settings.h"

#include <QObject>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace unhunch::agent {

/// Does what the schedule asks for: reminders, the window, the journal, the idle source; the rest is told by
/// signals. Reminder and idle source are made after the tray is up; what comes before that waits for them.
class EffectPerformer
    : public QObject
    , public EffectSink {
    Q_OBJECT

public:
    EffectPerformer(WindowPort& window, OfferJournal& journal);

    void perform(const schedule::Effect& effect, const Now& now) override;

    /// Shows an offer that came before there was anything to show it with. Null takes it away again.
    void setReminder(reminder::ReminderPort* reminder);
    void setIdleSource(IdleSource* idle);

    /// How the next offers are shown; one that is up stays as it is.
    void setStyle(settings::ReminderStyle style) { m_style = style; }

    /// Asked for the configuration when an offer is put into words; set before anything is performed.
    void setRunner(const ScheduleRunner& runner) { m_runner = &runner; }

    void setTitles(RoutineTitles titles) { m_titles = std::move(titles); }

    /// Lets the next window that is opened take the focus; holds for events dispatched until it is cleared.
    void setPlatformData(const QVariantMap& platformData) { m_platformData = platformData; }

    /// The desktop cannot show the reminder: our own window does.
    void showInWindow(uint offer);

Q_SIGNALS:
    void offered(uint offer, const QString& routine);
    void withdrawn(uint offer);
    void changed();
    /// Something has held the reset for long: one silent line a day.
    void heldForLong(const unhunch::schedule::ShowHoldNotice& effect, const QString& line);

private:
    void on(const schedule::ShowOffer& effect, const Now& now);
    void on(const schedule::WithdrawOffer& effect, const Now& now);
    void on(const schedule::BeginSession& effect, const Now& now);
    void on(const schedule::RefuseSession& effect, const Now& now);
    void on(const schedule::InterruptSession& effect, const Now& now);
    void on(const schedule::OfferResume& effect, const Now& now);
    void on(const schedule::EndSession& effect, const Now& now);
    void on(const schedule::RecordSession& effect, const Now& now);
    void on(const schedule::RecordOffer& effect, const Now& now);
    void on(const schedule::RecordAnswer& effect, const Now& now);
    void on(const schedule::ShowHoldNotice& effect, const Now& now);
    void on(const schedule::WatchForPause& effect, const Now& now);
    void on(const schedule::StopWatchingForPause& effect, const Now& now);
    void on(const schedule::StateChanged& effect, const Now& now);
    void showReminder();
    [[nodiscard]] reminder::ReminderContent contentOf(const schedule::Offer& offer) const;

    WindowPort& m_window;
    OfferJournal& m_journal;
    reminder::ReminderPort* m_reminder = nullptr;
    IdleSource* m_idle = nullptr;
    settings::ReminderStyle m_style = settings::ReminderStyle::Notification;
    const ScheduleRunner* m_runner = nullptr;
    RoutineTitles m_titles;
    QVariantMap m_platformData;
    std::optional<schedule::Offer> m_shown;
    std::optional<std::chrono::milliseconds> m_pauseWanted;
    bool m_isShownInWindow = false;
};

} // namespace unhunch::agent
