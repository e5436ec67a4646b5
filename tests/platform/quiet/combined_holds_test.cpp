// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/combined_holds.h"

#include "app/platform/quiet/quiet_sources.h"
#include "tests/platform/quiet/desk.h"

namespace unhunch::platform {
namespace {

using test::HeardHolds;
using Names = std::vector<std::string>;

/// A source that the test turns on and off.
class FakeSource : public HoldSource {
public:
    explicit FakeSource(Availability availability)
        : m_availability(std::move(availability))
    {}

    void watch(HoldHandlers given) override { handlers = std::move(given); }

    [[nodiscard]] Availability availability() const override { return m_availability; }

    HoldHandlers handlers;

private:
    Availability m_availability;
};

class CombinedHoldsTest : public testing::Test {
protected:
    FakeSource& add(const Availability& availability)
    {
        auto source = std::make_unique<FakeSource>(availability);
        FakeSource& added = *source;
        sources.push_back(std::move(source));
        return added;
    }

    std::vector<std::unique_ptr<HoldSource>> sources;
    HeardHolds log;
};

TEST_F(CombinedHoldsTest, KeepsSignalsWithTheSameIdApart)
{
    FakeSource& first = add({true, "first"});
    FakeSource& second = add({true, "second"});
    CombinedHolds holds(std::move(sources));
    log.watch(holds);
    first.handlers.onBegan({schedule::HoldKind::DoNotDisturb, 1, "first"});
    second.handlers.onBegan({schedule::HoldKind::DoNotDisturb, 1, "second"});
    EXPECT_EQ(log.holders(), (Names{"first", "second"}));
    first.handlers.onEnded(1);
    EXPECT_EQ(log.holders(), Names{"second"});
    first.handlers.onEnded(1);
    second.handlers.onEnded(1);
    EXPECT_TRUE(log.on.empty());
    EXPECT_EQ(log.ended, 2);
}

TEST_F(CombinedHoldsTest, NamesTheSourcesThatWork)
{
    add({false, "nobody"});
    add({true, "second"});
    EXPECT_EQ(CombinedHolds(std::move(sources)).availability(), (Availability{true, "second"}));
}

TEST(FullScreenOnWaylandTest, SaysThatNobodyMayKnow)
{
    const auto source = fullScreenSource({"sway", ":0", "wayland-1"});
    source->watch({});
    EXPECT_EQ(source->availability(), (Availability{false, "Wayland tells no program what others show"}));
}

} // namespace
} // namespace unhunch::platform
