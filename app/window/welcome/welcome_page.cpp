// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/welcome_page.h"

#include "app/window/look/flow_row.h"
#include "app/window/look/form_style.h"
#include "app/window/welcome/hours_step.h"
#include "app/window/welcome/step_dots.h"
#include "app/window/welcome/telling_step.h"
#include "app/window/welcome/welcome_words.h"
#include "core/care/safety_gate.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace unhunch::window {

using namespace look;
using Step = WelcomePage::Step;

namespace {

constexpr int kSteps = 4;
constexpr int kWidth = 690;

QString firstReset()
{
    return QStringLiteral("office_reset");
}

QString safetyCheck()
{
    return QString::fromLatin1(care::kSafetyCheckRoutine.data(), care::kSafetyCheckRoutine.size());
}

} // namespace

WelcomePage::WelcomePage(Theme& theme, WelcomeServices services, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_services(std::move(services))
    , m_dots(new StepDots(theme, kSteps))
    , m_where(new Label(theme, TextRole::Caption))
    , m_hours(new HoursStep(theme, m_services.settings, m_services.login))
    , m_primary(new PrimaryButton(theme, QString()))
    , m_second(new QuietButton(theme, QString()))
    , m_back(new QuietButton(theme, tr("Back")))
{
    auto* content = new QWidget;
    auto* column = columnIn(content, space::kLarge);
    column->addWidget(makeHead());
    column->addStretch(1);
    column->addWidget(makeSteps());
    column->addWidget(makeButtons());
    column->addStretch(2);
    m_area = makeColumn(theme, content, this);
    // The seven days stand in one line.
    const auto widen = [this, content] { content->setMaximumWidth(m_theme.scaled(kWidth)); };
    connect(&m_theme, &Theme::changed, content, widen);
    widen();
    m_area->setFocusPolicy(Qt::NoFocus);
    columnIn(this, 0)->addWidget(m_area);
    showStep(Step::Intro);
}

QWidget* WelcomePage::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    m_where->setInk(Label::Ink::Soft);
    auto* skip = new QuietButton(m_theme, tr("Skip"));
    skip->setAccessibleName(tr("Skip the welcome"));
    skip->setToolTip(tr("Skip the welcome (Esc)"));
    connect(skip, &QAbstractButton::clicked, this, &WelcomePage::skip);
    row->addWidget(m_dots);
    row->addWidget(m_where, 1);
    row->addWidget(skip);
    return head;
}

QWidget* WelcomePage::makeSteps()
{
    const std::chrono::minutes interval = m_services.settings.settings().schedule.resetInterval;
    m_steps[0] = new TellingStep(
        m_theme,
        makePicture(Glyph::Play, tr("The figure shows each movement of a reset"), firstReset()),
        tr("A short reset for your upper back"),
        introWords(interval));
    m_steps[1] = m_hours;
    m_steps[2] = new TellingStep(
        m_theme,
        makePicture(Glyph::BackView, tr("A back"), {}),
        tr("Where do you feel it?"),
        {tr("Tell what you feel, and the exercises that fit come first. It takes two minutes."),
         tr("Unhunch guides movement. It does not diagnose.")});
    m_steps[3]
        = new TellingStep(m_theme,
                          makePicture(Glyph::Check, tr("The figure turns its head"), safetyCheck()),
                          tr("First a safety check"),
                          {tr("Thirty seconds of turning your head gently, and two questions. They tell "
                              "whether exercise is right "
                              "for you now."),
                           tr("Leave it for later if you like: it comes before your first session anyway.")});
    auto* holder = new QWidget;
    auto* column = columnIn(holder, 0);
    for (QWidget* step : m_steps) {
        column->addWidget(step);
    }
    return holder;
}

FigurePicture* WelcomePage::makePicture(Glyph glyph, const QString& name, const QString& routine)
{
    auto* picture = new FigurePicture(m_theme, glyph, name);
    if (m_services.picture && !routine.isEmpty()) {
        picture->setPainter(
            [this, routine](int side, qreal ratio) { return m_services.picture(routine, side, ratio); });
    }
    return picture;
}

QWidget* WelcomePage::makeButtons()
{
    auto* buttons = new QWidget;
    auto* row = new FlowRow(buttons);
    row->setSpacing(space::kSmall);
    m_second->setOutlined(true);
    row->addWidget(m_primary);
    row->addWidget(m_second);
    row->addWidget(m_back);
    connect(m_primary, &QAbstractButton::clicked, this, &WelcomePage::goOn);
    connect(m_second, &QAbstractButton::clicked, this, &WelcomePage::doSecond);
    connect(m_back, &QAbstractButton::clicked, this, &WelcomePage::goBack);
    return buttons;
}

QString WelcomePage::heading() const
{
    return headingWords(m_step);
}

void WelcomePage::entered()
{
    m_services.settings.reload();
    m_hours->refresh();
    takeFocus();
}

void WelcomePage::left()
{
    // A field that is being typed in tells its value when it loses the focus.
    if (QWidget* focused = focusWidget(); focused != nullptr) {
        focused->clearFocus();
    }
    static_cast<void>(m_hours->keep());
    m_services.noteWelcomed();
}

void WelcomePage::shapeChanged(WindowShape shape)
{
    m_shape = shape;
}

void WelcomePage::showStep(Step step)
{
    m_step = step;
    const int number = int(step);
    for (int each = 0; each < kSteps; ++each) {
        m_steps.at(std::size_t(each))->setVisible(each == number);
    }
    //: %1 is the number of the step, %2 how many there are
    const QString where = tr("Step %1 of %2").arg(QLocale().toString(number + 1), QLocale().toString(kSteps));
    m_where->setText(where);
    m_dots->setStep(number, where);
    showButtons();
    m_area->verticalScrollBar()->setValue(0);
    takeFocus();
    Q_EMIT headingChanged();
}

void WelcomePage::showButtons()
{
    m_primary->setText(primaryWords(m_step));
    // Read out when the step is there, since the focus lies on it.
    m_primary->setAccessibleDescription(m_where->text());
    m_primary->setGlyph(m_step == Step::Pattern ? std::optional(Glyph::BackView) : std::nullopt);
    const QString second = secondWords(m_step);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    m_second->setGlyph(m_step == Step::Intro ? std::optional(Glyph::Play) : std::nullopt);
    m_back->setVisible(m_step != Step::Intro);
}

void WelcomePage::takeFocus()
{
    QWidget* const first = m_step == Step::Hours ? m_hours->first() : m_primary;
    first->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::paintPictures()
{
    for (FigurePicture* picture : findChildren<FigurePicture*>()) {
        picture->paintNow();
    }
}

void WelcomePage::goOn()
{
    switch (m_step) {
    case Step::Intro:
        showStep(Step::Hours);
        return;
    case Step::Hours:
        if (m_hours->keep()) {
            showStep(Step::Pattern);
        }
        return;
    case Step::Pattern:
        // Whoever comes back has done it.
        showStep(Step::Check);
        m_services.setAside(true);
        Q_EMIT pageRequested(PageId::Pattern);
        return;
    case Step::Check:
        Q_EMIT startRequested(safetyCheck());
        return;
    }
}

void WelcomePage::doSecond()
{
    switch (m_step) {
    case Step::Intro:
        Q_EMIT startRequested(firstReset());
        return;
    case Step::Hours:
        return;
    case Step::Pattern:
        showStep(Step::Check);
        return;
    case Step::Check:
        skip();
        return;
    }
}

void WelcomePage::goBack()
{
    if (m_step != Step::Intro) {
        showStep(Step(int(m_step) - 1));
    }
}

void WelcomePage::skip()
{
    Q_EMIT pageRequested(PageId::Home);
    showStep(Step::Intro);
}

void WelcomePage::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !event->isAutoRepeat()) {
        goOn();
    } else if (event->key() == Qt::Key_Escape && m_shape != WindowShape::FullScreen) {
        skip();
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace unhunch::window
