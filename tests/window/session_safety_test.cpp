// SPDX-License-Identifier: GPL-3.0-or-later
// The session page where safety is concerned: the check's questions, and signs reported from a session.
#include "app/window/help/check_form.h"
#include "tests/window/session_scene.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace {

using namespace unhunch;
using namespace unhunch::window;
using namespace std::chrono_literals;
using session::PlayerEvent;
using test::SessionScene;

class SessionSafetyTest : public testing::Test {
protected:
    SessionSafetyTest()
    {
        QObject::connect(
            &m_page, &SessionPage::acted, &m_page, [this](const PlayerEvent& event) { m_acted = event; });
        m_page.resize(980, 640);
        m_page.prepare(m_scene.timeline(), false);
        m_page.show();
    }

    void showAfter(std::chrono::milliseconds elapsed)
    {
        m_scene.playTo(elapsed);
        m_scene.show(m_page);
    }

    template <typename Event>
    [[nodiscard]] bool didAct() const
    {
        return m_acted && std::holds_alternative<Event>(*m_acted);
    }

    void press(Qt::Key key) { QTest::keyClick(&m_page, key); }

    look::Theme m_theme;
    SessionPage m_page{m_theme};
    SessionScene m_scene;
    std::optional<PlayerEvent> m_acted;
};

TEST_F(SessionSafetyTest, HurtInTheSafetyCheckLeadsToItsQuestions)
{
    m_page.prepare(m_scene.timeline(), false, true);
    showAfter(12s);
    m_scene.send(session::Hurt{});
    m_scene.show(m_page);
    QCoreApplication::processEvents();
    EXPECT_TRUE(didAct<session::HurtEnded>());
}

TEST_F(SessionSafetyTest, TheQuestionsOfTheCheckTakeThePageAndNoKeysOfTheSession)
{
    const QSignalSpy closed(&m_page, &SessionPage::closeWanted);
    m_page.askCheck();
    EXPECT_EQ(m_page.heading(), QStringLiteral("Safety check"));
    press(Qt::Key_H);
    EXPECT_FALSE(m_acted);
    press(Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(SessionSafetyTest, GReportsASignWithoutAnExerciseThatHurts)
{
    const QSignalSpy reported(&m_page, &SessionPage::flagsReported);
    showAfter(12s);
    press(Qt::Key_G);
    EXPECT_TRUE(didAct<session::Paused>());
    m_page.findChild<QCheckBox*>()->click();
    for (auto* button : m_page.findChildren<look::PrimaryButton*>()) {
        if (button->isVisible() && button->isEnabled()) {
            button->click();
        }
    }
    ASSERT_EQ(reported.count(), 1);
    EXPECT_EQ(reported.first().first().toStringList(), QStringList{QStringLiteral("bladder_bowel")});
}

TEST_F(SessionSafetyTest, AButtonDoesWhatGDoes)
{
    showAfter(12s);
    const auto buttons = m_page.findChildren<QAbstractButton*>();
    const auto report = std::ranges::find_if(buttons, [](const QAbstractButton* button) {
        return button->isVisible() && button->accessibleName() == QStringLiteral("Report a symptom (G)");
    });
    ASSERT_NE(report, buttons.end());
    EXPECT_EQ((*report)->toolTip(), (*report)->accessibleName());
    (*report)->click();
    EXPECT_TRUE(didAct<session::Paused>());
    EXPECT_TRUE(m_page.findChild<QCheckBox*>()->isVisible());
}

TEST_F(SessionSafetyTest, EscapeLeadsFromTheFormBackToTheSession)
{
    showAfter(12s);
    press(Qt::Key_G);
    m_acted.reset();
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_acted);
    press(Qt::Key_Right);
    EXPECT_TRUE(didAct<session::SkipPressed>());
}

} // namespace
