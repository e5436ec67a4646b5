// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace unhunch::test {

/// Has texts with a number speak as the programs do: "1 minute", "2 minutes".
class EnglishPlurals {
public:
    EnglishPlurals()
    {
        if (m_translator.load(QStringLiteral(UNHUNCH_TRANSLATIONS "/unhunch_en.qm"))) {
            QCoreApplication::installTranslator(&m_translator);
        }
    }

private:
    QTranslator m_translator;
};

} // namespace unhunch::test
