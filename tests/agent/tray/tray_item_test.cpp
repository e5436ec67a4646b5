// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/tray_item.h"

#include "app/agent/tray/dbus_types.h"
#include "tests/agent/tray/fake_watcher.h"
#include "tests/support/private_bus.h"

#include <QDBusReply>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace unhunch::tray {
namespace {

using namespace std::chrono_literals;
using test::ask;
using test::waitUntil;

const QString kItem = QStringLiteral("org.kde.StatusNotifierItem");
const QString kMenu = QStringLiteral("com.canonical.dbusmenu");

class TrayItemTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_bus.isRunning());
        m_item = std::make_unique<TrayItem>(m_ours, QStringLiteral(UNHUNCH_ICONS_DIR));
        ASSERT_TRUE(m_item->isServed());
        m_status.lines = {QStringLiteral("Next reset at 14:25")};
        m_item->setStatus(m_status);
    }

    QDBusMessage call(const QString& path,
                      const QString& interface,
                      const QString& method,
                      const QVariantList& arguments = {})
    {
        QDBusMessage message = QDBusMessage::createMethodCall(m_ours.baseService(), path, interface, method);
        message.setArguments(arguments);
        return ask(m_panel, message);
    }

    QDBusMessage callItem(const QString& method, const QVariantList& arguments = {})
    {
        return call(QStringLiteral("/StatusNotifierItem"), kItem, method, arguments);
    }

    QDBusMessage callMenu(const QString& method, const QVariantList& arguments = {})
    {
        return call(QStringLiteral("/MenuBar"), kMenu, method, arguments);
    }

    QVariant property(const QString& path, const QString& interface, const char* name)
    {
        const QDBusMessage reply = call(path,
                                        QStringLiteral("org.freedesktop.DBus.Properties"),
                                        QStringLiteral("Get"),
                                        {interface, QLatin1String(name)});
        EXPECT_EQ(reply.type(), QDBusMessage::ReplyMessage) << reply.errorMessage().toStdString();
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    }

    QVariant itemProperty(const char* name)
    {
        return property(QStringLiteral("/StatusNotifierItem"), kItem, name);
    }

    MenuLayout layout(int parent = 0, int depth = -1)
    {
        const QDBusMessage reply = callMenu(QStringLiteral("GetLayout"), {parent, depth, QStringList()});
        EXPECT_EQ(reply.signature(), QStringLiteral("u(ia{sv}av)"));
        m_revision = reply.arguments().value(0).toUInt();
        return qdbus_cast<MenuLayout>(reply.arguments().value(1));
    }

    int idOf(const QString& label) { return idIn(layout(), label); }

    static int idIn(const MenuLayout& row, const QString& label)
    {
        if (row.properties.value(QStringLiteral("label")) == label) {
            return row.id;
        }
        for (const MenuLayout& child : row.children) {
            if (const int id = idIn(child, label); id > 0) {
                return id;
            }
        }
        return -1;
    }

    QDBusMessage click(int id)
    {
        return callMenu(QStringLiteral("Event"),
                        {id, QStringLiteral("clicked"), QVariant::fromValue(QDBusVariant(QString())), 0U});
    }

    test::PrivateBus m_bus;
    QDBusConnection m_ours = m_bus.connection(QStringLiteral("ours"));
    QDBusConnection m_panel = m_bus.connection(QStringLiteral("panel"));
    std::unique_ptr<TrayItem> m_item;
    TrayStatus m_status;
    unsigned m_revision = 0;
};

TEST_F(TrayItemTest, HasAllPropertiesPanelsAskFor)
{
    EXPECT_EQ(itemProperty("Id"), QStringLiteral("io.github.unhunch.Unhunch"));
    EXPECT_EQ(itemProperty("Title"), QStringLiteral("Unhunch"));
    EXPECT_EQ(itemProperty("Category"), QStringLiteral("ApplicationStatus"));
    EXPECT_EQ(itemProperty("Status"), QStringLiteral("Active"));
    EXPECT_EQ(itemProperty("IconName"), QStringLiteral("unhunch-counting-12"));
    EXPECT_EQ(itemProperty("IconThemePath"), QStringLiteral(UNHUNCH_ICONS_DIR));
    EXPECT_EQ(itemProperty("WindowId"), 0);
    EXPECT_EQ(itemProperty("ItemIsMenu"), false);
    EXPECT_EQ(itemProperty("Menu").value<QDBusObjectPath>().path(), QStringLiteral("/MenuBar"));
}

TEST_F(TrayItemTest, AnswersGetAllWithTheRightTypes)
{
    const QDBusMessage reply = call(QStringLiteral("/StatusNotifierItem"),
                                    QStringLiteral("org.freedesktop.DBus.Properties"),
                                    QStringLiteral("GetAll"),
                                    {kItem});
    const auto all = qdbus_cast<QVariantMap>(reply.arguments().value(0));
    EXPECT_EQ(all.size(), 18);
    const auto pictures = qdbus_cast<IconPixmaps>(all.value(QStringLiteral("IconPixmap")));
    ASSERT_EQ(pictures.size(), 6);
    EXPECT_EQ(pictures.front().bytes.size(), 16 * 16 * 4);
    const auto toolTip = all.value(QStringLiteral("ToolTip")).value<QDBusArgument>();
    EXPECT_EQ(toolTip.currentSignature(), QStringLiteral("(sa(iiay)ss)"));
    EXPECT_EQ(qdbus_cast<ToolTip>(toolTip).text, QStringLiteral("Next reset at 14:25"));
}

TEST_F(TrayItemTest, TellsPanelsOnlyWhatChanged)
{
    test::settle(m_ours);
    test::SignalCounter counter;
    counter.listen(m_panel, m_ours.baseService());
    m_item->setStatus(m_status);
    test::settle(m_panel);
    EXPECT_EQ(counter.total(), 0);

    m_status.twelfthsLeft = 5;
    m_item->setStatus(m_status);
    ASSERT_TRUE(waitUntil([&counter] { return counter.count(QStringLiteral("NewIcon")) == 1; }));
    EXPECT_EQ(counter.total(), 1);

    m_status.phase = TrayPhase::Due;
    m_item->setStatus(m_status);
    ASSERT_TRUE(waitUntil([&counter] { return counter.count(QStringLiteral("NewStatus")) == 1; }));
    EXPECT_EQ(itemProperty("Status"), QStringLiteral("NeedsAttention"));
    EXPECT_EQ(itemProperty("AttentionIconName"), QStringLiteral("unhunch-due"));
}

TEST_F(TrayItemTest, StartsOnALeftClickWithTheTokenOfThePanel)
{
    QSignalSpy clicks(m_item.get(), &TrayItem::triggered);
    callItem(QStringLiteral("ProvideXdgActivationToken"), {QStringLiteral("token-1")});
    callItem(QStringLiteral("Activate"), {10, 20});
    ASSERT_TRUE(waitUntil([&clicks] { return clicks.size() == 1; }));
    EXPECT_EQ(clicks.at(0).at(0).value<TrayAction>().verb, TrayVerb::Start);
    EXPECT_EQ(clicks.at(0).at(1).toString(), QStringLiteral("token-1"));
    callItem(QStringLiteral("Activate"), {10, 20});
    ASSERT_TRUE(waitUntil([&clicks] { return clicks.size() == 2; }));
    EXPECT_TRUE(clicks.at(1).at(1).toString().isEmpty());
}

TEST_F(TrayItemTest, SnoozesOnAMiddleClickWhereThereIsSomethingToSnooze)
{
    QSignalSpy clicks(m_item.get(), &TrayItem::triggered);
    callItem(QStringLiteral("SecondaryActivate"), {0, 0});
    callItem(QStringLiteral("Scroll"), {120, QStringLiteral("vertical")});
    test::settle(m_panel);
    EXPECT_TRUE(clicks.isEmpty());
    m_status.canSnooze = true;
    m_item->setStatus(m_status);
    callItem(QStringLiteral("SecondaryActivate"), {0, 0});
    ASSERT_TRUE(waitUntil([&clicks] { return clicks.size() == 1; }));
    EXPECT_EQ(clicks.at(0).at(0).value<TrayAction>(), (TrayAction{.verb = TrayVerb::Snooze, .minutes = 5}));
}

TEST_F(TrayItemTest, RegistersWithEachWatcherThatComes)
{
    test::FakeWatcher watcher;
    ASSERT_TRUE(watcher.serve(m_bus.connection(QStringLiteral("watcher"))));
    ASSERT_TRUE(waitUntil([&watcher] { return watcher.items.size() == 1; }));
    EXPECT_EQ(watcher.items.front(), m_ours.baseService());

    test::FakeWatcher::retire(m_bus.connection(QStringLiteral("watcher")));
    test::FakeWatcher restarted;
    ASSERT_TRUE(restarted.serve(m_bus.connection(QStringLiteral("watcher2"))));
    ASSERT_TRUE(waitUntil([&restarted] { return restarted.items.size() == 1; }));
}

TEST_F(TrayItemTest, ServesTheMenuAsATree)
{
    const MenuLayout root = layout();
    EXPECT_EQ(root.id, 0);
    EXPECT_EQ(root.properties.value(QStringLiteral("children-display")), QStringLiteral("submenu"));
    EXPECT_EQ(root.children.front().properties.value(QStringLiteral("label")),
              QStringLiteral("Start the 90-second reset"));
    EXPECT_TRUE(layout(0, 0).children.isEmpty());
    const int pause = idOf(QStringLiteral("Pause reminders"));
    EXPECT_EQ(layout(pause).children.size(), 5);
}

TEST_F(TrayItemTest, AnswersTheRestOfDbusmenu)
{
    const QString path = QStringLiteral("/MenuBar");
    EXPECT_EQ(property(path, kMenu, "Version"), 3U);
    EXPECT_EQ(property(path, kMenu, "TextDirection"), QStringLiteral("ltr"));
    EXPECT_EQ(property(path, kMenu, "Status"), QStringLiteral("normal"));
    EXPECT_EQ(property(path, kMenu, "IconThemePath").toStringList(), QStringList());

    const int quit = idOf(QStringLiteral("Quit"));
    const QDBusMessage label = callMenu(QStringLiteral("GetProperty"), {quit, QStringLiteral("label")});
    EXPECT_EQ(label.arguments().value(0).value<QDBusVariant>().variant(), QStringLiteral("Quit"));
    const QDBusMessage group
        = callMenu(QStringLiteral("GetGroupProperties"),
                   {QVariant::fromValue(QList<int>{quit, 987}), QStringList{QStringLiteral("label")}});
    EXPECT_EQ(group.signature(), QStringLiteral("a(ia{sv})"));
    EXPECT_EQ(qdbus_cast<MenuPropertiesList>(group.arguments().value(0)).size(), 1);
}

TEST_F(TrayItemTest, RefusesRowsThatDoNotExist)
{
    for (const QDBusMessage& reply : {callMenu(QStringLiteral("GetLayout"), {987, -1, QStringList()}),
                                      callMenu(QStringLiteral("GetProperty"), {987, QStringLiteral("label")}),
                                      callMenu(QStringLiteral("AboutToShow"), {987}),
                                      click(987)}) {
        EXPECT_EQ(reply.type(), QDBusMessage::ErrorMessage);
        EXPECT_EQ(reply.errorName(), QStringLiteral("org.freedesktop.DBus.Error.InvalidArgs"));
    }
}

TEST_F(TrayItemTest, AsksForWhatWasClicked)
{
    QSignalSpy clicks(m_item.get(), &TrayItem::triggered);
    click(idOf(QStringLiteral("Until I return")));
    ASSERT_TRUE(waitUntil([&clicks] { return clicks.size() == 1; }));
    EXPECT_EQ(clicks.at(0).at(0).value<TrayAction>().verb, TrayVerb::PauseUntilReturn);
}

TEST_F(TrayItemTest, IgnoresClicksOnRowsThatOnlyInform)
{
    QSignalSpy clicks(m_item.get(), &TrayItem::triggered);
    EXPECT_EQ(click(idOf(QStringLiteral("Next reset at 14:25"))).type(), QDBusMessage::ReplyMessage);
    test::settle(m_panel);
    EXPECT_TRUE(clicks.isEmpty());
}

TEST_F(TrayItemTest, HandlesEventsInGroups)
{
    QSignalSpy clicks(m_item.get(), &TrayItem::triggered);
    const MenuEvents events{
        {.id = idOf(QStringLiteral("Journal")),
         .event = QStringLiteral("clicked"),
         .data = QDBusVariant(0),
         .timestamp = 1},
        {.id = 987, .event = QStringLiteral("clicked"), .data = QDBusVariant(0), .timestamp = 1},
    };
    const QDBusMessage reply = callMenu(QStringLiteral("EventGroup"), {QVariant::fromValue(events)});
    EXPECT_EQ(qdbus_cast<QList<int>>(reply.arguments().value(0)), QList<int>{987});
    ASSERT_TRUE(waitUntil([&clicks] { return clicks.size() == 1; }));
}

TEST_F(TrayItemTest, MakesItsTextsWhenTheMenuOpens)
{
    int asked = 0;
    m_item->setStatusSource([this, &asked] {
        ++asked;
        TrayStatus now = m_status;
        now.left = 43min;
        return now;
    });
    const MenuLayout before = layout();
    EXPECT_EQ(asked, 0);
    const QDBusMessage reply = callMenu(QStringLiteral("AboutToShow"), {0});
    EXPECT_EQ(reply.arguments().value(0), true);
    EXPECT_EQ(asked, 1);
    EXPECT_NE(idOf(QStringLiteral("Next reset at 14:25 (in 43 min)")), -1);
    EXPECT_EQ(callMenu(QStringLiteral("AboutToShow"), {0}).arguments().value(0), false);
    const QDBusMessage group
        = callMenu(QStringLiteral("AboutToShowGroup"), {QVariant::fromValue(QList<int>{0, 987})});
    EXPECT_EQ(group.signature(), QStringLiteral("aiai"));
    EXPECT_EQ(qdbus_cast<QList<int>>(group.arguments().value(1)), QList<int>{987});
}

TEST_F(TrayItemTest, AnnouncesANewShapeAndANewText)
{
    test::SignalCounter counter;
    counter.listen(m_panel, m_ours.baseService());
    layout();
    const unsigned before = m_revision;
    m_status.lines = {QStringLiteral("Next reset at 14:30")};
    m_item->setStatus(m_status);
    ASSERT_TRUE(
        waitUntil([&counter] { return counter.count(QStringLiteral("ItemsPropertiesUpdated")) == 1; }));
    EXPECT_EQ(counter.count(QStringLiteral("LayoutUpdated")), 0);
    m_status.isPaused = true;
    m_item->setStatus(m_status);
    ASSERT_TRUE(waitUntil([&counter] { return counter.count(QStringLiteral("LayoutUpdated")) == 1; }));
    layout();
    EXPECT_EQ(m_revision, before + 1);
}

TEST_F(TrayItemTest, CannotBeServedTwiceOnOneConnection)
{
    const TrayItem second(m_ours, QStringLiteral(UNHUNCH_ICONS_DIR));
    EXPECT_FALSE(second.isServed());
}

} // namespace
} // namespace unhunch::tray
