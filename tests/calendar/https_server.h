// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace unhunch::test {

/// A server of calendars on this machine, with a certificate of its own made for the occasion.
class HttpsServer {
public:
    using Answer = std::function<QByteArray(const QByteArray& request)>;

    HttpsServer()
    {
        // Qt reads keys of this kind; the certificate is its own authority.
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"),
                       QStringLiteral("-x509"),
                       QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"),
                       QStringLiteral("-nodes"),
                       QStringLiteral("-days"),
                       QStringLiteral("2"),
                       QStringLiteral("-subj"),
                       QStringLiteral("/CN=localhost"),
                       QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=DNS:localhost"),
                       QStringLiteral("-keyout"),
                       keyFile(),
                       QStringLiteral("-out"),
                       certificateFile()});
        openssl.waitForFinished();
        QFile key(keyFile());
        if (!key.open(QIODevice::ReadOnly)) {
            return;
        }
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile()));
        m_server.setSslConfiguration(configuration);
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString address(const QString& path) const
    {
        return QStringLiteral("https://localhost:%1/%2").arg(m_server.serverPort()).arg(path);
    }

    /// Where whoever trusts this server finds its certificate.
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("server.pem")); }

    /// What is answered for a path; an empty answer keeps the connection open and silent.
    void serve(const std::string& path, Answer answer) { m_answers["/" + path] = std::move(answer); }

    void serve(const std::string& path, const QByteArray& answer)
    {
        serve(path, [answer](const QByteArray&) { return answer; });
    }

    void close() { m_server.close(); }

    std::vector<QByteArray> requests;

private:
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("server.key")); }

    void accept()
    {
        QTcpSocket* const socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray request = socket->readAll();
            requests.push_back(request);
            const auto found = m_answers.find(request.split(' ').value(1).toStdString());
            const QByteArray answer = found == m_answers.end()
                                          ? QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                                          : found->second(request);
            if (!answer.isEmpty()) {
                socket->write(answer);
                socket->disconnectFromHost();
            }
        });
    }

    QTemporaryDir m_folder;
    QSslServer m_server;
    std::map<std::string, Answer> m_answers;
};

} // namespace unhunch::test
