// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/camera_device_source.h"

#include "app/platform/calls/device_users.h"
#include "app/platform/calls/recording.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace unhunch::platform {
namespace {

using namespace std::chrono_literals;

/// Programs that list cameras open and close each of them within less.
constexpr auto kSettling = 200ms;
/// A new device may be looked at only when its rights are set, a moment after it was made.
constexpr std::uint32_t kArrivals = IN_CREATE | IN_MOVED_TO | IN_ATTRIB;
/// Told by the folder, since a file that is held open outlives its name.
constexpr std::uint32_t kDepartures = IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t kCameraEvents = IN_OPEN | IN_CLOSE;

} // namespace

CameraDeviceSource::CameraDeviceSource(std::string folder, std::vector<std::string> ignored)
    : m_folder(std::move(folder))
    , m_ignored(std::move(ignored))
{
    m_judging.setSingleShot(true);
    QObject::connect(&m_judging, &QTimer::timeout, &m_judging, [this] { judge(); });
}

void CameraDeviceSource::watch(HoldHandlers handlers)
{
    m_told.setHandlers(std::move(handlers));
    if (m_notifier == nullptr) {
        watchFolder();
    }
    m_judging.start(0ms);
}

void CameraDeviceSource::watchFolder()
{
    FileDescriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    m_folderWatch = ::inotify_add_watch(inotify.get(), m_folder.c_str(), kArrivals | kDepartures);
    if (m_folderWatch < 0) {
        return;
    }
    m_inotify = std::move(inotify);
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify.get(), QSocketNotifier::Read);
    QObject::connect(
        m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { readEvents(); });
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, unreadable)) {
        watchCamera(entry.path().filename().string());
    }
}

void CameraDeviceSource::watchCamera(std::string_view name)
{
    if (!isCameraName(name)) {
        return;
    }
    std::string path = m_folder + "/" + std::string(name);
    // A file that is watched already keeps its watch.
    const int watch = ::inotify_add_watch(m_inotify.get(), path.c_str(), kCameraEvents);
    if (watch >= 0) {
        m_cameras.insert_or_assign(watch, std::move(path));
    }
}

void CameraDeviceSource::forgetCamera(std::string_view name)
{
    const std::string path = m_folder + "/" + std::string(name);
    const auto found = std::ranges::find(m_cameras, path, &std::pair<const int, std::string>::second);
    if (found != m_cameras.end()) {
        ::inotify_rm_watch(m_inotify.get(), found->first);
        m_cameras.erase(found);
    }
}

void CameraDeviceSource::readEvents()
{
    readFileEvents(m_inotify.get(), [this](const FileEvent& event) { onEvent(event); });
}

void CameraDeviceSource::onEvent(const FileEvent& event)
{
    const bool isOfFolder = event.watch == m_folderWatch;
    if (isOfFolder && !isCameraName(event.name)) {
        return;
    }
    if (isOfFolder && (event.what & kArrivals) != 0) {
        watchCamera(event.name);
    }
    if (isOfFolder && (event.what & kDepartures) != 0) {
        forgetCamera(event.name);
    }
    if (!m_judging.isActive()) {
        m_judging.start(kSettling);
    }
}

void CameraDeviceSource::judge()
{
    std::set<std::string> files;
    for (const auto& [watch, path] : m_cameras) {
        files.insert(path);
    }
    std::vector<HoldSignal> signals;
    for (const DeviceUser& user : usersOf(files)) {
        if (isFilming(user, static_cast<std::uint32_t>(::getpid())) && !isListed(m_ignored, {user.program})) {
            signals.push_back({schedule::HoldKind::Camera, user.process, user.program});
        }
    }
    m_told.tell(signals);
}

Availability CameraDeviceSource::availability() const
{
    if (m_notifier == nullptr) {
        return {false, m_folder + " cannot be watched"};
    }
    if (m_cameras.empty()) {
        return {true, "no camera is plugged in, or none that this user may open"};
    }
    std::set<std::string> files;
    for (const auto& [watch, path] : m_cameras) {
        files.insert(path);
    }
    std::string names;
    for (const std::string& file : files) {
        names += (names.empty() ? "" : ", ") + file;
    }
    return {true, names};
}

} // namespace unhunch::platform
