// SPDX-License-Identifier: GPL-3.0-or-later
// How the settings page is put together, and where its parts stand in which width.
#include "app/window/journal/undo_bar.h"
#include "app/window/look/form_style.h"
#include "app/window/settings/about_card.h"
#include "app/window/settings/data_card.h"
#include "app/window/settings/settings_page.h"
#include "app/window/settings/week_card.h"
#include "app/window/welcome/login_row.h"

#include <QComboBox>
#include <QLineEdit>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;
using settings::OptionPage;

namespace {

/// Narrower windows have the pages' names in a drop-down list above.
constexpr int kSideBySide = 640;
/// Where search and drop-down list stand above, they share a line from this width on.
constexpr int kOneLine = 520;
/// Below this width cards and page have narrower margins.
constexpr int kRoomy = 480;
constexpr int kSideWidth = 190;

} // namespace

void SettingsPage::layOut()
{
    auto* page = columnIn(this, 0);
    QWidget* side = makeSide();
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addWidget(side);
    m_area = makeColumn(m_theme, makeContent(), this);
    m_body->addWidget(m_area, 1);
    page->addLayout(m_body, 1);
    page->addWidget(m_undoBar);
    addSheets();
    addParts();
    dressForm(m_theme, *side);
    dressForm(m_theme, *m_area->widget());
    m_list->restyle();
}

QWidget* SettingsPage::makeSide()
{
    auto* side = new QWidget;
    m_side = new QBoxLayout(QBoxLayout::TopToBottom, side);
    m_side->setSpacing(space::kMedium);
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_hint->setInk(Label::Ink::Soft);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_dropDown->setObjectName(QStringLiteral("settingsPages"));
    m_dropDown->setAccessibleName(tr("Pages of the settings"));
    m_side->addWidget(m_title);
    m_side->addWidget(m_dropDown);
    m_side->addWidget(m_search);
    m_side->addWidget(m_list);
    m_side->addWidget(m_hint);
    m_side->addStretch(1);
    const auto chooseRow = [this](int row) {
        if (row >= 0 && row < int(settings::kOptionPages.size())) {
            choose(settings::kOptionPages.at(std::size_t(row)));
        }
    };
    connect(m_list, &QListWidget::currentRowChanged, this, chooseRow);
    // The page that was left for a search is had again by its name.
    connect(m_list, &QListWidget::itemClicked, this, [this, chooseRow] { chooseRow(m_list->currentRow()); });
    connect(m_dropDown, &QComboBox::activated, this, chooseRow);
    return side;
}

QWidget* SettingsPage::makeContent()
{
    auto* content = new QWidget;
    auto* column = columnIn(content, space::kBroad);
    column->addWidget(makeProblems());
    m_nothingFound = new Label(m_theme, TextRole::Body);
    m_nothingFound->setInk(Label::Ink::Soft);
    m_nothingFound->hide();
    column->addWidget(m_nothingFound);
    return content;
}

QWidget* SettingsPage::makeProblems()
{
    m_problems = new Card(m_theme);
    m_problems->setTone(Card::Tone::Accent);
    auto* column = columnIn(m_problems, space::kSmall);
    column->addWidget(
        new Label(m_theme, TextRole::Strong, tr("Part of the settings file could not be used")));
    m_problemText = new Label(m_theme, TextRole::Body);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_problemText);
    auto* hint = new Label(
        m_theme, TextRole::Caption, tr("Change the setting here, or correct the line in the file."));
    hint->setInk(Label::Ink::Soft);
    column->addWidget(hint);
    return m_problems;
}

void SettingsPage::addSheets()
{
    auto* column = qobject_cast<QVBoxLayout*>(m_problems->parentWidget()->layout());
    for (const OptionPage page : settings::kOptionPages) {
        auto* sheet = new SettingsSheet(m_theme, m_model, page, m_services.context);
        column->addWidget(sheet);
        m_sheets.append(sheet);
        m_list->addItem(sheet->name());
        m_dropDown->addItem(sheet->name());
    }
    column->addStretch(1);
}

void SettingsPage::addParts()
{
    using enum SettingsSheet::Place;
    sheetOf(OptionPage::WorkHours).add(m_week, Above, tr("week hours weekdays paint"));
    if (m_services.login != nullptr) {
        auto* card = new Card(m_theme);
        columnIn(card, 0)->addWidget(new LoginRow(m_theme, *m_services.login));
        sheetOf(OptionPage::WorkHours).add(card, Below, tr("start login autostart tray"));
    }
    sheetOf(OptionPage::QuietTimes).add(m_selfCheck, Below, tr("self-check desktop available report"));
    if (m_services.figure) {
        sheetOf(OptionPage::Figure).add(m_figure, Above, tr("preview"));
    } else {
        m_figure->setParent(this);
        m_figure->hide();
    }
    sheetOf(OptionPage::Data)
        .add(new DataCard(m_theme, m_services),
             Below,
             tr("files folder export import delete everything journal backup"));
    sheetOf(OptionPage::About)
        .add(new AboutCard(m_theme, m_services), Below, tr("version licence report fault provider medical"));
}

void SettingsPage::heighten()
{
    m_search->setMinimumHeight(m_theme.scaled(kTargetSize));
    m_dropDown->setMinimumHeight(m_theme.scaled(kTargetSize));
    arrange();
}

void SettingsPage::arrange()
{
    const int listHeight = m_list->sizeHint().height() + 4 * m_theme.scaled(kTargetSize) + 2 * space::kWide;
    const bool isWide
        = width() >= std::max(kSideBySide, m_theme.scaled(kSideBySide)) && height() >= listHeight;
    const bool isOneLine = !isWide && width() >= m_theme.scaled(kOneLine);
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_hint)}) {
        part->setVisible(isWide);
    }
    m_dropDown->setVisible(!isWide);
    const int above = width() < m_theme.scaled(kRoomy) ? space::kMedium : space::kWide;
    // Margins are not mirrored by themselves.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QMargins beside(
        isMirrored ? 0 : space::kWide, space::kWide, isMirrored ? space::kWide : 0, space::kWide);
    m_side->setContentsMargins(isWide ? beside : QMargins(above, space::kMedium, above, 0));
    QWidget* side = m_side->parentWidget();
    side->setMinimumHeight(1); // it gives way to the drop-down list where the window gets low
    const int sideWidth = std::max(m_theme.scaled(kSideWidth), m_list->sizeHint().width()) + space::kWide;
    side->setMinimumWidth(isWide ? sideWidth : 0);
    side->setMaximumWidth(isWide ? sideWidth : QWIDGETSIZE_MAX);
    side->setSizePolicy(QSizePolicy::Preferred, isWide ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    m_list->setFixedWidth(sideWidth - space::kWide);
    spread(width() < m_theme.scaled(kRoomy));
}

void SettingsPage::spread(bool isNarrow)
{
    const int edge = isNarrow ? space::kMedium : space::kWide;
    m_area->widget()->layout()->setContentsMargins(edge, space::kWide, edge, space::kBroad);
    const int side = isNarrow ? space::kLarge : space::kWide;
    for (Card* card : m_area->widget()->findChildren<Card*>()) {
        QMargins margins = card->contentsMargins();
        margins.setLeft(side);
        margins.setRight(side);
        card->setContentsMargins(margins);
    }
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void SettingsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_area != nullptr) {
        arrange();
    }
}

} // namespace unhunch::window
