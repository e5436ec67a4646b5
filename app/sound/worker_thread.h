// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QThread>

#include <memory>
#include <utility>

namespace unhunch::sound {

/// Ends a thread. One that hangs in a sound library is left to the end of the process, which then comes
/// without the destructors of libraries: theirs would wait for that thread.
void endOrLeave(std::unique_ptr<QThread> thread);

/// A thread with one object in it, for libraries that wait for a server, for ever if that has stopped.
template <typename Worker>
class WorkerThread {
public:
    WorkerThread(const QString& name, std::unique_ptr<Worker> worker)
        : m_worker(worker.release())
        , m_thread(std::make_unique<QThread>())
    {
        m_thread->setObjectName(name);
        m_worker->moveToThread(m_thread.get());
        QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread->start(QThread::LowPriority);
    }

    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;
    WorkerThread(WorkerThread&&) = delete;
    WorkerThread& operator=(WorkerThread&&) = delete;

    ~WorkerThread() { endOrLeave(std::move(m_thread)); }

    /// Has the thread call `wish(worker)`, in the order of the wishes. Never waits.
    template <typename Wish>
    void post(Wish wish)
    {
        Worker* worker = m_worker;
        QMetaObject::invokeMethod(
            worker, [worker, wish = std::move(wish)] { wish(*worker); }, Qt::QueuedConnection);
    }

private:
    Worker* m_worker; ///< deletes itself as the thread ends
    std::unique_ptr<QThread> m_thread;
};

} // namespace unhunch::sound
