// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/data_card.h"

#include "app/window/look/form_style.h"
#include "app/window/settings/fitting_button.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

#include <utility>

namespace unhunch::window {

using namespace look;

namespace {

/// A long path may be broken after each folder.
QString breakable(const QString& path)
{
    QString text = QDir::toNativeSeparators(path);
    return text.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

/// The folder itself, or the one around a file; the next one above that is there.
QString folderOf(const QString& path)
{
    QFileInfo info(path);
    while (!info.isDir() && info.absolutePath() != info.absoluteFilePath()) {
        info.setFile(info.absolutePath());
    }
    return info.absoluteFilePath();
}

QVBoxLayout* cardIn(Theme& theme, QVBoxLayout& column)
{
    auto* card = new Card(theme);
    column.addWidget(card);
    return columnIn(card, space::kMedium);
}

} // namespace

DataCard::DataCard(Theme& theme, const SettingsServices& services)
    : m_theme(theme)
    , m_open(services.open)
{
    auto* column = columnIn(this, space::kMedium);
    auto* lead
        = new Label(theme,
                    TextRole::Body,
                    tr("Your history and your settings stay on this computer. Nothing is sent anywhere."));
    lead->setInk(Label::Ink::Soft);
    column->addWidget(lead);
    addPlaces(*column, services.places);
    if (services.dataActions) {
        addCommands(*column, services.dataActions(*this));
    }
}

void DataCard::addPlaces(QVBoxLayout& column, const QList<DataPlace>& places)
{
    column.addSpacing(space::kSmall);
    column.addWidget(new Label(m_theme, TextRole::Heading, tr("Where it is")));
    auto* list = cardIn(m_theme, column);
    for (const DataPlace& place : places) {
        if (list->count() > 0) {
            list->addWidget(new Divider(m_theme));
        }
        list->addWidget(makePlace(place));
    }
}

QWidget* DataCard::makePlace(const DataPlace& place)
{
    auto* row = new QWidget;
    auto* flow = columnIn(row, space::kTiny);
    flow->addWidget(new Label(m_theme, TextRole::Body, place.name));
    auto* path = new Label(m_theme, TextRole::Caption, breakable(place.path));
    path->setInk(Label::Ink::Soft);
    flow->addWidget(path);
    if (m_open) {
        auto* button = new FittingButton(m_theme, tr("Open folder"));
        //: names a button for screen readers; %1 is what is in the folder ("Journal")
        button->setAccessibleName(tr("Open folder: %1").arg(place.name));
        connect(button, &QAbstractButton::clicked, this, [this, path = place.path] {
            m_open(QUrl::fromLocalFile(folderOf(path)));
        });
        flow->addWidget(button, 0, Qt::AlignLeading);
    }
    return row;
}

void DataCard::addCommands(QVBoxLayout& column, const QList<QAction*>& actions)
{
    column.addSpacing(space::kSmall);
    column.addWidget(new Label(m_theme, TextRole::Heading, tr("Take it along, or away")));
    auto* list = cardIn(m_theme, column);
    for (QAction* action : actions) {
        if (action == actions.last() && actions.size() > 1) {
            list->addWidget(new Divider(m_theme));
        }
        auto* button = new FittingButton(m_theme, action->text());
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        list->addWidget(button, 0, Qt::AlignLeading);
    }
    auto* hint = new Label(m_theme,
                           TextRole::Caption,
                           tr("What you save is yours to keep: it can be taken in again, here or on another "
                              "computer."));
    hint->setInk(Label::Ink::Soft);
    list->addWidget(hint);
}

} // namespace unhunch::window
