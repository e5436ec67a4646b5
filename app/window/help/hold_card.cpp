// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/hold_card.h"

#include "app/window/help/ask_once.h"
#include "app/window/help/red_flags.h"
#include "app/window/look/label.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

QString wordsOf(const care::SafetyReport& report)
{
    if (!report.flag) {
        return HoldCard::tr("Numbness, tingling or pain down an arm, noted in the safety check");
    }
    const auto id = care::redFlagId(*report.flag);
    const QString wanted = QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
    const QList<RedFlag> flags = redFlags();
    const auto found = std::ranges::find(flags, wanted, &RedFlag::id);
    return found == flags.end() ? wanted : found->text;
}

QString whenOf(const care::SafetyReport& report)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(report.at.time_since_epoch().count());
    //: %1 is a date and time
    return HoldCard::tr("Reported %1").arg(QLocale().toString(at, QLocale::ShortFormat));
}

} // namespace

HoldCard::HoldCard(Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setTone(Tone::Accent);
    m_column->setContentsMargins(space::kTiny, space::kTiny, space::kTiny, space::kTiny);
    hide();
}

void HoldCard::show(const std::vector<care::SafetyReport>& standing, QWidget* before)
{
    begin();
    if (!standing.empty()) {
        addHeading(tr("Exercises are on hold"),
                   tr("Something was reported that a provider should look at first. No session starts and no "
                      "reminder comes until then."));
        std::ranges::for_each(standing, [this](const care::SafetyReport& report) { addReport(report); });
        addClearance();
    } else if (m_hasStood) {
        addHeading(tr("Nothing holds the exercises any more"),
                   tr("A short safety check comes first, the next time you start a session."));
    }
    const bool isNeeded = !standing.empty() || m_hasStood;
    m_hasStood = isNeeded;
    setVisible(isNeeded);
    for (QAbstractButton* button : m_content->findChildren<QAbstractButton*>()) {
        setTabOrder(before, button);
        before = button;
    }
}

void HoldCard::begin()
{
    if (m_content != nullptr) {
        // A button of it may be on its way out of its own click.
        m_content->hide();
        m_column->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::kMedium);
    m_column->addWidget(m_content);
}

void HoldCard::addHeading(const QString& heading, const QString& body)
{
    m_rows->addWidget(new Label(m_theme, TextRole::Heading, heading, m_content));
    m_rows->addWidget(new Label(m_theme, TextRole::Body, body, m_content));
}

void HoldCard::addReport(const care::SafetyReport& report)
{
    const QString words = wordsOf(report);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::kHair);
    texts->addWidget(new Label(m_theme, TextRole::Strong, words, m_content));
    auto* when = new Label(m_theme, TextRole::Caption, whenOf(report), m_content);
    when->setInk(Label::Ink::Soft);
    texts->addWidget(when);
    m_rows->addLayout(texts);
    auto* mistake
        = new AskOnce(m_theme,
                      {.button = tr("Reported by mistake"),
                       .question = tr("Take this report back? It stays in your journal as a mistake."),
                       .yes = tr("Yes, it was a mistake"),
                       //: %1 is what was reported
                       .name = tr("Reported by mistake: %1").arg(words)},
                      m_content);
    connect(mistake, &AskOnce::confirmed, this, [this, id = report.id] { Q_EMIT retracted(id); });
    m_rows->addWidget(mistake);
    m_rows->addWidget(new Divider(m_theme, m_content));
}

void HoldCard::addClearance()
{
    auto* clear
        = new AskOnce(m_theme,
                      {.button = tr("A provider has cleared me"),
                       .question = tr("Has a health-care provider told you that exercises are fine for you?"),
                       .yes = tr("Yes, I am cleared"),
                       .name = {}},
                      m_content);
    connect(clear, &AskOnce::confirmed, this, &HoldCard::cleared);
    m_rows->addWidget(clear);
}

} // namespace unhunch::window
