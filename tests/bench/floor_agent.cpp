// SPDX-License-Identifier: GPL-3.0-or-later
// The floor without a user interface library: a Qt program that serves its own tray item over D-Bus and does
// nothing else.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QObject>
#include <QTimer>

class Item final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierItem")
    Q_PROPERTY(QString Category READ category)
    Q_PROPERTY(QString Id READ id)
    Q_PROPERTY(QString Title READ id)
    Q_PROPERTY(QString Status READ status)
    Q_PROPERTY(QString IconName READ iconName)
    Q_PROPERTY(bool ItemIsMenu READ itemIsMenu)
    Q_PROPERTY(QDBusObjectPath Menu READ menu)

public:
    QString category() const { return QStringLiteral("ApplicationStatus"); }

    QString id() const { return QStringLiteral("floor"); }

    QString status() const { return QStringLiteral("Active"); }

    QString iconName() const { return QStringLiteral("dialog-information"); }

    bool itemIsMenu() const { return false; }

    QDBusObjectPath menu() const { return QDBusObjectPath(QStringLiteral("/MenuBar")); }

    // Names as in the interface.
    // NOLINTBEGIN(readability-identifier-naming,readability-make-member-function-const)
public Q_SLOTS:

    void Activate(int, int) {}

    // NOLINTEND(readability-identifier-naming,readability-make-member-function-const)
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Item item;
    auto bus = QDBusConnection::sessionBus();
    bus.registerObject(QStringLiteral("/StatusNotifierItem"),
                       &item,
                       QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSlots);
    auto call = QDBusMessage::createMethodCall(QStringLiteral("org.kde.StatusNotifierWatcher"),
                                               QStringLiteral("/StatusNotifierWatcher"),
                                               QStringLiteral("org.kde.StatusNotifierWatcher"),
                                               QStringLiteral("RegisterStatusNotifierItem"));
    call << QStringLiteral("/StatusNotifierItem");
    bus.asyncCall(call);
    QTimer once;
    once.setSingleShot(true);
    once.start(std::chrono::hours(2));
    return QCoreApplication::exec();
}

#include "floor_agent.moc"
