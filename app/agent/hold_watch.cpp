// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/hold_watch.h"

#include "app/agent/self_check.h"
#include "core/settings/quiet.h"

#include <algorithm>

namespace unhunch::agent {

HoldWatch::HoldWatch(std::vector<HoldSourcePlan> plans, ScheduleRunner& runner)
    : m_runner(runner)
{
    for (HoldSourcePlan& plan : plans) {
        m_sources.push_back({std::move(plan), nullptr});
    }
}

void HoldWatch::apply(const settings::QuietSettings& quiet)
{
    m_quiet = quiet;
    for (std::size_t index = 0; index < m_sources.size(); ++index) {
        const Source& source = m_sources.at(index);
        const bool isWanted = isHeeded(source.plan);
        if (isWanted && source.running == nullptr) {
            start(index);
        } else if (!isWanted && source.running != nullptr) {
            end(index);
        }
    }
    judge();
}

QStringList HoldWatch::selfCheck() const
{
    QStringList lines;
    for (const Source& source : m_sources) {
        lines.append(source.running == nullptr
                         ? switchedOffLine(source.plan.name)
                         : availabilityLine(source.plan.name, source.running->availability()));
    }
    return lines;
}

QStringList HoldWatch::untold() const
{
    std::set<schedule::HoldKind> untold;
    std::set<schedule::HoldKind> told;
    for (const Source& source : m_sources) {
        const bool tells = source.running != nullptr && source.running->availability().isAvailable;
        (tells ? told : untold).insert(source.plan.kinds.begin(), source.plan.kinds.end());
    }
    QStringList names;
    for (const schedule::HoldKind kind : untold) {
        if (!told.contains(kind) && settings::heeds(m_quiet, kind)) {
            const std::string_view name = schedule::holdKindName(kind);
            names.append(QString::fromLatin1(name.data(), qsizetype(name.size())));
        }
    }
    return names;
}

bool HoldWatch::isHeeded(const HoldSourcePlan& plan) const
{
    return std::ranges::any_of(plan.kinds,
                               [this](schedule::HoldKind kind) { return settings::heeds(m_quiet, kind); });
}

void HoldWatch::start(std::size_t index)
{
    Source& source = m_sources.at(index);
    source.running = source.plan.make();
    source.running->watch({[this, index](const HoldSignal& signal) {
                               m_signals.insert_or_assign({index, signal.id}, signal);
                               judge();
                           },
                           [this, index](std::uint64_t id) {
                               m_signals.erase({index, id});
                               judge();
                           }});
}

void HoldWatch::end(std::size_t index)
{
    m_sources.at(index).running.reset();
    std::erase_if(m_signals, [index](const auto& each) { return each.first.first == index; });
}

void HoldWatch::judge()
{
    const std::set<HoldKey> now = wanted();
    for (auto told = m_told.begin(); told != m_told.end();) {
        if (now.contains(told->first)) {
            ++told;
            continue;
        }
        const schedule::HoldEnded ended{told->first.first, told->second};
        told = m_told.erase(told);
        m_runner.dispatch(ended);
    }
    for (const HoldKey& hold : now) {
        const auto [told, isNew] = m_told.try_emplace(hold, m_lastId + 1);
        if (isNew) {
            ++m_lastId;
            m_runner.dispatch(schedule::HoldBegan{hold.first, told->second, hold.second});
        }
    }
}

std::set<HoldWatch::HoldKey> HoldWatch::wanted() const
{
    std::set<HoldKey> holds;
    for (const auto& [key, signal] : m_signals) {
        if (settings::heeds(m_quiet, signal.kind) && !settings::isIgnored(m_quiet, signal.holder)) {
            holds.emplace(signal.kind, signal.holder);
        }
    }
    return holds;
}

} // namespace unhunch::agent
