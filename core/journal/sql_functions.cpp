// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sql_functions.h"

#include "core/journal/database.h"
#include "core/journal/row_text.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

namespace unhunch::journal {
namespace {

QByteArray bytesOf(sqlite3_value* value)
{
    const auto* const data = static_cast<const char*>(sqlite3_value_blob(value));
    return {data, sqlite3_value_bytes(value)};
}

void answerCivilHour(sqlite3_context* context, int count, sqlite3_value** values)
{
    const std::span arguments(values, static_cast<std::size_t>(count));
    const QByteArray zone = bytesOf(arguments[1]);
    const auto hour = civilHour(fromMilliseconds(sqlite3_value_int64(arguments[0])),
                                std::string_view(zone.constData(), static_cast<std::size_t>(zone.size())));
    if (hour) {
        sqlite3_result_int(context, *hour);
    }
}

void freeWords(void* words)
{
    const std::unique_ptr<QStringList> owned(static_cast<QStringList*>(words));
}

/// The words of the second argument, taken apart once for a statement and not once for each of its rows.
const QStringList* wordsOf(sqlite3_context* context, sqlite3_value* value)
{
    if (const auto* const kept = static_cast<const QStringList*>(sqlite3_get_auxdata(context, 1))) {
        return kept;
    }
    auto words = std::make_unique<QStringList>(
        QString::fromUtf8(bytesOf(value)).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    sqlite3_set_auxdata(context, 1, words.release(), freeWords);
    return static_cast<const QStringList*>(sqlite3_get_auxdata(context, 1));
}

void answerHasWords(sqlite3_context* context, int count, sqlite3_value** values)
{
    const std::span arguments(values, static_cast<std::size_t>(count));
    const QStringList* const words = wordsOf(context, arguments[1]);
    if (words == nullptr) {
        sqlite3_result_error_nomem(context);
        return;
    }
    const QString text = QString::fromUtf8(bytesOf(arguments[0]));
    const bool isThere = std::ranges::all_of(
        *words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    sqlite3_result_int(context, isThere ? 1 : 0);
}

struct Function {
    const char* name;
    void (*answer)(sqlite3_context*, int, sqlite3_value**);
};

constexpr std::array kFunctions{Function{"civil_hour", answerCivilHour},
                                Function{"has_words", answerHasWords}};

} // namespace

std::optional<int> civilHour(WallInstant at, std::string_view zone)
{
    const QTimeZone place(QByteArray(zone.data(), static_cast<qsizetype>(zone.size())));
    if (!place.isValid()) {
        return std::nullopt;
    }
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(at), place).time().hour();
}

Result<void> addSqlFunctions(sqlite3* database)
{
    for (const Function& function : kFunctions) {
        const int code = sqlite3_create_function_v2(database,
                                                    function.name,
                                                    2,
                                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                                    nullptr,
                                                    function.answer,
                                                    nullptr,
                                                    nullptr,
                                                    nullptr);
        if (code != SQLITE_OK) {
            return tl::unexpected<Error>(databaseError(code, database));
        }
    }
    return {};
}

} // namespace unhunch::journal
