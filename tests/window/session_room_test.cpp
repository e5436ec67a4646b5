// SPDX-License-Identifier: GPL-3.0-or-later
// The session page in windows of all sizes, text scales and directions.
#include "app/window/session/cue_view.h"
#include "app/window/session/parts_bar.h"
#include "tests/window/session_scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace {

using namespace unhunch;
using namespace unhunch::window;
using namespace std::chrono_literals;
using test::SessionScene;
using test::summary;

struct Room {
    const char* name;
    QSize size;
    double textScale;
    bool isRightToLeft;
    bool isDark;
};

void PrintTo(const Room& room, std::ostream* out)
{
    *out << room.name;
}

class SessionRoomTest : public testing::TestWithParam<Room> {
protected:
    SessionRoomTest()
    {
        m_page.setLayoutDirection(GetParam().isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_page.resize(GetParam().size);
        m_page.prepare(m_scene.timeline(), false);
        m_page.show();
    }

    /// Nothing cut, nothing outside, nothing on top of each other.
    void expectEverythingInItsPlace()
    {
        QCoreApplication::processEvents();
        QList<std::pair<QRect, QString>> seen;
        for (const QWidget* widget : m_page.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !isLeaf(*widget)) {
                continue;
            }
            const QRect place(widget->mapTo(&m_page, QPoint(0, 0)), widget->size());
            const QString name = nameOf(*widget);
            EXPECT_TRUE(m_page.rect().contains(place)) << name.toStdString() << " is outside";
            expectNotCut(*widget);
            for (const auto& [other, otherName] : seen) {
                EXPECT_FALSE(other.intersects(place))
                    << name.toStdString() << " lies on " << otherName.toStdString();
            }
            seen.push_back({place, name});
        }
        EXPECT_FALSE(seen.isEmpty());
    }

    static bool isLeaf(const QWidget& widget)
    {
        const bool isText = qobject_cast<const look::Label*>(&widget) != nullptr
                            || qobject_cast<const QAbstractButton*>(&widget) != nullptr;
        return isText || qobject_cast<const look::Ring*>(&widget) != nullptr
               || qobject_cast<const CueView*>(&widget) != nullptr
               || qobject_cast<const PartsBar*>(&widget) != nullptr
               || qobject_cast<const FigureStage*>(&widget) != nullptr;
    }

    static QString nameOf(const QWidget& widget)
    {
        QString name = QLatin1String(widget.metaObject()->className());
        if (const auto* label = qobject_cast<const look::Label*>(&widget)) {
            name += QLatin1String(": ") + label->text();
        }
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            name += QLatin1String(": ") + button->accessibleName() + button->text();
        }
        return name;
    }

    void expectNotCut(const QWidget& widget) const
    {
        const std::string name = nameOf(widget).toStdString();
        if (const auto* label = qobject_cast<const look::Label*>(&widget)) {
            EXPECT_LE(label->heightForWidth(label->width()), label->height()) << name;
            for (const QString& word : label->text().split(QLatin1Char(' '))) {
                EXPECT_LE(label->fontMetrics().horizontalAdvance(word), label->width()) << name;
            }
        } else if (const auto* button = qobject_cast<const look::Button*>(&widget)) {
            EXPECT_LE(button->sizeHint().width(), button->width()) << name;
            EXPECT_LE(button->sizeHint().height(), button->height()) << name;
        } else if (const auto* cue = qobject_cast<const CueView*>(&widget)) {
            const double factor = m_page.sessionLayout().factor;
            EXPECT_LE(CueView::widthOf(m_theme, cue->cue(), factor) - 1, cue->width())
                << cue->cue().toStdString();
        } else if (qobject_cast<const look::Ring*>(&widget) != nullptr) {
            EXPECT_GE(std::min(widget.width(), widget.height()), 48) << name;
        }
    }

    look::Theme m_theme{{.dark = GetParam().isDark, .textScale = GetParam().textScale}};
    SessionScene m_scene;
    SessionPage m_page{m_theme};
};

TEST_P(SessionRoomTest, EveryStepHasRoom)
{
    for (const std::chrono::seconds elapsed : {-2s, 1s, 10s, 25s, 33s, 38s, 44s, 62s, 75s, 88s}) {
        m_scene.playTo(elapsed);
        m_scene.show(m_page);
        expectEverythingInItsPlace();
    }
}

/// Each phase of each session once: in its first repetition of each set and side.
TEST_P(SessionRoomTest, EveryStepOfEverySessionHasRoom)
{
    const auto library = content::loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR "/resources")});
    for (const session::Routine& routine : library.catalogue.routines) {
        SCOPED_TRACE(routine.id);
        SessionScene scene(routine.id);
        const session::Timeline timeline = scene.timeline();
        m_page.prepare(timeline, false);
        std::set<QString> seen;
        for (const session::TimelinePhase& phase : timeline.phases()) {
            const auto key = QStringLiteral("%1 %2 %3").arg(phase.part).arg(phase.set).arg(int(phase.side))
                             + QString::fromStdString(phase.id);
            if (seen.insert(key).second) {
                scene.playTo(phase.start + 500ms);
                scene.show(m_page);
                expectEverythingInItsPlace();
            }
        }
    }
}

TEST_P(SessionRoomTest, ThePausedPageHasRoom)
{
    m_scene.playTo(12s);
    m_scene.send(session::Paused{});
    m_scene.show(m_page);
    expectEverythingInItsPlace();
}

TEST_P(SessionRoomTest, TheQuestionAfterPainHasRoom)
{
    m_scene.playTo(12s);
    m_scene.send(session::Hurt{});
    m_scene.show(m_page);
    expectEverythingInItsPlace();
}

TEST_P(SessionRoomTest, TheEndPageHasRoom)
{
    m_page.showEnd(summary());
    expectEverythingInItsPlace();
}

TEST_P(SessionRoomTest, TheEndPageHasRoomForTheQuestionAboutForm)
{
    SessionSummary strength = summary();
    strength.dose = session::LadderDose{session::LadderLevel::Counter, {3, 12}};
    m_page.showEnd(strength);
    expectEverythingInItsPlace();
}

TEST_P(SessionRoomTest, TheEndPageHasRoomToSayThatTheJournalCannotBeWritten)
{
    SessionSummary unwritten = summary();
    unwritten.isWaiting = true;
    m_page.showEnd(unwritten);
    expectEverythingInItsPlace();
}

INSTANTIATE_TEST_SUITE_P(Rooms,
                         SessionRoomTest,
                         testing::Values(Room{"Mini", {360, 240}, 1.0, false, false},
                                         Room{"MiniRtl", {360, 240}, 1.0, true, false},
                                         Room{"MiniLarge", {360, 240}, 1.5, false, true},
                                         Room{"Usual", {980, 640}, 1.0, false, false},
                                         Room{"UsualRtl", {980, 640}, 1.0, true, true},
                                         Room{"LaptopHuge", {1024, 600}, 2.0, false, false},
                                         Room{"LaptopSmall", {1024, 600}, 0.8, false, false},
                                         Room{"Narrow", {500, 420}, 1.0, false, false},
                                         Room{"Tall", {600, 900}, 1.0, false, false},
                                         Room{"FullHd", {1920, 1080}, 1.5, false, true},
                                         Room{"FourK", {3840, 2160}, 2.0, false, false}),
                         [](const auto& room) { return std::string(room.param.name); });

} // namespace
