// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reminder/reminder_card.h"

#include "app/window/look/flow_row.h"

#include <QCloseEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unhunch::window {
namespace {

constexpr int kWidth = 560;
constexpr int kDeafMs = 800;
/// More buttons than these do not fit beside each other.
constexpr qsizetype kMostSnoozes = 3;

bool isInput(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::ShortcutOverride
           || type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease
           || type == QEvent::MouseButtonDblClick;
}

} // namespace

ReminderCard::ReminderCard(look::Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_theme(theme)
    , m_title(new look::Label(theme, look::TextRole::Heading, {}, this))
    , m_body(new look::Label(theme, look::TextRole::Body, {}, this))
    , m_start(new look::PrimaryButton(theme, tr("Start"), this))
    , m_actions(new QWidget(this))
    , m_skip(new look::QuietButton(theme, tr("Skip"), this))
    , m_close(new look::IconButton(theme, look::Glyph::Close, tr("Close"), this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    m_body->setInk(look::Label::Ink::Soft);
    m_deaf.setSingleShot(true);
    layOut();
    connect(m_start, &QAbstractButton::clicked, this, [this] { answer(QStringLiteral("start")); });
    connect(m_skip, &QAbstractButton::clicked, this, [this] { answer(QStringLiteral("skip")); });
    connect(m_close, &QAbstractButton::clicked, this, [this] { answer(QStringLiteral("closed")); });
    for (QWidget* child : findChildren<QWidget*>()) {
        child->installEventFilter(this);
    }
    installEventFilter(this);
    connect(&m_theme, &look::Theme::changed, this, [this] {
        setPalette(m_theme.palette());
        update();
    });
    setPalette(m_theme.palette());
}

void ReminderCard::layOut()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* row = new look::FlowRow(m_actions);
    row->setSpacing(look::space::kTiny);
    row->addWidget(m_start);
    row->addWidget(m_skip);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(
        look::space::kWide, look::space::kLarge, look::space::kWide, look::space::kLarge);
    column->setSpacing(look::space::kSmall);
    column->addLayout(head);
    column->addWidget(m_body);
    column->addSpacing(look::space::kSmall);
    column->addWidget(m_actions);
}

void ReminderCard::remind(const Reminder& reminder)
{
    m_offer = reminder.offer;
    m_title->setText(reminder.title);
    m_body->setText(reminder.body);
    setWindowTitle(reminder.title);
    setAccessibleName(reminder.title);
    setAccessibleDescription(reminder.body);
    fillSnoozes(reminder.snoozes);
    m_deaf.start(kDeafMs);
    placeInCorner();
    show();
    raise();
}

void ReminderCard::fillSnoozes(const QList<uint>& snoozes)
{
    qDeleteAll(m_snoozes);
    m_snoozes.clear();
    QLayout& row = *m_actions->layout();
    row.removeWidget(m_skip);
    const qsizetype count = std::min(snoozes.size(), kMostSnoozes);
    for (qsizetype i = 0; i < count; ++i) {
        const uint minutes = snoozes[i];
        //: Puts the reset off for so many minutes.
        auto* button = new look::QuietButton(m_theme, tr("In %1 min").arg(minutes), m_actions);
        button->setAccessibleName(tr("Remind me in %n minutes", nullptr, static_cast<int>(minutes)));
        button->installEventFilter(this);
        m_snoozes.append(button);
        row.addWidget(button);
        button->show();
        connect(button, &QAbstractButton::clicked, this, [this, minutes] {
            answer(QStringLiteral("snooze:%1").arg(minutes));
        });
    }
    row.addWidget(m_skip);
}

void ReminderCard::withdraw(uint offer)
{
    if (offer == m_offer && isVisible()) {
        m_offer = 0;
        hide();
        Q_EMIT gone();
    }
}

void ReminderCard::answer(const QString& answer)
{
    if (m_offer == 0) {
        return;
    }
    const uint offer = std::exchange(m_offer, 0);
    hide();
    Q_EMIT answered(offer, answer);
    Q_EMIT gone();
}

void ReminderCard::placeInCorner()
{
    const QScreen* screen = QGuiApplication::screenAt(QCursor::pos());
    if (screen == nullptr) {
        screen = QGuiApplication::primaryScreen();
    }
    const QRect room = screen->availableGeometry();
    const int width = std::min(m_theme.scaled(kWidth), room.width() - 2 * look::space::kLarge);
    ensurePolished();
    layout()->activate();
    const int height
        = std::max(layout()->totalHeightForWidth(std::max(width, layout()->minimumSize().width())),
                   layout()->minimumSize().height());
    const QSize size(std::max(width, layout()->minimumSize().width()), height);
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const int x = isRightToLeft ? room.left() + look::space::kLarge
                                : room.right() - size.width() - look::space::kLarge;
    setGeometry(x, room.bottom() - size.height() - look::space::kLarge, size.width(), size.height());
}

void ReminderCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().card);
    painter.setPen(m_theme.colours().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect strip(0, 0, look::space::kTiny, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), strip), m_theme.colours().accent);
}

void ReminderCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        answer(QStringLiteral("closed"));
        return;
    }
    QWidget::keyPressEvent(event);
}

void ReminderCard::closeEvent(QCloseEvent* event)
{
    event->ignore();
    answer(QStringLiteral("closed"));
}

bool ReminderCard::eventFilter(QObject* watched, QEvent* event)
{
    return (!isListening() && isInput(event->type())) || QWidget::eventFilter(watched, event);
}

} // namespace unhunch::window
