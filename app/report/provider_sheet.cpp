// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/provider_sheet.h"

#include "app/report/page_flow.h"
#include "app/report/pain_chart.h"
#include "app/report/report_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPageSize>
#include <QSaveFile>

namespace unhunch::report {
namespace {

constexpr int kDotsPerInch = 300;
constexpr double kMarginMm = 17;
constexpr double kChartMm = 58;
constexpr double kGapMm = 5;
constexpr int kMostPages = 2;
constexpr qsizetype kLongestNote = 600;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderReport)
};

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(name.toHtmlEscaped(), value);
}

QString headOf(const journal::ProviderReport& report)
{
    //: A period: the first and the last day.
    const QString period = Words::tr("%1 to %2").arg(longDay(report.first), longDay(report.last));
    return QStringLiteral("<h1>%1</h1><p class='soft'>%2</p>")
        .arg(Words::tr("Upper back journal").toHtmlEscaped(), period.toHtmlEscaped());
}

QString patternOf(const journal::ProviderReport& report)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(Words::tr("Pain pattern"));
    if (!report.assessment || !report.assessment->chosen) {
        return html + QStringLiteral("<p class='soft'>%1</p>").arg(Words::tr("Not assessed."));
    }
    html += QStringLiteral("<p>%1").arg(patternWords(*report.assessment->chosen).toHtmlEscaped());
    if (report.assessment->also && report.assessment->also != report.assessment->chosen) {
        html += QStringLiteral("<br>%1").arg(patternWords(*report.assessment->also).toHtmlEscaped());
    }
    //: %1 is a day.
    return html
           + QStringLiteral("<br><span class='soft'>%1</span></p>")
                 .arg(Words::tr("By the signs the user recognised on %1; no diagnosis.")
                          .arg(longDay(report.assessment->at.day))
                          .toHtmlEscaped());
}

QString beside(const QString& one, const QString& other)
{
    return QStringLiteral(
               "<table width='100%'><tr><td width='46%' valign='top'>%1</td><td valign='top'>%2</td>"
               "</tr></table>")
        .arg(one, other);
}

QString scoreText(const std::optional<int>& score)
{
    return score ? QLocale().toString(*score) : QStringLiteral("–");
}

QString functionRow(const QString& name,
                    const std::optional<int>& atFirst,
                    const std::optional<int>& atLast,
                    bool hasLast)
{
    if (!atFirst && !atLast) {
        return {};
    }
    const QString last
        = hasLast ? QStringLiteral("<td align='center'>%1</td>").arg(scoreText(atLast)) : QString();
    return QStringLiteral("<tr><td>%1</td><td align='center'>%2</td>%3</tr>")
        .arg(name.toHtmlEscaped(), scoreText(atFirst), last);
}

QString functionOf(const journal::ProviderReport& report)
{
    QString html = QStringLiteral("<h2>%1</h2><p class='soft'>%2</p>")
                       .arg(Words::tr("Function").toHtmlEscaped(),
                            Words::tr("0: cannot, 10: as well as ever").toHtmlEscaped());
    if (!report.functionAtFirst) {
        return html + QStringLiteral("<p class='soft'>%1</p>").arg(Words::tr("Nothing was noted."));
    }
    const care::FunctionScores& first = report.functionAtFirst->scores;
    const bool hasLast = report.functionAtLast.has_value();
    const care::FunctionScores last = hasLast ? report.functionAtLast->scores : care::FunctionScores{};
    const QString lastHead = hasLast ? QStringLiteral("<td class='soft' align='center'>%1</td>")
                                           .arg(shortDay(report.functionAtLast->day))
                                     : QString();
    const FunctionWords names = functionWords();
    return html
           + QStringLiteral("<table><tr><td></td><td class='soft' align='center'>%1</td>%2</tr>")
                 .arg(shortDay(report.functionAtFirst->day), lastHead)
           + functionRow(names.deskWork, first.deskWork, last.deskWork, hasLast)
           + functionRow(names.sleep, first.sleep, last.sleep, hasLast)
           + functionRow(names.lifting, first.lifting, last.lifting, hasLast)
           + functionRow(names.headTurn, first.headTurn, last.headTurn, hasLast) + QStringLiteral("</table>");
}

/// What a row of safety says, or nothing for one that only resolves another.
QString safetyWords(const journal::SafetyNoted& row, const std::vector<journal::SafetyNoted>& all)
{
    QString text;
    if (const auto* flag = std::get_if<journal::FlagReported>(&row.what)) {
        text = flagWords(flag->flag);
    } else if (std::holds_alternative<journal::CheckAnswered>(row.what)) {
        text = Words::tr("Numbness, tingling or radiating pain in the safety check");
    } else {
        return {};
    }
    for (const journal::SafetyNoted& later : all) {
        const auto* resolved = std::get_if<journal::ReportResolved>(&later.what);
        if (resolved != nullptr && resolved->report == row.id) {
            const bool isCleared = resolved->how == journal::ReportResolved::How::Cleared;
            //: What became of a reported red flag; %1 is a day.
            const char* const how
                = isCleared ? QT_TRANSLATE_NOOP("ProviderReport", "cleared by a provider, as noted on %1")
                            : QT_TRANSLATE_NOOP("ProviderReport", "reported by mistake, as noted on %1");
            text += QStringLiteral("; ") + Words::tr(how).arg(shortDay(later.at.day));
        }
    }
    return text;
}

QString safetyOf(const journal::ProviderReport& report)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(Words::tr("Red flags"));
    QString rows;
    for (const journal::SafetyNoted& noted : report.safety) {
        if (const QString text = safetyWords(noted, report.safety); !text.isEmpty()) {
            rows += row(shortDay(noted.at.day), QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()));
        }
    }
    return rows.isEmpty()
               ? html + QStringLiteral("<p class='soft'>%1</p>").arg(Words::tr("None was reported."))
               : html + QStringLiteral("<table>%1</table>").arg(rows);
}

QString sessionsOf(const journal::ProviderReport& report, const session::Catalogue& catalogue)
{
    const QLocale locale;
    const auto days = (report.last - report.first).count() + 1;
    //: %1 of %2 days.
    QString html = QStringLiteral("<h2>%1</h2><p class='soft'>%2</p>")
                       .arg(Words::tr("Sessions").toHtmlEscaped(),
                            Words::tr("On %1 of %2 days.")
                                .arg(locale.toString(report.activeDays), locale.toString(qlonglong{days}))
                                .toHtmlEscaped());
    QString rows;
    for (const journal::RoutineTotals& totals : report.routines) {
        const session::Routine* routine = catalogue.findRoutine(totals.routine);
        const auto minutes = std::chrono::round<std::chrono::minutes>(totals.played).count();
        //: How often a session was done, and how many minutes it took in all.
        rows += row(QString::fromStdString(routine != nullptr ? routine->title : totals.routine),
                    Words::tr("%1 × · %2 min")
                        .arg(locale.toString(totals.sessions), locale.toString(qlonglong{minutes}))
                        .toHtmlEscaped());
    }
    if (report.hurtSteps > 0) {
        rows += row(Words::tr("Exercises left out because they hurt"), locale.toString(report.hurtSteps));
    }
    return html + QStringLiteral("<table>%1</table>").arg(rows);
}

void addChart(PageFlow& flow, const journal::ProviderReport& report)
{
    const QString heading
        = QStringLiteral("<h2>%1</h2><p class='soft'>%2</p>")
              .arg(Words::tr("Pain, 0 to 10").toHtmlEscaped(),
                   Words::tr("bar: least to most of a day, dot: mean, flag: red flag").toHtmlEscaped());
    if (report.pain.empty()) {
        flow.addText(QStringLiteral("<h2>%1</h2><p class='soft'>%2</p>")
                         .arg(Words::tr("Pain, 0 to 10"), Words::tr("Nothing was noted.")));
        return;
    }
    flow.addText(heading);
    PainChart chart{report.first, report.last, report.pain, {}};
    for (const journal::SafetyNoted& noted : report.safety) {
        if (!std::holds_alternative<journal::ReportResolved>(noted.what)) {
            chart.flags.push_back(noted.at.day);
        }
    }
    paintPainChart(flow.painter(), flow.addRoom(flow.dots(kChartMm)), chart);
}

QString noteText(const journal::NoteOfDay& note)
{
    QString text = QString::fromStdString(note.text);
    if (text.size() > kLongestNote) {
        text = text.left(kLongestNote) + QStringLiteral("…");
    }
    return QStringLiteral("<table><tr><td class='soft' width='12%'>%1</td><td>%2</td></tr></table>")
        .arg(shortDay(note.day).toHtmlEscaped(), escaped(text.toStdString()));
}

void addNotes(PageFlow& flow, const std::vector<journal::NoteOfDay>& notes)
{
    if (notes.empty()) {
        return;
    }
    flow.addText(QStringLiteral("<h2>%1</h2>").arg(Words::tr("Notes, newest first")));
    //: %1 is a number.
    const QString more
        = QStringLiteral("<p class='soft'>%1</p>").arg(Words::tr("%1 earlier notes are in the journal."));
    const double moreHeight = flow.heightOf(more);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const QString text = noteText(notes[i]);
        if (!flow.hasRoom(flow.heightOf(text) + moreHeight)) {
            flow.addText(more.arg(QLocale().toString(qulonglong{notes.size() - i})));
            return;
        }
        flow.addText(text);
    }
}

void paintReport(PageFlow& flow, const journal::ProviderReport& report, const session::Catalogue& catalogue)
{
    flow.addText(headOf(report));
    flow.addGap(kGapMm);
    addChart(flow, report);
    for (const QString& section :
         {beside(functionOf(report), patternOf(report)), safetyOf(report), sessionsOf(report, catalogue)}) {
        flow.addGap(kGapMm);
        flow.addText(section);
    }
    flow.addGap(kGapMm);
    addNotes(flow, report.notes);
    flow.finish();
}

} // namespace

Paper usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

Result<void> writeProviderSheet(const journal::ProviderReport& report,
                                const session::Catalogue& catalogue,
                                Paper paper,
                                const QString& file)
{
    const auto unwritable = [&file](const QString& why) {
        return tl::unexpected(Error{ErrorKind::Unwritable, why.toStdString(), file.toStdString(), 0, {}});
    };
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        return unwritable(target.errorString());
    }
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QPdfWriter writer(&target);
    writer.setPageSize(QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(
        Words::tr("Upper back journal, %1 to %2").arg(longDay(report.first), longDay(report.last)));
    writer.setCreator(QStringLiteral("Unhunch"));
    PageFlow flow(writer,
                  Words::tr("The user's own notes, kept with Unhunch. Not a medical record.").toHtmlEscaped(),
                  kMostPages);
    paintReport(flow, report, catalogue);
    return target.commit() ? Result<void>{} : unwritable(target.errorString());
}

} // namespace unhunch::report
