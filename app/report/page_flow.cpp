// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/page_flow.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QTextOption>

#include <utility>

namespace unhunch::report {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kFooterMm = 12;
constexpr const char* kStyle
    = "body { font-size: 10pt; color: #111 } h1 { font-size: 19pt; margin: 0 } "
      "h2 { font-size: 12pt; margin: 0 0 3px 0 } p { margin: 0 0 3px 0 } .soft { color: #555 } "
      "td, th { padding: 1px 14px 1px 0 }";

} // namespace

PageFlow::PageFlow(QPdfWriter& writer, QString footer, int mostPages)
    : m_writer(writer)
    , m_footer(std::move(footer))
    , m_mostPages(mostPages)
    , m_painter(&writer)
{}

double PageFlow::width() const
{
    return m_writer.width();
}

double PageFlow::dots(double millimetres) const
{
    return millimetres * m_writer.resolution() / kMmPerInch;
}

double PageFlow::bottom() const
{
    return m_writer.height() - dots(kFooterMm);
}

void PageFlow::set(QTextDocument& document, const QString& html) const
{
    QTextOption option;
    option.setTextDirection(QLocale().textDirection());
    document.setDefaultTextOption(option);
    document.setDefaultStyleSheet(QString::fromLatin1(kStyle));
    document.setDocumentMargin(0);
    document.setHtml(QStringLiteral("<body>%1</body>").arg(html));
    document.documentLayout()->setPaintDevice(&m_writer);
    document.setTextWidth(width());
}

double PageFlow::heightOf(const QString& html) const
{
    QTextDocument document;
    set(document, html);
    return document.size().height();
}

bool PageFlow::hasRoom(double height) const
{
    return m_top + height <= bottom() || (m_page < m_mostPages && height <= bottom());
}

QRectF PageFlow::addRoom(double height)
{
    if (!hasRoom(height)) {
        return {};
    }
    if (m_top + height > bottom()) {
        paintFooter();
        m_writer.newPage();
        ++m_page;
        m_top = 0;
    }
    const QRectF room(0, m_top, width(), height);
    m_top += height;
    return room;
}

bool PageFlow::addText(const QString& html)
{
    const QRectF room = addRoom(heightOf(html));
    if (room.isEmpty()) {
        return false;
    }
    paintText(html, room.top());
    return true;
}

void PageFlow::addGap(double millimetres)
{
    m_top += dots(millimetres);
}

void PageFlow::paintText(const QString& html, double top)
{
    QTextDocument document;
    set(document, html);
    m_painter.save();
    m_painter.translate(0, top);
    document.drawContents(&m_painter);
    m_painter.restore();
}

void PageFlow::paintFooter()
{
    const QString html
        = QStringLiteral("<table width='100%'><tr><td class='soft'>%1</td><td class='soft' align='right'>%2"
                         "</td></tr></table>")
              .arg(m_footer, QLocale().toString(m_page));
    paintText(html, m_writer.height() - heightOf(html));
}

void PageFlow::finish()
{
    paintFooter();
    m_painter.end();
}

} // namespace unhunch::report
