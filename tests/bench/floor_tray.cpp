// SPDX-License-Identifier: GPL-3.0-or-later
// The floor with a user interface library: what the smallest Qt tray program costs that has a menu and one
// timer.
#include <QApplication>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>
#include <QTimer>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QPixmap picture(22, 22);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.drawEllipse(2, 2, 18, 18);
    painter.end();
    QSystemTrayIcon tray{QIcon(picture)};
    QMenu menu;
    menu.addAction(QStringLiteral("Start"));
    menu.addAction(QStringLiteral("Quit"), &application, &QApplication::quit);
    tray.setContextMenu(&menu);
    tray.setToolTip(QStringLiteral("floor"));
    tray.show();
    QTimer once;
    once.setSingleShot(true);
    once.start(std::chrono::hours(2));
    return QApplication::exec();
}
