// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/routine/sheet.h"

#include "app/figure/figure_renderer.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>
#include <chrono>
#include <list>

namespace unhunch::routine {
namespace {

constexpr int kDotsPerInch = 300;
constexpr double kDotsPerMm = kDotsPerInch / 25.4;
constexpr double kMarginMm = 16;
constexpr double kGap = 6 * kDotsPerMm;
constexpr double kPicture = 52 * kDotsPerMm;
constexpr double kLargestType = 1.25;
constexpr double kSmallestType = 0.5;
// Painted at a size that is crisp on paper and small in the file.
constexpr int kPictureDots = 640;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HandOut)
};

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString lengthWords(std::chrono::milliseconds length)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(length).count();
    const QLocale locale;
    if (seconds % 60 == 0) {
        //: A length of time, such as "3 min"
        return Words::tr("%1 min").arg(locale.toString(seconds / 60));
    }
    if (seconds < 120) {
        //: A length of time, such as "30 s"
        return Words::tr("%1 s").arg(locale.toString(seconds));
    }
    //: A length of time, such as "2 min 30 s"
    return Words::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

QString doseWords(const HandOutItem& item)
{
    if (item.repetitions < 2) {
        return lengthWords(item.length);
    }
    //: A dose on the sheet: the length, and how often a step is repeated
    return Words::tr("%1, %2 times").arg(lengthWords(item.length), QLocale().toString(item.repetitions));
}

QString textOf(const HandOutItem& item)
{
    QString html
        = QStringLiteral(
              "<p class='exercise'><b>%1</b> <span style='font-weight:normal; color:#5b6670'>· %2</span></p>"
              "<p>%3</p><p>%4</p>")
              .arg(escaped(item.title),
                   doseWords(item).toHtmlEscaped(),
                   escaped(item.setup),
                   escaped(item.movement));
    if (!item.mistakes.empty()) {
        html += QStringLiteral("<p style='color:#5b6670'><b>%1</b> %2</p>")
                    .arg(Words::tr("Take care:").toHtmlEscaped(), escaped(item.mistakes.front()));
    }
    return html;
}

QString headingOf(const Sheet& sheet)
{
    return QStringLiteral("<h1>%1 <span style='font-weight:normal; color:#5b6670'>· %2</span></h1><p>%3</p>")
        .arg(escaped(sheet.routine.title),
             lengthWords(sheet.routine.length).toHtmlEscaped(),
             escaped(sheet.routine.summary));
}

QString footerText()
{
    return QStringLiteral("<p style='color:#5b6670'>%1</p>")
        .arg(Words::tr("Move gently, and stop where it hurts. This sheet does not take the place of your "
                       "provider's advice.")
                 .toHtmlEscaped());
}

QImage pictureOf(const Sheet& sheet, const std::string& track)
{
    const figure::PoseTrack* const poses = sheet.figure.track(track);
    if (poses == nullptr) {
        return {};
    }
    figure::FigureFrame frame;
    frame.track = track;
    frame.time = poses->still;
    frame.still = true;
    return figure::FigureRenderer(sheet.figure).render(frame, {kPictureDots, kPictureDots});
}

/// Text of a width on a device, `scale` times the usual size.
class Block {
public:
    Block(const QString& html, QPaintDevice* device, double width, double scale)
    {
        const QString style
            = QStringLiteral("body { font-size: %1pt; color: #1d252c } h1 { font-size: %2pt; margin: 0 } "
                             ".exercise { font-size: %3pt } p { margin: 0 0 5px 0 }")
                  .arg(10 * scale)
                  .arg(20 * scale)
                  .arg(12.5 * scale);
        QTextOption option;
        option.setTextDirection(QLocale().textDirection());
        m_document.setDefaultTextOption(option);
        m_document.setDefaultStyleSheet(style);
        m_document.setDocumentMargin(0);
        m_document.setHtml(QStringLiteral("<body>%1</body>").arg(html));
        m_document.documentLayout()->setPaintDevice(device);
        m_document.setTextWidth(width);
    }

    [[nodiscard]] double height() const { return m_document.size().height(); }

    void paint(QPainter& painter, QPointF at)
    {
        painter.save();
        painter.translate(at);
        m_document.drawContents(&painter);
        painter.restore();
    }

private:
    QTextDocument m_document;
};

/// All texts at one scale, with the place that they take.
class Layout {
public:
    Layout(const Sheet& sheet, QPaintDevice* device, double scale)
        : m_pictureSide(kPicture * scale)
        , m_heading(headingOf(sheet), device, device->width(), scale)
        , m_footer(footerText(), device, device->width(), scale)
    {
        m_height += m_heading.height() + m_footer.height() + kGap;
        for (const HandOutItem& item : sheet.items) {
            const Block& text
                = m_texts.emplace_back(textOf(item), device, device->width() - m_pictureSide - kGap, scale);
            m_height += rowHeight(text) + kGap;
        }
    }

    [[nodiscard]] double height() const { return m_height; }

    void paint(QPainter& painter, const Sheet& sheet)
    {
        const double width = painter.device()->width();
        const bool isMirrored = QLocale().textDirection() == Qt::RightToLeft;
        m_heading.paint(painter, {0, 0});
        double top = m_heading.height() + kGap;
        std::size_t row = 0;
        for (Block& text : m_texts) {
            const QRectF picture(isMirrored ? width - m_pictureSide : 0, top, m_pictureSide, m_pictureSide);
            painter.drawImage(picture, pictureOf(sheet, sheet.items[row++].track));
            text.paint(painter, {isMirrored ? 0 : m_pictureSide + kGap, top});
            top += rowHeight(text) + kGap;
        }
        m_footer.paint(painter, {0, painter.device()->height() - m_footer.height()});
    }

private:
    [[nodiscard]] double rowHeight(const Block& text) const { return std::max(m_pictureSide, text.height()); }

    double m_pictureSide;
    Block m_heading;
    Block m_footer;
    std::list<Block> m_texts;
    double m_height = 0;
};

/// The largest type at which all of it has room; what has none at the smallest is cut off at the page's end.
double scaleFor(const Sheet& sheet, QPaintDevice* device)
{
    constexpr double kStep = 0.05;
    double scale = kLargestType;
    while (scale > kSmallestType && Layout(sheet, device, scale).height() > device->height()) {
        scale -= kStep;
    }
    return scale;
}

} // namespace

Result<void> printSheet(const Sheet& sheet, const QString& file)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        return tl::unexpected(
            Error{ErrorKind::Unwritable, target.errorString().toStdString(), file.toStdString(), 0, {}});
    }
    QPdfWriter writer(&target);
    const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(QString::fromStdString(sheet.routine.title));
    writer.setCreator(QStringLiteral("Unhunch"));
    QPainter painter(&writer);
    Layout(sheet, &writer, scaleFor(sheet, &writer)).paint(painter, sheet);
    painter.end();
    if (!target.commit()) {
        return tl::unexpected(
            Error{ErrorKind::Unwritable, target.errorString().toStdString(), file.toStdString(), 0, {}});
    }
    return {};
}

} // namespace unhunch::routine
