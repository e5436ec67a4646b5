// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/routine_shelf.h"

#include "app/window/home/card_grid.h"
#include "app/window/home/routine_card.h"
#include "core/care/card_order.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kCardWidth = 340;

} // namespace

QList<const session::Routine*> shelfOrder(const session::Catalogue& catalogue)
{
    QList<const session::Routine*> routines;
    for (const session::Routine& routine : catalogue.routines) {
        if (routine.isListed) {
            routines.append(&routine);
        }
    }
    const auto rank = [](const session::Routine* routine) {
        const bool isCheck = routine->id == "safety_check";
        return std::make_tuple(routine->id != "office_reset", isCheck, routine->length, routine->title);
    };
    std::ranges::sort(routines, {}, rank);
    return routines;
}

RoutineShelf::RoutineShelf(Theme& theme, const session::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new CardGrid(this))
{
    m_grid->setSpacing(space::kLarge);
    m_grid->setColumnWidth(m_theme.scaled(kCardWidth));
    for (const session::Routine* routine : shelfOrder(catalogue)) {
        addCard(*routine);
    }
    m_nextThumbnail.setSingleShot(true);
    m_nextThumbnail.setInterval(0);
    connect(&m_nextThumbnail, &QTimer::timeout, this, &RoutineShelf::paintNextThumbnail);
    connect(&m_theme, &Theme::changed, this, &RoutineShelf::onThemeChanged);
}

void RoutineShelf::addCard(const session::Routine& routine)
{
    auto* card = new RoutineCard(m_theme,
                                 {QString::fromStdString(routine.title),
                                  lengthWords(routine.length),
                                  QString::fromStdString(routine.summary)},
                                 this);
    const QString id = QString::fromStdString(routine.id);
    card->setObjectName(id);
    connect(card, &QAbstractButton::clicked, this, [this, id] { Q_EMIT routineChosen(id); });
    m_grid->addWidget(card);
    m_entries.append({&routine, card});
    m_usual = m_entries;
}

void RoutineShelf::setPatterns(std::span<const care::PatternGuide> patterns)
{
    std::vector<care::RoutineCard> cards;
    for (const Entry& entry : m_usual) {
        cards.push_back({entry.routine->id, {}});
        std::ranges::transform(entry.routine->parts,
                               std::back_inserter(cards.back().exercises),
                               &session::RoutinePart::exercise);
    }
    QList<Entry> wanted;
    for (const std::size_t from : care::cardOrder(cards, patterns)) {
        wanted.append(m_usual.at(qsizetype(from)));
    }
    place(wanted);
}

void RoutineShelf::place(const QList<Entry>& entries)
{
    const auto isSame = [](const Entry& one, const Entry& other) { return one.card == other.card; };
    if (std::ranges::equal(entries, m_entries, isSame)) {
        return;
    }
    while (const QLayoutItem* item = m_grid->takeAt(0)) {
        delete item;
    }
    QWidget* before = nullptr;
    for (const Entry& entry : entries) {
        m_grid->addWidget(entry.card);
        // Who reads the page aloud, and the keyboard, follow the order for the eye.
        entry.card->raise();
        if (before != nullptr) {
            setTabOrder(before, entry.card);
        }
        before = entry.card;
    }
    m_grid->update();
    m_entries = entries;
    m_painted = 0;
    if (isVisible()) {
        m_nextThumbnail.start();
    }
}

QStringList RoutineShelf::order() const
{
    QStringList ids;
    for (const Entry& entry : m_entries) {
        ids.append(entry.card->objectName());
    }
    return ids;
}

void RoutineShelf::setThumbnailPainter(ThumbnailPainter painter)
{
    m_painter = std::move(painter);
    m_painted = 0;
    if (isVisible()) {
        m_nextThumbnail.start();
    }
}

void RoutineShelf::onThemeChanged()
{
    m_grid->setColumnWidth(m_theme.scaled(kCardWidth));
    m_painted = 0;
    if (isVisible()) {
        m_nextThumbnail.start();
    }
}

void RoutineShelf::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_nextThumbnail.start();
}

void RoutineShelf::paintNextThumbnail()
{
    if (!m_painter || m_painted >= m_entries.size()) {
        return;
    }
    const Entry& entry = m_entries.at(m_painted++);
    entry.card->setThumbnail(m_painter(*entry.routine, entry.card->thumbnailSide(), devicePixelRatioF()));
    if (isVisible() && m_painted < m_entries.size()) {
        m_nextThumbnail.start();
    }
}

void RoutineShelf::paintAllThumbnails()
{
    while (m_painter && m_painted < m_entries.size()) {
        paintNextThumbnail();
    }
}

} // namespace unhunch::window
