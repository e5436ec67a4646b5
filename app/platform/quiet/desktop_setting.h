// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <functional>
#include <memory>

namespace unhunch::platform {

/// Reads one setting of GNOME and its relatives with their own command, `gsettings get`: a child for the
/// length of a read costs nothing in between, whereas the library behind it would stay in memory for good.
class DesktopSetting {
public:
    /// What came of a read.
    struct Answer {
        bool isKnown = false; ///< there is such a setting here
        QString text; ///< the value as GVariant text such as `true`; where it is not known, why
    };

    DesktopSetting(QString schema, QString key, std::function<void(const Answer&)> handler);
    DesktopSetting(const DesktopSetting&) = delete;
    DesktopSetting& operator=(const DesktopSetting&) = delete;
    DesktopSetting(DesktopSetting&&) = delete;
    DesktopSetting& operator=(DesktopSetting&&) = delete;
    ~DesktopSetting();

    /// Tells the handler, from the event loop. While a read is under way another one is made after it, since
    /// its answer may be old already.
    void read();

private:
    void onFinished();

    QString m_schema;
    QString m_key;
    std::function<void(const Answer&)> m_handler;
    std::unique_ptr<QProcess> m_process;
    bool m_isReading = false;
    bool m_shallReadAgain = false;
};

} // namespace unhunch::platform
