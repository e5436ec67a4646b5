// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_file.h"

#include "core/settings/ini_document.h"
#include "core/settings/options.h"
#include "core/settings/private_file.h"
#include "core/settings/settings_migration.h"
#include "core/settings/value_text.h"

#include <algorithm>

namespace unhunch::settings {
namespace {

constexpr qint64 kLongestFile = 1024LL * 1024LL;

/// One file, brought to this version; `state` says whether it may be written back.
struct Layer {
    enum class State { Whole, Unreadable, Newer };
    IniDocument document;
    State state = State::Whole;
};

/// What loading has gathered so far.
struct Loading {
    Settings settings;
    std::vector<Error> problems;

    void report(Error problem, const QString& file)
    {
        problem.file = file.toStdString();
        problems.push_back(std::move(problem));
    }
};

/// The version row; absent rows and rows that make no sense count as this version.
int versionOf(const IniDocument& document)
{
    const auto row = document.find(kVersionKey);
    return row ? parseWholeNumber(row->value).value_or(kSettingsVersion) : kSettingsVersion;
}

void migrateDocument(IniDocument& document)
{
    const int version = versionOf(document);
    if (version >= kSettingsVersion) {
        return;
    }
    RawSettings before;
    for (const IniDocument::Entry& entry : document.entries()) {
        before.emplace(entry.key, entry.value);
    }
    RawSettings after = before;
    migrateSettings(after, version, settingsSteps());
    after[kVersionKey] = std::to_string(kSettingsVersion);
    for (const auto& [key, value] : before) {
        if (!after.contains(key)) {
            document.remove(key);
        }
    }
    for (const auto& [key, value] : after) {
        const auto old = before.find(key);
        if (old == before.end() || old->second != value) {
            document.set(key, value);
        }
    }
}

Layer readLayer(const QString& file, Loading& loading)
{
    Layer layer;
    const Result<QByteArray> bytes = readPrivateFile(file, kLongestFile);
    if (!bytes) {
        if (bytes.error().kind != ErrorKind::NotFound) {
            loading.report(bytes.error(), file);
            layer.state = Layer::State::Unreadable;
        }
        return layer;
    }
    layer.document
        = IniDocument::parse(std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
    for (Error& problem : layer.document.problems()) {
        loading.report(std::move(problem), file);
    }
    if (versionOf(layer.document) > kSettingsVersion) {
        layer.state = Layer::State::Newer;
        const auto row = layer.document.find(kVersionKey);
        loading.report({ErrorKind::Newer,
                        "written by a newer version; what is understood is used",
                        {},
                        row->line,
                        kVersionKey},
                       file);
    }
    migrateDocument(layer.document);
    return layer;
}

void applyLayer(const Layer& layer, const QString& file, Loading& loading)
{
    for (const IniDocument::Entry& row : layer.document.entries()) {
        const Option* option = findOption(row.key);
        if (option == nullptr) {
            continue;
        }
        if (Result<void> taken = setFromText(loading.settings, *option, row.value); !taken) {
            taken.error().line = row.line;
            loading.report(std::move(taken.error()), file);
        }
    }
}

/// Puts the options that differ from `current` into the document; Invalid where one could not be read back.
Result<bool> putChanges(IniDocument& document, const Settings& current, const Settings& wanted)
{
    bool isChanged = false;
    Settings readBack;
    for (const Option& option : options()) {
        const std::string text = textOf(option, wanted);
        if (text == textOf(option, current)) {
            continue;
        }
        if (const Result<void> isReadable = setFromText(readBack, option, text); !isReadable) {
            return tl::unexpected<Error>(isReadable.error());
        }
        document.set(option.key, text);
        isChanged = true;
    }
    return isChanged;
}

tl::unexpected<Error> refusal(Layer::State state, const QString& file)
{
    const bool isNewer = state == Layer::State::Newer;
    const char* const why
        = isNewer ? "was written by a newer version; it is left alone" : "cannot be read; it is left alone";
    return tl::unexpected<Error>(
        Error{isNewer ? ErrorKind::Newer : ErrorKind::Unreadable, why, file.toStdString(), 0, {}});
}

} // namespace

SettingsFile::SettingsFile(QString userFile, QString systemFile)
    : m_userFile(std::move(userFile))
    , m_systemFile(std::move(systemFile))
{}

LoadedSettings SettingsFile::load() const
{
    Loading loading;
    if (!m_systemFile.isEmpty()) {
        applyLayer(readLayer(m_systemFile, loading), m_systemFile, loading);
    }
    applyLayer(readLayer(m_userFile, loading), m_userFile, loading);
    return {std::move(loading.settings), std::move(loading.problems)};
}

Result<void> SettingsFile::save(const Settings& settings) const
{
    Loading loading;
    if (!m_systemFile.isEmpty()) {
        applyLayer(readLayer(m_systemFile, loading), m_systemFile, loading);
    }
    Layer layer = readLayer(m_userFile, loading);
    if (layer.state != Layer::State::Whole) {
        return refusal(layer.state, m_userFile);
    }
    applyLayer(layer, m_userFile, loading);
    const Result<bool> isChanged = putChanges(layer.document, loading.settings, settings);
    if (!isChanged) {
        return tl::unexpected<Error>(isChanged.error());
    }
    if (!*isChanged) {
        return {};
    }
    layer.document.set(kVersionKey, std::to_string(kSettingsVersion));
    return writePrivateFile(m_userFile, QByteArray::fromStdString(layer.document.text()));
}

} // namespace unhunch::settings
