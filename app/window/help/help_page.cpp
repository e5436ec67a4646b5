// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help_page.h"

#include "app/window/help/hold_card.h"
#include "app/window/help/point_dot.h"
#include "app/window/help/red_flags.h"
#include "app/window/help/report_form.h"
#include "app/window/look/card.h"
#include "app/window/look/form_style.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <utility>

namespace unhunch::window {

using namespace look;

namespace {

/// A page that is scrolled with the wheel must not change the country.
class Countries : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QVBoxLayout* columnOf(QWidget* card, int spacing)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kTiny, space::kTiny, space::kTiny, space::kTiny);
    column->setSpacing(spacing);
    return column;
}

QString doctorWords()
{
    return HelpPage::tr("Call your own doctor, and say what you felt and when.");
}

QString lineWords(const content::HelpLine& line)
{
    const QString number = QString::fromStdString(line.number);
    const QString name = QString::fromStdString(line.name);
    if (line.where.empty()) {
        //: %1 is a telephone number, %2 the name of a help line
        return HelpPage::tr("Call %1, %2, or your own doctor, and say what you felt and when.")
            .arg(number, name);
    }
    //: %1 is a telephone number, %2 the name of a help line, %3 where it can be called
    return HelpPage::tr("Call %1, %2 (%3), or your own doctor, and say what you felt and when.")
        .arg(number, name, QString::fromStdString(line.where));
}

QString sourceWords(const content::Region& region)
{
    QString sources = QString::fromStdString(region.emergency.source);
    if (region.line && region.line->source != region.emergency.source) {
        sources += QStringLiteral("; ") + QString::fromStdString(region.line->source);
    }
    //: %1 names the authorities that publish the telephone numbers
    return HelpPage::tr("Numbers as given by: %1").arg(sources);
}

} // namespace

HelpPage::HelpPage(Theme& theme, HelpServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_hold(new HoldCard(theme))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(new Label(theme, TextRole::Title, HelpPage::heading()));
    column->addWidget(makeEmergency());
    column->addWidget(m_hold);
    column->addWidget(makeSigns());
    column->addWidget(makeAdvice());
    column->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    QScrollArea* area = makeColumn(theme, content, this);
    // The arrow keys scroll the page until something on it takes the focus.
    area->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(area);
    page->addWidget(area);
    dressForm(theme, *this);
    connectHold();
    showNumbers();
}

QString HelpPage::heading() const
{
    return tr("Get help");
}

void HelpPage::entered()
{
    showNumbers();
    showStanding();
}

void HelpPage::left()
{
    m_hold->settle();
}

void HelpPage::connectHold()
{
    connect(m_hold, &HoldCard::retracted, this, [this](qint64 report) {
        if (m_services.retract) {
            m_services.retract(report);
        }
        showStanding();
    });
    connect(m_hold, &HoldCard::cleared, this, [this] {
        if (m_services.clear) {
            m_services.clear();
        }
        showStanding();
    });
}

void HelpPage::showStanding()
{
    m_hold->show(m_services.standing ? m_services.standing() : std::vector<care::SafetyReport>{}, m_region);
}

void HelpPage::showNumbers()
{
    const QString code = m_services.region ? m_services.region() : QString();
    const content::Region* const region = content::findRegion(m_services.regions, code.toStdString());
    m_call->setText(region != nullptr
                        //: %1 is a telephone number
                        ? tr("Call %1 now").arg(QString::fromStdString(region->emergency.number))
                        : tr("Call your local emergency number now"));
    // A number stands out; a sentence has its line.
    constexpr double kLargest = 1.25;
    m_call->setFactor(region != nullptr ? kLargest : 1.0);
    m_whom->setText(region != nullptr && region->line ? lineWords(*region->line) : doctorWords());
    m_source->setText(region != nullptr ? sourceWords(*region) : QString());
    m_source->setVisible(region != nullptr);
    m_region->setCurrentIndex(std::max(0, m_region->findData(code)));
}

QWidget* HelpPage::makeEmergency()
{
    auto* card = new Card(m_theme);
    card->setTone(Card::Tone::Attention);
    QVBoxLayout* column = columnOf(card, space::kSmall);
    auto* action = new Label(m_theme, TextRole::Title, tr("Get emergency care immediately"));
    action->setInk(Label::Ink::Attention);
    m_call = new Label(m_theme, TextRole::Title);
    m_call->setInk(Label::Ink::Attention);
    column->addWidget(m_call);
    column->addWidget(action);
    for (const RedFlag& flag : redFlags()) {
        if (flag.isEmergency) {
            column->addWidget(new Label(m_theme, TextRole::Heading, flag.text));
        }
    }
    column->addWidget(new Label(m_theme, TextRole::Body, tr("This does not wait for an appointment.")));
    column->addWidget(makeRegion());
    return card;
}

QWidget* HelpPage::makeRegion()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kTiny);
    auto* question = new Label(m_theme, TextRole::Caption, tr("Where are you?"));
    m_region = new Countries(box);
    m_region->setAccessibleName(question->text());
    m_region->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_region->setMinimumContentsLength(1);
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_region->addItem(tr("Another country"), QStringLiteral("none"));
    for (const content::Region& region : m_services.regions) {
        m_region->addItem(QString::fromStdString(region.name), QString::fromStdString(region.code));
    }
    m_source = new Label(m_theme, TextRole::Caption);
    column->addWidget(question);
    column->addWidget(m_region);
    column->addWidget(m_source);
    box->setVisible(!m_services.regions.empty());
    connect(m_region, &QComboBox::activated, this, [this](int index) {
        if (m_services.chooseRegion) {
            m_services.chooseRegion(m_region->itemData(index).toString());
        }
        showNumbers();
    });
    return box;
}

void HelpPage::addPoint(QVBoxLayout& column, const QString& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    auto* words = new Label(m_theme, TextRole::Body, text);
    row->addWidget(new PointDot(m_theme), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    column.addLayout(row);
}

QWidget* HelpPage::makeSigns()
{
    auto* card = new Card(m_theme);
    QVBoxLayout* column = columnOf(card, space::kMedium);
    auto* form = new ReportForm(m_theme);
    column->addWidget(form);
    auto* stop = new Label(
        m_theme, TextRole::Strong, tr("If you do: stop stretching, and contact a health-care provider."));
    m_whom = new Label(m_theme, TextRole::Body);
    column->addWidget(new Divider(m_theme));
    column->addWidget(stop);
    column->addWidget(m_whom);
    connect(form, &ReportForm::reported, this, [this](const QStringList& flags) {
        if (m_services.report) {
            m_services.report(flags);
        }
        showStanding();
        // Back to the top, where it says what follows.
        setFocus(Qt::OtherFocusReason);
        if (auto* area = findChild<QScrollArea*>()) {
            area->ensureVisible(0, 0);
        }
    });
    return card;
}

QWidget* HelpPage::makeAdvice()
{
    auto* card = new Card(m_theme);
    QVBoxLayout* column = columnOf(card, space::kMedium);
    column->addWidget(new Label(m_theme, TextRole::Heading, tr("Good to know")));
    addPoint(*column,
             tr("A stretch may be felt, but it must not hurt. Go only as far as it stays comfortable."));
    addPoint(*column,
             tr("If an exercise hurts, press H or “This hurts” in the session: the exercise is skipped and "
                "noted in "
                "your journal."));
    addPoint(*column, tr("In a session, G opens the form above, whether or not an exercise hurts."));
    addPoint(*column,
             tr("Unhunch guides movement. It does not diagnose, and it cannot tell you what causes a pain."));
    addPoint(*column, tr("Unhunch calls nobody and sends nothing. What you report stays on this computer."));
    return card;
}

} // namespace unhunch::window
