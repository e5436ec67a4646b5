// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/menu_layout.h"

#include <gtest/gtest.h>

namespace unhunch::tray {
namespace {

MenuItem item(int id, const char* label)
{
    MenuItem row;
    row.id = id;
    row.label = QLatin1String(label);
    return row;
}

MenuItem tree()
{
    MenuItem root;
    root.children = {item(1, "one"), item(2, ""), item(3, "more")};
    root.children.back().children = {item(4, "deep")};
    return root;
}

TEST(MenuLayout, DoublesUnderscoresThatWouldBeMnemonics)
{
    EXPECT_EQ(menuProperties(item(1, "my_tool"), {}).value(QStringLiteral("label")),
              QStringLiteral("my__tool"));
}

TEST(MenuLayout, LeavesOutDefaults)
{
    EXPECT_EQ(menuProperties(item(1, "one"), {}).keys(), QStringList{QStringLiteral("label")});
}

TEST(MenuLayout, KnowsSeparatorsSubmenusAndChecks)
{
    EXPECT_EQ(menuProperties(item(2, ""), {}).value(QStringLiteral("type")), QStringLiteral("separator"));
    EXPECT_EQ(menuProperties(tree(), {}).value(QStringLiteral("children-display")),
              QStringLiteral("submenu"));
    MenuItem checked = item(1, "on");
    checked.toggle = MenuToggle::Checked;
    EXPECT_EQ(menuProperties(checked, {}).value(QStringLiteral("toggle-type")), QStringLiteral("checkmark"));
    EXPECT_EQ(menuProperties(checked, {}).value(QStringLiteral("toggle-state")), 1);
}

TEST(MenuLayout, ShowsOnlyTheNamedProperties)
{
    MenuItem row = item(1, "one");
    row.isEnabled = false;
    const QVariantMap chosen = menuProperties(row, {QStringLiteral("enabled"), QStringLiteral("icon-name")});
    EXPECT_EQ(chosen.keys(), QStringList{QStringLiteral("enabled")});
}

TEST(MenuLayout, StopsAtTheDepthAskedFor)
{
    EXPECT_TRUE(menuLayout(tree(), 0, {}).children.isEmpty());
    const MenuLayout shallow = menuLayout(tree(), 1, {});
    ASSERT_EQ(shallow.children.size(), 3);
    EXPECT_TRUE(shallow.children.at(2).children.isEmpty());
    EXPECT_EQ(menuLayout(tree(), -1, {}).children.at(2).children.size(), 1);
}

TEST(MenuLayout, FindsRowsAtAnyDepth)
{
    const MenuItem root = tree();
    ASSERT_NE(findItem(root, 4), nullptr);
    EXPECT_EQ(findItem(root, 4)->label, QStringLiteral("deep"));
    EXPECT_EQ(findItem(root, 0), &root);
    EXPECT_EQ(findItem(root, 9), nullptr);
}

TEST(MenuLayout, TellsWhatARowSaysNowAndNoLonger)
{
    const MenuItem before = tree();
    MenuItem after = tree();
    after.children.at(2).children.at(0).label = QStringLiteral("deeper");
    after.children.at(0).isEnabled = false;
    ASSERT_TRUE(hasSameShape(before, after));
    const MenuChange change = menuChange(before, after);
    ASSERT_EQ(change.updated.size(), 2);
    EXPECT_EQ(change.updated.at(0).id, 1);
    EXPECT_EQ(change.updated.at(1).properties.value(QStringLiteral("label")), QStringLiteral("deeper"));
    const MenuChange back
        = menuChange(after, before); // NOLINT(readability-suspicious-call-argument): and back
    EXPECT_EQ(back.removed.at(0).names, QStringList{QStringLiteral("enabled")});
    EXPECT_TRUE(menuChange(before, before).isEmpty());
}

TEST(MenuLayout, HasAnotherShapeWithARowMore)
{
    MenuItem other = tree();
    other.children.pop_back();
    EXPECT_FALSE(hasSameShape(tree(), other));
}

} // namespace
} // namespace unhunch::tray
