// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/interface_language.h"
#include "app/window/look/theme.h"
#include "app/window/page.h"

#include <QLocale>
#include <QSize>
#include <QStringList>

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace unhunch::window::rooms {

/// A window that pages have to fit into, and the language that they speak in it.
struct Room {
    std::string name;
    QSize size;
    double textScale = 1;
    std::string language = "en_GB";
};

void PrintTo(const Room& room, std::ostream* out);

/// The rooms of every page.
std::vector<Room> usualRooms();
/// The same and those of the narrowest window.
std::vector<Room> allRooms();
/// The rooms of the settings, in which a narrow window with large text is not the narrowest.
std::vector<Room> settingsRooms();

std::string roomName(const testing::TestParamInfo<Room>& room);

/// Everything shown that has less room than its text needs, by its text.
[[nodiscard]] QStringList clipped(const QWidget& page);

class PageRoomTest : public testing::TestWithParam<Room> {
public:
    PageRoomTest(const PageRoomTest&) = delete;
    PageRoomTest& operator=(const PageRoomTest&) = delete;
    PageRoomTest(PageRoomTest&&) = delete;
    PageRoomTest& operator=(PageRoomTest&&) = delete;
    ~PageRoomTest() override;

protected:
    PageRoomTest();

    /// What is clipped of the page in this room after `afterShow`, a line each.
    [[nodiscard]] static std::string clippedIn(
        Page& page, const std::function<void()>& afterShow = [] {});

private:
    QLocale m_before;
    language::InterfaceLanguage m_language{QStringLiteral(UNHUNCH_SHARE),
                                           language::InterfaceLanguage::Widgets::Yes};

protected:
    look::Theme m_theme;
};

} // namespace unhunch::window::rooms
