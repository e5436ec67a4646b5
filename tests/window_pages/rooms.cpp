// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window_pages/rooms.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace unhunch::window::rooms {
namespace {

/// What makes a page wider than its window: the widest that is shown and holds nothing else.
QString widestIn(const QWidget& page)
{
    const QWidget* widest = nullptr;
    for (const auto* widget : page.findChildren<QWidget*>()) {
        const bool isLeaf = widget->isVisible() && widget->findChildren<QWidget*>().isEmpty();
        if (isLeaf
            && (widest == nullptr || widget->minimumSizeHint().width() > widest->minimumSizeHint().width())) {
            widest = widget;
        }
    }
    const auto* const button = qobject_cast<const QAbstractButton*>(widest);
    const auto* const label = qobject_cast<const QLabel*>(widest);
    const QString words = button != nullptr ? button->text() : label != nullptr ? label->text() : QString();
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widest->metaObject()->className()), words);
}

} // namespace

QStringList clipped(const QWidget& page)
{
    QStringList found;
    for (const auto* label : page.findChildren<QLabel*>()) {
        const int needed
            = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isTooNarrow = label->minimumSizeHint().width() > label->width();
        if (label->isVisible() && !label->text().isEmpty() && (label->height() < needed || isTooNarrow)) {
            found.append(label->text());
        }
    }
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        // What a line edit holds (the cross that clears it) is laid out by it alone.
        const bool isInField = qobject_cast<const QLineEdit*>(button->parentWidget()) != nullptr;
        if (button->isVisible() && !isInField && button->width() < button->minimumSizeHint().width()) {
            found.append(button->text() + button->accessibleName());
        }
    }
    for (const auto* area : page.findChildren<QScrollArea*>()) {
        if (area->isVisible() && area->widget() != nullptr
            && area->widget()->minimumSizeHint().width() > area->viewport()->width()) {
            found.append(QStringLiteral("the page is wider than its window, by ")
                         + widestIn(*area->widget()));
        }
    }
    return found;
}

void PrintTo(const Room& room, std::ostream* out)
{
    *out << room.name;
}

namespace {

/// Those that are large enough for their text once more with the long texts of the language for tests.
std::vector<Room> withLongTexts(std::vector<Room> rooms)
{
    constexpr int kLeastWidth = 360;
    const std::size_t count = rooms.size();
    rooms.reserve(2 * count);
    for (std::size_t index = 0; index < count; ++index) {
        Room room = rooms[index];
        if (room.size.width() / room.textScale < kLeastWidth) {
            continue;
        }
        room.name += "LongWords";
        room.language = "eo";
        rooms.push_back(std::move(room));
    }
    return rooms;
}

std::vector<Room> roomsOfEveryPage()
{
    return {{"usual", {980, 640}, 1.0},
            {"small", {640, 480}, 1.0},
            {"largeText", {980, 640}, 2.0},
            {"largeTextSmall", {640, 480}, 2.0},
            {"smallText", {640, 480}, 0.8},
            {"screen4k", {3840, 2160}, 1.0}};
}

} // namespace

std::vector<Room> usualRooms()
{
    return withLongTexts(roomsOfEveryPage());
}

std::vector<Room> allRooms()
{
    std::vector<Room> rooms = roomsOfEveryPage();
    rooms.push_back({"narrow", {360, 640}, 1.0});
    rooms.push_back({"largeTextNarrow", {360, 640}, 2.0});
    return withLongTexts(std::move(rooms));
}

std::vector<Room> settingsRooms()
{
    std::vector<Room> rooms = roomsOfEveryPage();
    rooms.push_back({"narrow", {360, 640}, 1.0});
    rooms.push_back({"narrowLargeText", {360, 640}, 1.5});
    rooms.push_back({"largeTextWide", {1500, 900}, 2.0});
    return withLongTexts(std::move(rooms));
}

std::string roomName(const testing::TestParamInfo<Room>& room)
{
    return room.param.name;
}

PageRoomTest::PageRoomTest()
{
    m_language.use(GetParam().language);
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
    m_theme.setAppearance({.textScale = GetParam().textScale});
}

PageRoomTest::~PageRoomTest()
{
    QLocale::setDefault(m_before);
    QGuiApplication::setLayoutDirection(m_before.textDirection());
}

std::string PageRoomTest::clippedIn(Page& page, const std::function<void()>& afterShow)
{
    page.resize(GetParam().size);
    page.show();
    QCoreApplication::processEvents();
    afterShow();
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::processEvents();
    }
    QStringList found = clipped(page);
    if (page.width() > GetParam().size.width()) {
        found.append(QStringLiteral("the page does not get as narrow as its window"));
    }
    return found.join(QLatin1Char('\n')).toStdString();
}

} // namespace unhunch::window::rooms
