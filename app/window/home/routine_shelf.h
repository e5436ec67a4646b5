// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/care/assessment.h"
#include "core/session/routine.h"

#include <QImage>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <span>

namespace unhunch::window {

class CardGrid;
class RoutineCard;

/// Paints the still of a routine, `side` device-independent pixels square on a transparent ground.
using ThumbnailPainter
    = std::function<QImage(const session::Routine& routine, int side, qreal devicePixelRatio)>;

/// The routines that can be started, as cards; the thumbnails are painted one by one after the page is on
/// screen, and again where the theme changes.
class RoutineShelf : public QWidget {
    Q_OBJECT

public:
    RoutineShelf(look::Theme& theme, const session::Catalogue& catalogue, QWidget* parent = nullptr);

    /// Puts what fits these patterns first, and everything else behind it in the usual order.
    void setPatterns(std::span<const care::PatternGuide> patterns);

    /// Ids of the routines in the order of their cards.
    [[nodiscard]] QStringList order() const;

    /// Without a painter the cards show no figure.
    void setThumbnailPainter(ThumbnailPainter painter);
    /// Paints all thumbnails that are missing now, for pictures of the page.
    void paintAllThumbnails();

Q_SIGNALS:
    void routineChosen(const QString& routine);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Entry {
        const session::Routine* routine = nullptr;
        RoutineCard* card = nullptr;
    };

    void addCard(const session::Routine& routine);
    void onThemeChanged();
    void paintNextThumbnail();
    void place(const QList<Entry>& entries);

    look::Theme& m_theme;
    CardGrid* m_grid;
    QList<Entry> m_usual; ///< the cards in their usual order
    QList<Entry> m_entries; ///< in the order in which they stand
    qsizetype m_painted = 0;
    ThumbnailPainter m_painter;
    QTimer m_nextThumbnail;
};

/// The listed routines in the order of the home page: the office reset first, then by length, the safety
/// check last.
[[nodiscard]] QList<const session::Routine*> shelfOrder(const session::Catalogue& catalogue);

} // namespace unhunch::window
