// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/tray/menu_layout.h"

namespace unhunch::tray {

namespace {

/// An underscore marks the mnemonic in dbusmenu; ours are meant literally.
QString withoutMnemonics(QString label)
{
    return label.replace(QLatin1Char('_'), QStringLiteral("__"));
}

QVariantMap allProperties(const MenuItem& item)
{
    QVariantMap properties;
    if (item.isSeparator()) {
        properties.insert(QStringLiteral("type"), QStringLiteral("separator"));
        return properties;
    }
    if (!item.label.isEmpty()) {
        properties.insert(QStringLiteral("label"), withoutMnemonics(item.label));
    }
    if (!item.isEnabled) {
        properties.insert(QStringLiteral("enabled"), false);
    }
    if (item.toggle != MenuToggle::None) {
        properties.insert(QStringLiteral("toggle-type"), QStringLiteral("checkmark"));
        properties.insert(QStringLiteral("toggle-state"), item.toggle == MenuToggle::Checked ? 1 : 0);
    }
    if (!item.children.empty()) {
        properties.insert(QStringLiteral("children-display"), QStringLiteral("submenu"));
    }
    return properties;
}

void appendChange(const MenuItem& before, const MenuItem& after, MenuChange& change)
{
    const QVariantMap old = allProperties(before);
    const QVariantMap now = allProperties(after);
    QVariantMap updated;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (old.value(it.key()) != it.value()) {
            updated.insert(it.key(), it.value());
        }
    }
    QStringList removed;
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        if (!now.contains(it.key())) {
            removed.append(it.key());
        }
    }
    if (!updated.isEmpty()) {
        change.updated.append(MenuProperties{.id = after.id, .properties = updated});
    }
    if (!removed.isEmpty()) {
        change.removed.append(MenuRemovedProperties{.id = after.id, .names = removed});
    }
    for (std::size_t index = 0; index < after.children.size(); ++index) {
        appendChange(before.children.at(index), after.children.at(index), change);
    }
}

} // namespace

QVariantMap menuProperties(const MenuItem& item, const QStringList& names)
{
    QVariantMap all = allProperties(item);
    if (names.isEmpty()) {
        return all;
    }
    QVariantMap chosen;
    for (const QString& name : names) {
        if (const auto it = all.constFind(name); it != all.cend()) {
            chosen.insert(name, it.value());
        }
    }
    return chosen;
}

MenuLayout menuLayout(const MenuItem& item, int depth, const QStringList& names)
{
    MenuLayout layout{.id = item.id, .properties = menuProperties(item, names), .children = {}};
    if (depth == 0) {
        return layout;
    }
    for (const MenuItem& child : item.children) {
        layout.children.append(menuLayout(child, depth - 1, names));
    }
    return layout;
}

MenuChange menuChange(const MenuItem& before, const MenuItem& after)
{
    MenuChange change;
    appendChange(before, after, change);
    return change;
}

} // namespace unhunch::tray
