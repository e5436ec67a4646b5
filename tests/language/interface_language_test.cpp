// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/interface_language.h"

#include "core/content/content_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch {
namespace {

/// What the language for tests makes of a text begins with this.
constexpr QLatin1Char kMark('[');

class InterfaceLanguageTest : public testing::Test {
protected:
    static QString offerNow() { return QCoreApplication::translate("Agent", "Offer now"); }

    static QString twoMinutes() { return QCoreApplication::translate("Reminder", "%n minutes", nullptr, 2); }

    void TearDown() override { QLocale::setDefault(m_before); }

    language::InterfaceLanguage m_language{QStringLiteral(UNHUNCH_SHARE)};

private:
    QLocale m_before;
};

TEST_F(InterfaceLanguageTest, SpeaksTheLanguageThatIsAskedFor)
{
    EXPECT_TRUE(m_language.use("eo"));
    EXPECT_TRUE(offerNow().startsWith(kMark)) << offerNow().toStdString();
    EXPECT_EQ(QLocale().language(), QLocale::Esperanto);
}

TEST_F(InterfaceLanguageTest, SpeaksEnglishAgainAfterAnotherLanguage)
{
    m_language.use("eo");
    EXPECT_TRUE(m_language.use("en"));
    EXPECT_EQ(offerNow(), QStringLiteral("Offer now"));
    EXPECT_EQ(twoMinutes(), QStringLiteral("2 minutes"));
}

TEST_F(InterfaceLanguageTest, SaysThatNothingChanged)
{
    m_language.use("eo");
    EXPECT_FALSE(m_language.use("eo"));
}

TEST_F(InterfaceLanguageTest, SpeaksEnglishWhereThereIsNoTranslation)
{
    m_language.use("kl");
    EXPECT_EQ(offerNow(), QStringLiteral("Offer now"));
    EXPECT_EQ(twoMinutes(), QStringLiteral("2 minutes"));
    EXPECT_EQ(QLocale().language(), QLocale::Kalaallisut);
}

TEST_F(InterfaceLanguageTest, TakesTheLanguageOfTheSettingsFile)
{
    const QTemporaryDir folder;
    StorePaths stores;
    stores.settingsFile = folder.filePath(QStringLiteral("settings.ini"));
    QFile file(stores.settingsFile);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[look]\nlanguage = eo\n");
    file.close();
    m_language.useSettings(stores);
    EXPECT_TRUE(offerNow().startsWith(kMark));
}

TEST_F(InterfaceLanguageTest, TranslatesWhatContentSaysAsItIsRead)
{
    m_language.use("eo");
    const content::ContentLibrary ours = content::loadContent({QStringLiteral(UNHUNCH_SHARE)});
    ASSERT_TRUE(ours.errors.empty());
    ASSERT_FALSE(ours.catalogue.exercises.empty());
    for (const session::Exercise& exercise : ours.catalogue.exercises) {
        EXPECT_EQ(exercise.title.front(), '[') << exercise.id;
        EXPECT_EQ(exercise.movement.front(), '[') << exercise.id;
        EXPECT_NE(exercise.id.front(), '[');
    }
    for (const session::Routine& routine : ours.catalogue.routines) {
        EXPECT_EQ(routine.summary.front(), '[') << routine.id;
    }
}

} // namespace
} // namespace unhunch
