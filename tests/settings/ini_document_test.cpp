// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ini_document.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace unhunch::settings {
namespace {

constexpr const char* kHandWritten = "# mine\n"
                                     "\n"
                                     "[schedule]\n"
                                     "  resetInterval =  45   ; shorter\n"
                                     "; keep\n"
                                     "[look]\n"
                                     "theme=dark\n"
                                     "future = 1\n";

TEST(IniDocumentTest, GivesBackWhatItWasGiven)
{
    EXPECT_EQ(IniDocument::parse(kHandWritten).text(), kHandWritten);
}

TEST(IniDocumentTest, ReadsValuesWithoutBlanksAndComments)
{
    const auto row = IniDocument::parse(kHandWritten).find("schedule/resetInterval");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->value, "45");
    EXPECT_EQ(row->line, 4);
}

TEST(IniDocumentTest, KeepsSpacingAndCommentOfARowThatChanges)
{
    IniDocument document = IniDocument::parse(kHandWritten);
    document.set("schedule/resetInterval", "120");
    EXPECT_NE(document.text().find("  resetInterval =  120   ; shorter\n"), std::string::npos);
}

TEST(IniDocumentTest, AddsARowAtTheEndOfItsSection)
{
    IniDocument document = IniDocument::parse(kHandWritten);
    document.set("schedule/grace", "30");
    EXPECT_NE(document.text().find("; shorter\ngrace = 30\n; keep\n"), std::string::npos);
}

TEST(IniDocumentTest, AddsASectionThatIsNotThere)
{
    IniDocument document = IniDocument::parse("[a]\nx = 1");
    document.set("sound/mute", "true");
    EXPECT_EQ(document.text(), "[a]\nx = 1\n\n[sound]\nmute = true\n");
}

TEST(IniDocumentTest, GivesAnEmptyValueItsText)
{
    IniDocument document = IniDocument::parse("[a]\nx =\ny =  ; none\n");
    document.set("a/x", "1");
    document.set("a/y", "2");
    document.set("a/y", "33");
    EXPECT_EQ(document.find("a/x")->value, "1");
    EXPECT_EQ(document.find("a/y")->value, "33");
    EXPECT_EQ(document.text(), "[a]\nx = 1\ny = 33  ; none\n");
}

TEST(IniDocumentTest, KeepsWindowsLineEndsAndByteOrderMark)
{
    IniDocument document = IniDocument::parse("\xEF\xBB\xBF[a]\r\nx = 1\r\n");
    document.set("a/y", "2");
    EXPECT_EQ(document.text(), "\xEF\xBB\xBF[a]\r\nx = 1\r\ny = 2\r\n");
}

TEST(IniDocumentTest, TakesTheLastOfTwoRowsAndSaysSo)
{
    const IniDocument document = IniDocument::parse("[a]\nx = 1\nx = 2\n");
    EXPECT_EQ(document.find("a/x")->value, "2");
    ASSERT_EQ(document.problems().size(), 1U);
    EXPECT_EQ(document.problems().front().line, 3);
    EXPECT_EQ(document.problems().front().field, "a/x");
}

TEST(IniDocumentTest, DoesNotPutRowsOfABrokenSectionIntoTheOneBefore)
{
    const IniDocument document = IniDocument::parse("[a]\n[b\nx = 1\n");
    EXPECT_TRUE(document.entries().empty());
    ASSERT_EQ(document.problems().size(), 1U);
    EXPECT_EQ(document.problems().front().line, 2);
}

TEST(IniDocumentTest, RemovesEveryRowOfAKey)
{
    IniDocument document = IniDocument::parse("[a]\nx = 1\ny = 2\nx = 3\n");
    document.remove("a/x");
    EXPECT_EQ(document.text(), "[a]\ny = 2\n");
}

RC_GTEST_PROP(IniDocumentProperty, KeepsAnyText, (const std::string& text))
{
    RC_ASSERT(IniDocument::parse(text).text() == text);
}

RC_GTEST_PROP(IniDocumentProperty, FindsWhatWasSetInAnyText, ())
{
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("[]ab/=;# \n\r\"")));
    IniDocument document = IniDocument::parse(text);
    document.set("zone/name", "12:30");
    const auto found = IniDocument::parse(document.text()).find("zone/name");
    RC_ASSERT(found.has_value());
    RC_ASSERT(found->value == "12:30");
}

} // namespace
} // namespace unhunch::settings
