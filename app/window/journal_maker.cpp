// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal_maker.h"

#include "app/window/journal/check_in_card.h"
#include "app/window/journal/hour_card.h"
#include "app/window/journal/journal_data.h"
#include "app/window/journal/journal_page.h"
#include "app/window/ladder/ladder_card.h"

#include <QCoreApplication>

namespace unhunch::window {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("JournalMaker", text);
}

QWidget* makeCheckIn(Services& services, QWidget* parent)
{
    return new CheckInCard(services.theme(),
                           {services.journal(),
                            [&services] { return services.clock().now(); },
                            [&services] { return services.clock().zoneName(); }},
                           parent);
}

QWidget* makeHour(Services& services, QWidget* parent)
{
    return new HourCard(services.theme(),
                        {services.journal(),
                         [&services] { return services.clock().now(); },
                         [&services] { return services.clock().zoneName(); },
                         [&services](int hour) { services.keepHourFree(hour); }},
                        parent);
}

/// What is wrong, in the user's words; nothing where all is gone.
QString eraseEverything(Services& services)
{
    if (!services.agent().isRunning()) {
        return words("Unhunch itself does not run. Start it, and try again.");
    }
    QDBusPendingReply<> reply = services.agent().eraseEverything();
    reply.waitForFinished();
    return reply.isError() ? reply.error().message() : QString();
}

} // namespace

Page* makeJournal(Services& services, QWidget* parent)
{
    JournalServices wanted{.catalogue = services.catalogue(),
                           .journal = services.journal(),
                           .now = [&services] { return services.clock().now(); },
                           .zoneName = [&services] { return services.clock().zoneName(); }};
    wanted.cards = {
        [&services](QWidget* parent) { return makeCheckIn(services, parent); },
        [&services](QWidget* parent) { return makeHour(services, parent); },
        [&services](QWidget* parent) { return new LadderCard(services.theme(), services.ladder(), parent); }};
    auto* page = new JournalPage(services.theme(), std::move(wanted), parent);
    auto* data = new JournalData({services.journal(),
                                  services.catalogue(),
                                  [&services] { return services.clock().now(); },
                                  [&services] { return eraseEverything(services); },
                                  [&services] { services.agent().careChanged(); }},
                                 *page);
    for (QAction* action : data->actions()) {
        page->addToMenu(action);
    }
    QObject::connect(data, &JournalData::changed, page, &JournalPage::reload);
    return page;
}

} // namespace unhunch::window
