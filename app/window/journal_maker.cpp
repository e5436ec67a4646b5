// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal_maker.h"

#include "app/window/journal/check_in_card.h"
#include "app/window/journal/hour_card.h"
#include "app/window/journal/journal_data.h"
#include "app/window/journal/journal_page.h"
#include "app/window/ladder/ladder_card.h"

#include <QAction>
#include <QCoreApplication>

#include <memory>

namespace unhunch::window {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalMaker)
};

/// The cards of one page.
struct Cards {
    CheckInCard* checkIn = nullptr;
    HourCard* hour = nullptr;
    LadderCard* ladder = nullptr;

    void reload() const
    {
        checkIn->reload();
        hour->reload();
        ladder->reload();
    }
};

CheckInCard* makeCheckIn(Services& services, QWidget* parent)
{
    return new CheckInCard(services.theme(),
                           {services.journal(),
                            [&services] { return services.clock().now(); },
                            [&services] { return services.clock().zoneName(); }},
                           parent);
}

HourCard* makeHour(Services& services, QWidget* parent)
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
        return Words::tr("Unhunch itself does not run. Start it, and try again.");
    }
    QDBusPendingReply<> reply = services.agent().eraseEverything();
    reply.waitForFinished();
    return reply.isError() ? reply.error().message() : QString();
}

} // namespace

JournalData* makeJournalData(Services& services, QWidget& page)
{
    return new JournalData({services.journal(),
                            services.catalogue(),
                            [&services] { return services.clock().now(); },
                            [&services] { return eraseEverything(services); },
                            [&services] { services.agent().careChanged(); }},
                           page);
}

Page* makeJournal(Services& services, QWidget* parent)
{
    JournalServices wanted{.catalogue = services.catalogue(),
                           .journal = services.journal(),
                           .now = [&services] { return services.clock().now(); },
                           .zoneName = [&services] { return services.clock().zoneName(); }};
    wanted.signWords = [&services](const std::string& id) {
        const care::Sign* const sign = services.assessment().findSign(id);
        return sign != nullptr ? QString::fromStdString(sign->text) : QString();
    };
    const auto cards = std::make_shared<Cards>();
    wanted.cards
        = {[&services, cards](QWidget* owner) { return cards->checkIn = makeCheckIn(services, owner); },
           [&services, cards](QWidget* owner) { return cards->hour = makeHour(services, owner); },
           [&services, cards](QWidget* owner) {
               return cards->ladder = new LadderCard(services.theme(), services.ladder(), owner);
           }};
    wanted.reloadCards = [cards] { cards->reload(); };
    auto* page = new JournalPage(services.theme(), std::move(wanted), parent);
    auto* data = makeJournalData(services, *page);
    auto* pattern = new QAction(Words::tr("Your pattern"), page);
    QObject::connect(
        pattern, &QAction::triggered, page, [page] { Q_EMIT page->pageRequested(PageId::Pattern); });
    page->addToMenu(pattern);
    for (QAction* action : data->actions()) {
        page->addToMenu(action);
    }
    // What was answered is an entry of the list, too.
    QObject::connect(cards->checkIn, &CheckInCard::answered, page, &JournalPage::reload);
    QObject::connect(data, &JournalData::changed, page, &JournalPage::startAnew);
    return page;
}

} // namespace unhunch::window
