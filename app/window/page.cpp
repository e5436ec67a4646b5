// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page.h"

#include <array>

namespace unhunch::window {
namespace {

struct NamedPage {
    PageId page;
    const char* name;
};

constexpr std::array kNames{NamedPage{PageId::Home, "home"},
                            NamedPage{PageId::Journal, "journal"},
                            NamedPage{PageId::Settings, "settings"},
                            NamedPage{PageId::Help, "help"},
                            NamedPage{PageId::Pattern, "pattern"},
                            NamedPage{PageId::Evidence, "evidence"},
                            NamedPage{PageId::Welcome, "welcome"},
                            NamedPage{PageId::Session, "session"}};

} // namespace

QString pageName(PageId page)
{
    for (const NamedPage& named : kNames) {
        if (named.page == page) {
            return QString::fromLatin1(named.name);
        }
    }
    return {};
}

PageId pageOfName(const QString& name)
{
    for (const NamedPage& named : kNames) {
        if (name == QLatin1String(named.name)) {
            return named.page;
        }
    }
    return PageId::Home;
}

} // namespace unhunch::window
