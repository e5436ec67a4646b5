// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextDocument>

namespace unhunch::report {

/// Puts blocks of text and pictures below each other on the pages of a PDF, up to a number of pages.
class PageFlow {
public:
    /// `footer` (HTML) stands at the foot of each page, with the page's number.
    PageFlow(QPdfWriter& writer, QString footer, int mostPages);

    [[nodiscard]] double width() const;
    /// Dots for so many millimetres.
    [[nodiscard]] double dots(double millimetres) const;

    [[nodiscard]] QPainter& painter() { return m_painter; }

    /// HTML across the page, kept together; false, and nothing painted, where no page has room for it.
    bool addText(const QString& html);
    /// Room for a picture; an empty rectangle where no page has it.
    [[nodiscard]] QRectF addRoom(double height);
    void addGap(double millimetres);
    /// Whether so much still fits on what is left of the pages.
    [[nodiscard]] bool hasRoom(double height) const;
    /// How high `html` would be.
    [[nodiscard]] double heightOf(const QString& html) const;
    /// Paints the last page's footer.
    void finish();

private:
    void set(QTextDocument& document, const QString& html) const;
    [[nodiscard]] double bottom() const;
    void paintText(const QString& html, double top);
    void paintFooter();

    QPdfWriter& m_writer;
    QString m_footer;
    int m_mostPages;
    QPainter m_painter;
    double m_top = 0;
    int m_page = 1;
};

} // namespace unhunch::report
