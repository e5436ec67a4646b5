// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindow>

#include <array>
#include <utility>

namespace unhunch::window {
namespace {

struct Link {
    PageId page;
    look::Glyph glyph;
    const char* name;
};

constexpr std::array kLinks{
    Link{PageId::Home, look::Glyph::Home, QT_TRANSLATE_NOOP("MainWindow", "Home")},
    Link{PageId::Journal, look::Glyph::Journal, QT_TRANSLATE_NOOP("MainWindow", "Journal")},
    Link{PageId::Settings, look::Glyph::Settings, QT_TRANSLATE_NOOP("MainWindow", "Settings")},
    Link{PageId::Help, look::Glyph::Help, QT_TRANSLATE_NOOP("MainWindow", "Help")}};

/// Qt 6.4 reads the token of a window that is activated from the environment and takes it out of there.
void takeActivationToken(const QVariantMap& platformData)
{
    const QString token = platformData.value(QStringLiteral("activation-token")).toString();
    if (!token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
}

} // namespace

MainWindow::MainWindow(look::Theme& theme, PageMaker makePage, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_makePage(std::move(makePage))
    , m_stack(new QStackedWidget(this))
    , m_links(new QWidget(this))
{
    setMinimumSize(kMiniSize);
    setWindowTitle(tr("Unhunch"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_links);
    column->addWidget(m_stack, 1);
    m_links->hide();
    connect(&m_theme, &look::Theme::changed, this, &MainWindow::restyle);
    restyle();
}

void MainWindow::remakePages()
{
    for (const auto& [id, page] : std::exchange(m_pages, {})) {
        delete page;
    }
    for (const auto& [id, button] : std::exchange(m_linkButtons, {})) {
        delete button;
    }
    delete m_links->layout();
    if (isVisible()) {
        showPage(m_current);
    }
}

void MainWindow::restyle()
{
    setPalette(m_theme.palette());
    updateLinks();
}

void MainWindow::makeLinks()
{
    auto* row = new QHBoxLayout(m_links);
    row->setContentsMargins(look::space::kLarge, look::space::kMedium, look::space::kLarge, 0);
    row->setSpacing(look::space::kTiny);
    row->addStretch();
    for (const Link& link : kLinks) {
        const PageId page = link.page;
        const QString name = QCoreApplication::translate("MainWindow", link.name);
        auto* button = new look::QuietButton(m_theme, name, m_links);
        button->setGlyph(link.glyph);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setCheckable(true);
        connect(button, &QAbstractButton::clicked, this, [this, page] { showPage(page); });
        row->addWidget(button);
        m_linkButtons[page] = button;
    }
    row->addStretch();
}

void MainWindow::updateLinks()
{
    int words = 2 * look::space::kLarge;
    for (const Link& link : kLinks) {
        if (look::QuietButton* button = m_linkButtons[link.page]) {
            button->setChecked(link.page == m_current);
            button->setText(QCoreApplication::translate("MainWindow", link.name));
            words += button->sizeHint().width() + look::space::kTiny;
        }
    }
    // No room for words: the glyphs alone, which keep their names.
    if (words <= width()) {
        return;
    }
    for (const auto& [page, button] : m_linkButtons) {
        if (button != nullptr) {
            button->setText({});
        }
    }
}

Page* MainWindow::page(PageId page)
{
    if (const auto found = m_pages.find(page); found != m_pages.end()) {
        return found->second;
    }
    Page* made = m_makePage(page, m_stack);
    m_pages[page] = made;
    if (made != nullptr) {
        m_stack->addWidget(made);
        connect(made, &Page::pageRequested, this, [this](PageId wanted) { showPage(wanted); });
        connect(made, &Page::headingChanged, this, [this, made] { onHeadingChanged(*made); });
        connect(made, &Page::startRequested, this, &MainWindow::startRequested);
        connect(made, &Page::shapeRequested, this, &MainWindow::setShape);
        made->shapeChanged(m_shape);
    }
    return made;
}

void MainWindow::showPage(PageId wanted, const QVariantMap& platformData)
{
    Page* next = page(wanted);
    if (next == nullptr) {
        return;
    }
    auto* before = qobject_cast<Page*>(m_stack->currentWidget());
    if (before != nullptr && before != next) {
        before->left();
    }
    m_current = wanted;
    const bool hasLinks = wanted != PageId::Session && wanted != PageId::Welcome;
    if (hasLinks && m_links->layout() == nullptr) {
        makeLinks();
    }
    m_links->setVisible(hasLinks);
    updateLinks();
    m_stack->setCurrentWidget(next);
    next->entered();
    nameAfter(*next);
    present(platformData);
}

void MainWindow::onHeadingChanged(const Page& page)
{
    if (m_stack->currentWidget() == &page) {
        nameAfter(page);
    }
}

void MainWindow::nameAfter(const Page& page)
{
    const QString heading = page.heading();
    //: A window's title; %1 is the page's heading.
    setWindowTitle(heading.isEmpty() ? tr("Unhunch") : tr("%1 – Unhunch").arg(heading));
}

void MainWindow::present(const QVariantMap& platformData)
{
    takeActivationToken(platformData);
    if (!m_wasShown) {
        m_wasShown = true;
        m_usualPlace = centredOnPointer(kUsualWindowSize);
        takeShape();
        return;
    }
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    if (QWindow* handle = windowHandle()) {
        handle->requestActivate();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (auto* shown = qobject_cast<Page*>(m_stack->currentWidget())) {
        shown->left();
    }
    event->accept();
    m_wasShown = false;
    noteShape(WindowShape::Usual);
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent* /*event*/)
{
    updateLinks();
}

} // namespace unhunch::window
