// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/about_card.h"

#include "app/window/look/form_style.h"
#include "app/window/settings/fitting_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSysInfo>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

namespace {

constexpr const char* kLicenceAddress = "https://www.gnu.org/licenses/gpl-3.0.html";

/// What a report needs to say first.
QString versionLines(const QString& version)
{
    return QStringList{QStringLiteral("Unhunch ") + version,
                       QStringLiteral("Qt ") + QString::fromLatin1(qVersion()),
                       QSysInfo::prettyProductName(),
                       QGuiApplication::platformName()}
        .join(QLatin1Char('\n'));
}

} // namespace

AboutCard::AboutCard(Theme& theme, const SettingsServices& services)
    : m_theme(theme)
{
    static_cast<void>(columnIn(this, space::kMedium));
    //: %1 is a version such as 0.1.0
    auto* version = addPart({}, tr("Unhunch %1").arg(services.version));
    auto* purpose = new Label(theme,
                              TextRole::Body,
                              tr("A guided reset for your upper back, when you have been sitting for long."));
    version->addWidget(purpose);
    addPart(tr("What it is not"),
            tr("Unhunch guides movement. It is not a medical device: it does not diagnose, and it does not "
               "replace a provider who knows your back. If something worries you, ask one; the help page "
               "lists the signs that should not wait."));
    auto* licence
        = addPart(tr("Licence"),
                  tr("Free software under the GNU General Public License, version 3 or later: use it, "
                     "look into it, change it and pass it on. It comes without any warranty."));
    //: %1 is a version of Qt
    addPart(
        tr("Built on"),
        tr("Qt %1, SQLite, libical, PipeWire and PulseAudio, xcb and Wayland, spdlog and fmt. Thank you to "
           "everybody who made them.")
            .arg(QString::fromLatin1(qVersion())));
    auto* report = addPart(tr("Found a fault?"),
                           tr("Tell whoever you have Unhunch from what you did, what you expected and what "
                              "happened. Nothing of your journal is needed."));
    auto* copy = new FittingButton(theme, tr("Copy version and system"));
    connect(copy, &QAbstractButton::clicked, this, [lines = versionLines(services.version)] {
        QGuiApplication::clipboard()->setText(lines);
    });
    report->addWidget(copy, 0, Qt::AlignLeading);
    if (services.open) {
        licence->addWidget(makeLink(services, tr("Read the licence"), kLicenceAddress), 0, Qt::AlignLeading);
    }
}

QWidget* AboutCard::makeLink(const SettingsServices& services, const QString& words, const char* address)
{
    auto* link = new FittingButton(m_theme, words);
    link->setToolTip(QString::fromLatin1(address));
    connect(link, &QAbstractButton::clicked, this, [open = services.open, address] {
        open(QUrl(QString::fromLatin1(address)));
    });
    return link;
}

QVBoxLayout* AboutCard::addPart(const QString& heading, const QString& words)
{
    auto* card = new Card(m_theme);
    layout()->addWidget(card);
    auto* column = columnIn(card, space::kSmall);
    if (heading.isEmpty()) {
        column->addWidget(new Label(m_theme, TextRole::Heading, words));
        return column;
    }
    column->addWidget(new Label(m_theme, TextRole::Heading, heading));
    column->addWidget(new Label(m_theme, TextRole::Body, words));
    return column;
}

} // namespace unhunch::window
