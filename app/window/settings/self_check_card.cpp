// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/self_check_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QVBoxLayout>

namespace unhunch::window {

using namespace look;

SelfCheckCard::SelfCheckCard(Theme& theme, SelfCheckReader read)
    : m_read(std::move(read))
    , m_lines(new Label(theme, TextRole::Body))
    , m_copy(new QuietButton(theme, tr("Copy")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(new Label(theme, TextRole::Heading, tr("What Unhunch can tell on this desktop")));
    auto* card = new Card(theme);
    auto* list = new QVBoxLayout(card);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::kMedium);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->addWidget(m_lines);
    m_copy->setOutlined(true);
    m_copy->setAccessibleDescription(tr("Copies these lines, for a report"));
    list->addWidget(m_copy, 0, Qt::AlignLeading);
    column->addWidget(card);
    connect(m_copy, &QAbstractButton::clicked, this, &SelfCheckCard::copy);
    show({});
}

void SelfCheckCard::refresh()
{
    if (!m_read) {
        return;
    }
    m_read([self = QPointer(this)](const QStringList& lines) {
        if (self != nullptr) {
            self->show(lines);
        }
    });
}

void SelfCheckCard::show(const QStringList& lines)
{
    m_lines->setText(lines.isEmpty() ? tr("The part of Unhunch that waits in the tray is not running.")
                                     : lines.join(QLatin1Char('\n')));
    m_copy->setEnabled(!lines.isEmpty());
}

void SelfCheckCard::copy()
{
    QGuiApplication::clipboard()->setText(m_lines->text());
}

} // namespace unhunch::window
