// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/erasure.h"
#include "app/agent/session_grants.h"
#include "app/agent/status_report.h"
#include "app/agent/wishes.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <functional>

namespace unhunch::agent {

/// What the service answers from; all outlive it.
struct ServiceDependencies {
    ScheduleRunner& runner;
    Wishes& wishes;
    SafetyRecord& safety;
    SessionGrants& grants;
    Erasure& erasure;
    const RoutineTitles& titles;
    std::function<StatusExtras()> extras;
    std::function<QStringList()> selfCheck;
    std::function<QStringList()> settingsProblems;
};

/// The agent's one interface on the bus, behind the adaptor that is made from its XML. Each method is one
/// wish; what is wrong is answered as a D-Bus error.
class AgentService
    : public QObject
    , protected QDBusContext {
    Q_OBJECT
    Q_PROPERTY(QString Version READ version)
    Q_PROPERTY(QString Phase READ phase)
    Q_PROPERTY(bool SafetyHold READ safetyHold)

public:
    AgentService(QDBusConnection bus, ServiceDependencies dependencies);

    /// Puts the object on the bus; false where its path is taken.
    [[nodiscard]] bool serve();
    /// Tells Changed, and PropertiesChanged for what differs from what was told last.
    void announceChange();

    [[nodiscard]] QString version() const;
    [[nodiscard]] QString phase() const;
    [[nodiscard]] bool safetyHold() const;

    // Names as in the interface.
    // NOLINTBEGIN(readability-identifier-naming)
public Q_SLOTS:
    void Start(const QString& routine);
    void Snooze(uint minutes);
    void SnoozeUntilMeetingEnds();
    void SnoozeToday();
    void Skip();
    void Answer(uint offer, const QString& answer);
    void Pause(uint minutes);
    void Resume();
    void Moved();
    void KeepGoing(uint minutes);
    void Meeting(uint minutes);
    void MeetingOver();
    void Open(const QString& page, const QVariantMap& platformData);
    QString BeginSession(const QString& routine, const QVariantMap& resume);
    void StepDone(const QString& grant, const QString& exercise, qlonglong played, qlonglong planned);
    void EndSession(const QString& grant, const QString& outcome, qlonglong played, qlonglong planned);
    void CareChanged();
    void AnswerCheck(const QString& answer, int pain, const QStringList& flags);
    void ReportRedFlag(const QString& flag);
    void RetractReport(qlonglong report);
    void Cleared();
    void EraseEverything();
    [[nodiscard]] QStringList SelfCheck() const;
    [[nodiscard]] QStringList SettingsProblems() const;
    void Quit();
    QVariantMap Status();
    QStringList Explain();

Q_SIGNALS:
    void Changed();
    void Offered(uint offer, const QString& routine);
    void Withdrawn(uint offer);
    void Quitting();
    // NOLINTEND(readability-identifier-naming)
    void quitRequested();

private:
    void reply(const Result<void>& outcome);
    void refuse(const Error& error);

    QDBusConnection m_bus;
    ServiceDependencies m_with;
    QString m_toldPhase;
    bool m_toldHold = false;
};

} // namespace unhunch::agent
