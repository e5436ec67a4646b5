// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/json_reader.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sys/stat.h>

namespace unhunch::content {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

JsonDocument parsed(const char* text)
{
    auto document = JsonDocument::fromBytes(QByteArray(text), QStringLiteral("a.json"));
    EXPECT_TRUE(document.has_value()) << text;
    return std::move(*document);
}

Error refused(const QByteArray& text, const JsonLimits& limits = {})
{
    const auto document = JsonDocument::fromBytes(text, QStringLiteral("a.json"), limits);
    EXPECT_FALSE(document.has_value());
    return document ? Error{} : document.error();
}

std::vector<std::string> described(const JsonDocument& document)
{
    std::vector<std::string> lines;
    for (const Error& error : document.errors()) {
        lines.push_back(describe(error));
    }
    return lines;
}

TEST(JsonReader, ReadsWhatIsThere)
{
    const JsonDocument document = parsed(R"({"a": "text", "b": [1, 2.5], "c": {"d": true}, "n": 7})");
    const JsonNode root = document.root();
    EXPECT_EQ(root.at("a").text(), "text");
    EXPECT_THAT(root.at("b").numbers(), ElementsAre(1, 2.5));
    EXPECT_TRUE(root.at("c").at("d").boolean());
    EXPECT_EQ(root.at("n").integer(), 7);
    EXPECT_THAT(root.members(), SizeIs(4));
    EXPECT_THAT(document.errors(), IsEmpty());
    EXPECT_TRUE(document.firstError().has_value());
}

TEST(JsonReader, NamesFileLineAndFieldOfEachMistakeInOnePass)
{
    const JsonDocument document = parsed("{\n"
                                         "  \"parts\": [\n"
                                         "    {\"seconds\": 3},\n"
                                         "    {\"seconds\":\n"
                                         "       \"three\"}\n"
                                         "  ],\n"
                                         "  \"title\": 5\n"
                                         "}");
    for (const JsonNode& part : document.root().at("parts").items()) {
        std::ignore = part.at("seconds").integer({1, 2});
    }
    std::ignore = document.root().at("title").text();
    std::ignore = document.root().at("id").text();
    EXPECT_THAT(described(document),
                ElementsAre("a.json:3: parts[0].seconds: must be between 1 and 2, not 3",
                            "a.json:5: parts[1].seconds: must be a number",
                            "a.json:7: title: must be a text",
                            "a.json:1: id: is missing"));
}

TEST(JsonReader, StaysSilentBelowWhatIsAbsent)
{
    const JsonDocument document = parsed("{}");
    const JsonNode absent = document.root().find("a");
    EXPECT_FALSE(absent.isPresent());
    EXPECT_EQ(absent.at("b").at("c").text({}, "fallback"), "fallback");
    EXPECT_THAT(absent.items(), IsEmpty());
    EXPECT_EQ(absent.integer({}, 4), 4);
    EXPECT_THAT(document.errors(), IsEmpty());
}

TEST(JsonReader, SaysOnceThatAnObjectIsNone)
{
    const JsonDocument document = parsed(R"({"a": 1})");
    const JsonNode wrong = document.root().at("a");
    std::ignore = wrong.at("b");
    std::ignore = wrong.at("c");
    EXPECT_THAT(described(document), ElementsAre("a.json:1: a: must be an object"));
}

TEST(JsonReader, FindsMisspeltAndRepeatedFields)
{
    const JsonDocument document = parsed("{\n\"titel\": 1,\n\"id\": 2,\n\"id\": 3}");
    document.root().allowOnly({"title", "id"});
    EXPECT_EQ(document.root().at("id").integer(), 3);
    EXPECT_THAT(
        described(document),
        ElementsAre("a.json:4: id: is given twice", "a.json:2: titel: is not a field of this format"));
}

TEST(JsonReader, PointsAtTheRightOneOfKeysThatLookAlike)
{
    const JsonDocument document = parsed("{\"x\": \"}{\\\"\",\n\"a\\u0062\": [[],[{}],\n[{\"k\": null}]]}");
    const JsonNode wrong = document.root().at("ab").items()[2].items()[0].at("k");
    EXPECT_EQ(wrong.line(), 3);
    EXPECT_EQ(wrong.path(), "ab[2][0].k");
}

TEST(JsonReader, RefusesFractionsAsWholeNumbersAndNumbersTooBigForThem)
{
    const JsonDocument document = parsed(R"([1.5, 1e300])");
    const auto items = document.root().items();
    EXPECT_EQ(items[0].integer({0, 9}, 2), 2);
    EXPECT_EQ(items[1].integer({0, 9}, 2), 2);
    EXPECT_THAT(document.errors(), SizeIs(2));
}

TEST(JsonReader, TellsTheLineOfASyntaxError)
{
    EXPECT_EQ(refused("{\n\"a\": 1\n\"b\": 2}").line, 3);
    EXPECT_EQ(refused("").kind, ErrorKind::Malformed);
    EXPECT_EQ(refused("\"only a text\"").kind, ErrorKind::Malformed);
}

TEST(JsonReader, RefusesTextThatIsTooLargeOrTooDeep)
{
    EXPECT_THAT(refused(QByteArray(2000, ' '), {.bytes = 1000}).detail, HasSubstr("larger than 1000"));
    EXPECT_THAT(refused(QByteArray(100000, '[')).detail, HasSubstr("nested deeper than 32"));
    const QByteArray brackets = "[\"" + QByteArray(100, '[') + "\"]";
    EXPECT_TRUE(JsonDocument::fromBytes(brackets, {}).has_value());
}

TEST(JsonReader, KeepsABoundedNumberOfErrors)
{
    const auto document = JsonDocument::fromBytes("[1, 2, 3, 4]", {}, {.errors = 2});
    std::ignore = document->root().texts();
    EXPECT_THAT(document->errors(), SizeIs(2));
}

TEST(JsonReader, ReadsAFileWithAByteOrderMark)
{
    const JsonDocument document = parsed("\xEF\xBB\xBF{\n\"a\": 1}");
    std::ignore = document.root().at("a").text();
    EXPECT_EQ(document.errors().front().line, 2);
}

TEST(JsonReader, NeverOpensAPipe)
{
    const QTemporaryDir directory;
    const QString pipe = directory.filePath(QStringLiteral("pipe.json"));
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(JsonDocument::fromFile(pipe).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(JsonDocument::fromFile(directory.path()).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(JsonDocument::fromFile(pipe + QStringLiteral("x")).error().kind, ErrorKind::NotFound);
}

RC_GTEST_PROP(JsonReader, SurvivesAnyBytes, (const std::string& text))
{
    const auto document = JsonDocument::fromBytes(QByteArray::fromStdString(text), {});
    if (document) {
        std::ignore = document->root().at("a").items();
    }
}

RC_GTEST_PROP(JsonReader, SurvivesAnythingMadeOfJsonMarks, ())
{
    const auto marks = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("{}[]:,\"\\a1 \n")));
    const auto document = JsonDocument::fromBytes(QByteArray::fromStdString(marks), {});
    if (document) {
        document->root().allowOnly({"a"});
    }
}

} // namespace

} // namespace unhunch::content
