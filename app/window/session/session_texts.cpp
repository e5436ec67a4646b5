// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace unhunch::window {
namespace {

using session::BreathKind;
using session::Direction;
using session::Frame;
using session::PhaseKind;
using session::PlayerStatus;
using session::Side;
using session::Timeline;
using session::TimelinePart;
using session::TimelinePhase;
using std::chrono::milliseconds;

/// Gives the strings below their translation context.
struct Session {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

QString breathWord(BreathKind kind)
{
    switch (kind) {
    case BreathKind::None:
        return {};
    case BreathKind::In:
        return Session::tr("Breathe in");
    case BreathKind::Hold:
        return Session::tr("Hold");
    case BreathKind::Out:
        return Session::tr("Breathe out");
    }
    return {};
}

QString directionWord(Direction direction)
{
    switch (direction) {
    case Direction::None:
        return {};
    case Direction::Up:
        return Session::tr("Up");
    case Direction::Back:
        return Session::tr("Back");
    case Direction::Down:
        return Session::tr("Down");
    case Direction::Forward:
        return Session::tr("Forward");
    }
    return {};
}

QString sideWord(Side side)
{
    switch (side) {
    case Side::None:
        return {};
    case Side::Left:
        return Session::tr("Left side");
    case Side::Right:
        return Session::tr("Right side");
    }
    return {};
}

std::optional<look::Glyph> directionGlyph(Direction direction)
{
    if (direction == Direction::Up) {
        return look::Glyph::ArrowUp;
    }
    if (direction == Direction::Down) {
        return look::Glyph::ArrowDown;
    }
    return std::nullopt;
}

double share(milliseconds left, milliseconds whole)
{
    if (whole <= milliseconds{0}) {
        return 1.0;
    }
    const double leftShare = static_cast<double>(left.count()) / static_cast<double>(whole.count());
    return std::clamp(1.0 - leftShare, 0.0, 1.0);
}

QString placeOf(const Timeline& timeline, const Frame& frame)
{
    if (timeline.parts()[frame.part].isWarmUp) {
        return Session::tr("Warm-up");
    }
    const auto isMain = [](const TimelinePart& part) { return !part.isWarmUp; };
    const auto& parts = timeline.parts();
    const auto current = parts.begin() + static_cast<std::ptrdiff_t>(frame.part);
    //: Which exercise of the session: %1 is its number, %2 how many there are.
    return Session::tr("Exercise %1 of %2")
        .arg(std::count_if(parts.begin(), current, isMain) + 1)
        .arg(std::count_if(parts.begin(), parts.end(), isMain));
}

/// In a narrow window the line breaks between two counts, never within one.
QString unbroken(QString count)
{
    return count.replace(u' ', QChar::Nbsp);
}

/// Side, set and repetition, as far as there are any.
QString countOf(const TimelinePhase& phase)
{
    QStringList words;
    if (const QString side = sideWord(phase.side); !side.isEmpty()) {
        words << side;
    }
    const bool isHold = phase.kind == PhaseKind::Hold;
    if (phase.sets > 1 && phase.kind == PhaseKind::Rest) {
        //: While resting between sets: %1 is the number of the set that follows, %2 how many there are.
        words << Session::tr("Set %1 of %2 is next").arg(phase.set).arg(phase.sets);
    } else if (phase.sets > 1 && !isHold) {
        //: Which set of repetitions: %1 is its number, %2 how many there are.
        words << unbroken(Session::tr("Set %1 of %2").arg(phase.set).arg(phase.sets));
    }
    const bool countsHolds = isHold && phase.sets > 1;
    if (countsHolds || phase.repetitions > 1) {
        //: Which repetition: %1 is its number, %2 how many there are.
        words << unbroken(Session::tr("%1 of %2")
                              .arg(countsHolds ? phase.set : phase.repetition)
                              .arg(countsHolds ? phase.sets : phase.repetitions));
    }
    return words.join(QStringLiteral("\u00A0· "));
}

QString sentenceOf(const TimelinePart& part, const TimelinePhase& phase)
{
    if (!phase.text.empty()) {
        return words(phase.text);
    }
    return words(phase.kind == PhaseKind::Setup ? part.setup : part.movement);
}

QString nextOf(const Timeline& timeline, const Frame& frame)
{
    if (!frame.nextPart) {
        return Session::tr("This is the last one");
    }
    //: %1 is the name of the exercise that follows.
    return Session::tr("Next: %1").arg(words(timeline.parts()[*frame.nextPart].title));
}

void fillCue(SessionTexts& texts, const Frame& frame, const TimelinePhase& phase)
{
    if (frame.breath.kind != BreathKind::None) {
        texts.cue = breathWord(frame.breath.kind);
        return;
    }
    if (phase.direction != Direction::None) {
        texts.cue = directionWord(phase.direction);
        texts.cueGlyph = directionGlyph(phase.direction);
        return;
    }
    texts.cue = words(phase.title);
}

void fillRing(SessionTexts& texts, const Frame& frame, const TimelinePhase& phase)
{
    const bool countsRepetition = phase.kind == PhaseKind::Move && phase.repetitions > 1;
    const milliseconds left = countsRepetition ? frame.stepLeft : frame.phaseLeft;
    texts.ring = share(left, countsRepetition ? phase.stepLength : phase.length);
    texts.digits = wholeSeconds(left);
    texts.caption = texts.digits == QLatin1String("1") ? Session::tr("second") : Session::tr("seconds");
}

void fillGetReady(SessionTexts& texts, const session::SessionState& state, BootInstant now)
{
    const milliseconds left = session::getReadyLeftAt(state, now);
    texts.digits = wholeSeconds(left);
    texts.caption.clear();
    texts.ring = share(left, session::kGetReady);
    texts.cue = Session::tr("Get ready");
    texts.cueGlyph.reset();
}

} // namespace

QString wholeSeconds(milliseconds left)
{
    return QString::number(std::chrono::ceil<std::chrono::seconds>(left).count());
}

SessionTexts textsFor(const session::SessionState& state, const Frame& frame, BootInstant now)
{
    const Timeline& timeline = state.timeline;
    if (timeline.parts().empty() || timeline.phases().empty()) {
        return {};
    }
    const TimelinePart& part = timeline.parts()[frame.part];
    const TimelinePhase& phase = timeline.phases()[frame.phase];
    SessionTexts texts;
    texts.place = placeOf(timeline, frame);
    texts.title = words(part.title);
    texts.sentence = sentenceOf(part, phase);
    texts.next = nextOf(timeline, frame);
    texts.count = countOf(phase);
    fillCue(texts, frame, phase);
    fillRing(texts, frame, phase);
    const bool isGettingReady = state.status == PlayerStatus::GettingReady
                                || (state.status == PlayerStatus::Paused && state.wasGettingReady);
    if (isGettingReady) {
        fillGetReady(texts, state, now);
    }
    return texts;
}

LongestTexts allTexts(const Timeline& timeline)
{
    LongestTexts texts;
    for (const TimelinePart& part : timeline.parts()) {
        texts.titles << words(part.title);
    }
    for (const TimelinePhase& phase : timeline.phases()) {
        texts.sentences << sentenceOf(timeline.parts()[phase.part], phase);
        texts.cues << words(phase.title);
    }
    texts.cues << breathWord(BreathKind::In) << breathWord(BreathKind::Out);
    texts.cues.removeDuplicates();
    texts.titles.removeDuplicates();
    texts.sentences.removeDuplicates();
    return texts;
}

QString announcementFor(const Timeline& timeline, const Frame& frame)
{
    if (timeline.parts().empty() || timeline.phases().empty()) {
        return {};
    }
    const TimelinePart& part = timeline.parts()[frame.part];
    return words(part.title) + QStringLiteral(". ") + sentenceOf(part, timeline.phases()[frame.phase]);
}

} // namespace unhunch::window
