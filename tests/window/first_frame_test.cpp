// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/first_frame.h"

#include <QApplication>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <sstream>

namespace {

using unhunch::window::FirstFrame;

class FirstFrameTest : public testing::Test {
protected:
    FirstFrameTest()
    {
        auto logger
            = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_st>(log));
        logger->set_pattern("%v");
        logger->set_level(spdlog::level::debug);
        spdlog::set_default_logger(logger);
        page.resize(200, 100);
    }

    ~FirstFrameTest() override { spdlog::set_default_logger(before); }

    std::shared_ptr<spdlog::logger> before = spdlog::default_logger();
    std::ostringstream log;
    QWidget page;
    FirstFrame frame;
};

TEST_F(FirstFrameTest, IsToldOnceThePageWasPainted)
{
    frame.watch(page);
    QCoreApplication::processEvents();
    EXPECT_EQ(log.str(), "");
    page.show();
    QCoreApplication::processEvents();
    page.repaint();
    QCoreApplication::processEvents();
    EXPECT_THAT(
        log.str(),
        testing::MatchesRegex("first frame painted at monotonic [0-9]+\\.[0-9][0-9][0-9][0-9][0-9][0-9]\n"));
}

} // namespace
