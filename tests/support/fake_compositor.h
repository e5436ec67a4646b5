// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace unhunch::test {

/// What somebody asked a compositor to tell.
struct IdleRequest {
    std::string kind; ///< `input`, `inhibitable` or `kwin`
    unsigned after = 0; ///< ms

    bool operator==(const IdleRequest&) const = default;
};

/// A Wayland compositor that knows nothing but idleness, in a thread of its own: for what no compositor of
/// the distribution offers yet, and for the moments at which real ones cannot be made to speak.
class FakeCompositor {
public:
    /// Which protocols it offers.
    struct Offer {
        int extVersion = 2; ///< of ext-idle-notify-v1; 0 is none
        bool hasKwinIdle = false;
        bool hasSeat = true;
    };

    /// Listens in `folder`.
    FakeCompositor(const Offer& offer, std::string folder);
    FakeCompositor(const FakeCompositor&) = delete;
    FakeCompositor& operator=(const FakeCompositor&) = delete;
    FakeCompositor(FakeCompositor&&) = delete;
    FakeCompositor& operator=(FakeCompositor&&) = delete;
    ~FakeCompositor();

    /// For wl_display_connect: the path of the socket.
    [[nodiscard]] std::string display() const;
    /// What is asked for now, in the order in which it was.
    [[nodiscard]] std::vector<IdleRequest> requests();
    /// Says that no input came for as long as each asked for.
    void beIdle();
    void beActive();
    /// Ends, as a compositor that crashes does; what is connected notices.
    void die();

private:
    struct Server;

    std::string m_folder;
    std::unique_ptr<Server> m_server;
};

} // namespace unhunch::test
