// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/regions.h"

#include "core/settings/region_choices.h"

#include <gtest/gtest.h>

namespace unhunch::content {
namespace {

std::vector<Region> ours()
{
    const auto regions = loadRegions(QStringLiteral(UNHUNCH_SOURCE_DIR "/resources/regions.json"));
    EXPECT_TRUE(regions.has_value()) << (regions ? "" : describe(regions.error()));
    return regions.value_or(std::vector<Region>{});
}

Error errorOf(const char* text)
{
    const auto regions = readRegions(text, QStringLiteral("regions.json"));
    return regions ? Error{ErrorKind::Invalid, "none", {}, 0, {}} : regions.error();
}

TEST(Regions, CanadaHas811InMostProvincesAnd911)
{
    const auto regions = ours();
    const Region* const canada = findRegion(regions, "CA");
    ASSERT_NE(canada, nullptr);
    EXPECT_EQ(canada->emergency.number, "911");
    ASSERT_TRUE(canada->line);
    EXPECT_EQ(canada->line->number, "811");
    EXPECT_TRUE(canada->line->where.starts_with("in most provinces"));
}

TEST(Regions, EachNamesItsAuthority)
{
    for (const Region& region : ours()) {
        EXPECT_FALSE(region.emergency.source.empty()) << region.code;
        EXPECT_TRUE(!region.line || !region.line->source.empty()) << region.code;
    }
}

TEST(Regions, AreThoseOfTheSetting)
{
    const auto regions = ours();
    EXPECT_EQ(settings::kRegions.size(), regions.size() + 2);
    for (const settings::Choice& choice : settings::kRegions) {
        const bool isOwn = choice.text == "system" || choice.text == "none";
        EXPECT_TRUE(isOwn || findRegion(regions, choice.text) != nullptr) << choice.text;
    }
}

TEST(Regions, AnUnknownOneIsNone)
{
    EXPECT_EQ(findRegion(ours(), "XX"), nullptr);
}

TEST(Regions, AMistakeIsNamedWithLineAndField)
{
    const Error error
        = errorOf("{\"format\": \"unhunch-regions/1\",\n\"regions\": [\n{\"code\": \"ca\", "
                  "\"name\": \"Canada\", \"emergency\": {\"number\": \"911\", \"source\": \"x\"}}]}");
    EXPECT_EQ(error.line, 3);
    EXPECT_EQ(error.field, "regions[0].code");
}

TEST(Regions, WhatCannotBeDialledIsNoNumber)
{
    const Error error
        = errorOf("{\"format\": \"unhunch-regions/1\", \"regions\": [{\"code\": \"CA\", \"name\": "
                  "\"Canada\", \"emergency\": {\"number\": \"ask\", \"source\": \"x\"}}]}");
    EXPECT_EQ(error.field, "regions[0].emergency.number");
}

TEST(Regions, NoOneIsThereTwice)
{
    const Error error = errorOf(
        "{\"format\": \"unhunch-regions/1\", \"regions\": [{\"code\": \"CA\", \"name\": \"C\", "
        "\"emergency\": "
        "{\"number\": \"1\", \"source\": \"x\"}}, {\"code\": \"CA\", \"name\": \"C\", \"emergency\": "
        "{\"number\": \"1\", \"source\": \"x\"}}]}");
    EXPECT_EQ(error.field, "regions[1].code");
}

} // namespace
} // namespace unhunch::content
