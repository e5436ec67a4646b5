// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/buffered_journal.h"

#include <utility>

namespace unhunch::journal {
namespace {

constexpr std::size_t kMostWaiting = 1000;

} // namespace

BufferedJournal::BufferedJournal(QString path, Role role, Between between)
    : m_path(std::move(path))
    , m_role(role)
    , m_between(between)
{}

BufferedJournal::~BufferedJournal()
{
    static_cast<void>(close());
}

Result<void> BufferedJournal::add(Row row)
{
    if (m_waiting.size() >= kMostWaiting) {
        // Room may have become free; the oldest rows are kept, since later ones refer to them.
        if (const Result<void> written = flush(); !written && m_waiting.size() >= kMostWaiting) {
            return failure(ErrorKind::Refused,
                           "too many rows wait for the journal: " + written.error().detail);
        }
    }
    m_waiting.push_back(std::move(row));
    return flush();
}

SessionId BufferedJournal::beginSession(SessionBegun begun)
{
    begun.session = newRowId(begun.started.at);
    const SessionId id = begun.session;
    m_lastError.reset();
    if (const Result<void> added = add(std::move(begun)); !added) {
        m_lastError = added.error();
    }
    return id;
}

Result<void> BufferedJournal::flush()
{
    if (m_waiting.empty()) {
        return settle({});
    }
    return settle(ensureOpen().and_then([this] { return writeWaiting(); }));
}

Result<void> BufferedJournal::close()
{
    Result<void> flushed = flush();
    m_journal.reset();
    return flushed;
}

void BufferedJournal::forget()
{
    m_waiting.clear();
    m_journal.reset();
    m_lastError.reset();
}

Result<void> BufferedJournal::ensureOpen()
{
    if (m_journal) {
        return {};
    }
    Result<Journal> journal = Journal::open(m_path, m_role);
    if (!journal) {
        return tl::unexpected<Error>(journal.error());
    }
    m_journal.emplace(*std::move(journal));
    return {};
}

Result<void> BufferedJournal::writeWaiting()
{
    std::optional<Error> dropped;
    while (!m_waiting.empty()) {
        Result<void> written = m_journal->write(m_waiting.front());
        if (!written && written.error().kind != ErrorKind::Invalid) {
            return written;
        }
        if (!written) {
            dropped = written.error();
        }
        m_waiting.pop_front();
    }
    return dropped ? Result<void>(tl::unexpected<Error>(*dropped)) : Result<void>{};
}

Result<void> BufferedJournal::settle(Result<void> outcome)
{
    m_lastError = outcome ? std::nullopt : std::optional(outcome.error());
    // After a failure as well: the file may have been replaced or mended by the time of the next call.
    const bool isBroken = !outcome && outcome.error().kind != ErrorKind::Invalid;
    if (m_between == Between::Close || isBroken) {
        m_journal.reset();
    }
    return outcome;
}

Result<Journal*> BufferedJournal::openForReading()
{
    // What cannot be written must not keep anybody from reading.
    const Between between = std::exchange(m_between, Between::KeepOpen);
    static_cast<void>(flush());
    m_between = between;
    if (const Result<void> isOpen = ensureOpen(); !isOpen) {
        static_cast<void>(settle(isOpen));
        return tl::unexpected<Error>(isOpen.error());
    }
    return &*m_journal;
}

Result<std::vector<SessionRecord>> BufferedJournal::sessions(int limit, std::optional<SessionId> olderThan)
{
    return read([=](Journal& journal) { return journal.sessions(limit, olderThan); });
}

Result<std::vector<StepEnded>> BufferedJournal::steps(SessionId id)
{
    return read([=](Journal& journal) { return journal.steps(id); });
}

Result<DayTotals> BufferedJournal::totals(CivilDate day)
{
    return read([=](Journal& journal) { return journal.totals(day); });
}

Result<std::vector<SessionRecord>> BufferedJournal::judgeUnfinished(std::optional<SessionId> stillPlaying)
{
    return read([=](Journal& journal) { return journal.judgeUnfinished(stillPlaying); });
}

} // namespace unhunch::journal
