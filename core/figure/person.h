// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace unhunch::figure {

enum class Skin { Porcelain, Honey, Bronze, Espresso };
enum class Hair { Crop, Bun, Curls };
/// Shirt and trousers that go together.
enum class Outfit { Lagoon, Sky, Lilac, Moss };

inline constexpr std::array kSkins{Skin::Porcelain, Skin::Honey, Skin::Bronze, Skin::Espresso};
inline constexpr std::array kHairs{Hair::Crop, Hair::Bun, Hair::Curls};
inline constexpr std::array kOutfits{Outfit::Lagoon, Outfit::Sky, Outfit::Lilac, Outfit::Moss};

/// How the person in the picture looks.
struct Person {
    Skin skin = Skin::Honey;
    Hair hair = Hair::Crop;
    Outfit outfit = Outfit::Lagoon;

    bool operator==(const Person&) const = default;
};

/// Another person for each number. Neighbours share neither skin, hair nor clothes, and all of them come in
/// turn before the first one comes again.
constexpr Person anotherPerson(std::size_t number)
{
    // Three hair styles against four of the others: after twelve the clothes move one on against the skin.
    const std::size_t round = number / (kSkins.size() * kHairs.size());
    return {kSkins[number % kSkins.size()],
            kHairs[number % kHairs.size()],
            kOutfits[(number + round) % kOutfits.size()]};
}

} // namespace unhunch::figure
