// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/archive.h"

#include <QJsonObject>
#include <QJsonValue>

#include <string>
#include <variant>
#include <vector>

namespace unhunch::journal::detail {

/// The archive's outermost object. Malformed or Invalid where the text is no archive, Newer where it is one
/// of a later version.
[[nodiscard]] Result<QJsonObject> openArchive(const QByteArray& json, const std::string& name);

/// A value as SQLite stores it; monostate is null.
using ArchiveValue = std::variant<std::monostate, std::int64_t, std::string>;

/// The values of a row of an archive in the order of the columns. Invalid, with the column as its field,
/// where the row is no object, lacks what is required, or has a value of another type or out of bounds;
/// members of later versions are passed over.
[[nodiscard]] Result<std::vector<ArchiveValue>> archiveRow(const QJsonValue& row,
                                                           const std::vector<ArchiveColumn>& columns);

} // namespace unhunch::journal::detail
