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
        auto logger = std::make_shared<spdlog::logger>(
            "test", std::make_shared<spdlog::sinks::ostream_sink_st>(m_log));
        logger->set_pattern("%v");
        logger->set_level(spdlog::level::debug);
        spdlog::set_default_logger(logger);
        m_page.resize(200, 100);
    }

    void TearDown() override { spdlog::set_default_logger(m_before); }

    std::shared_ptr<spdlog::logger> m_before = spdlog::default_logger();
    std::ostringstream m_log;
    QWidget m_page;
    FirstFrame m_frame;
};

TEST_F(FirstFrameTest, IsToldOnceThePageWasPainted)
{
    m_frame.watch(m_page);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_log.str(), "");
    m_page.show();
    QCoreApplication::processEvents();
    m_page.repaint();
    QCoreApplication::processEvents();
    EXPECT_THAT(
        m_log.str(),
        testing::MatchesRegex("first frame painted at monotonic [0-9]+\\.[0-9][0-9][0-9][0-9][0-9][0-9]\n"));
}

} // namespace
