#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the translations with the texts: `update` takes new texts of sources and content into each .ts file, `check` says
what is missing or broken, `pseudo FILE` writes a language for tests, long and with accents."""
import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# What content files say to people; everything else in them is for the program.
SPOKEN = {"title", "summary", "setup", "movement", "mistakes", "text", "cue", "name", "place", "description", "where"}
CONTENT = ["exercises/*.json", "routines/*.json", "muscles.json", "pain_patterns.json", "regions.json"]
# English has all texts in the sources; its file holds the plurals only.
SOURCE_LANGUAGE = "en"
PLACEHOLDER = re.compile(r"%(?:[1-9]|n|L[1-9])")
TAG = re.compile(r"</?[a-z][^>]*>")

Message = collections.namedtuple("Message", "context source comment plural")


def lupdate():
    for program in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if program and pathlib.Path(program).exists():
            return program
    raise SystemExit("translations: lupdate is not there; it comes with qt6-l10n-tools")


def spoken_texts(value, path, key=""):
    """Each text for people in a content file, with where it stands."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from spoken_texts(member, f"{path}.{name}", name)
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from spoken_texts(member, f"{path}[{index}]", key)
    elif isinstance(value, str) and value and (key in SPOKEN or (key == "number" and " or " in value)):
        yield path, value


def content_source():
    """C++ that lupdate reads, with the texts of all content files."""
    lines, seen = [], set()
    for pattern in CONTENT:
        for file in sorted((ROOT / "resources").glob(pattern)):
            name = file.relative_to(ROOT / "resources").with_suffix("").as_posix()
            for place, text in spoken_texts(json.loads(file.read_text(encoding="utf-8")), name):
                if text not in seen:
                    seen.add(text)
                    lines += [f"//: {place}", f'QT_TRANSLATE_NOOP("Content", {json.dumps(text, ensure_ascii=False)});']
    return "\n".join(lines) + "\n"


def take_in(files, plural_only=False):
    """Has lupdate take the texts of today into the files."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "content.cpp")
        source.write_text(content_source(), encoding="utf-8")
        command = [lupdate(), "-silent", "-no-obsolete", "-locations", "none", "-no-ui-lines", "-I", str(ROOT)]
        command += ["-source-language", SOURCE_LANGUAGE] + (["-pluralonly"] if plural_only else [])
        command += [str(ROOT / "app"), str(ROOT / "core"), str(source), "-ts", *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise SystemExit(f"translations: lupdate: {done.stderr}")


def messages(file):
    """Each message of a .ts file with its translation element."""
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            text = {child.tag: child.text or "" for child in message}
            key = Message(context.findtext("name"), text.get("source", ""), text.get("comment", ""),
                          message.get("numerus") == "yes")
            yield key, message.find("translation")


def forms_of(translation):
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def language_files():
    return sorted(HERE.glob("unhunch_*.ts"))


def language_of(file):
    return file.stem.removeprefix("unhunch_")


def faults_of_text(key, text, may_leave_out_number):
    """What is wrong with a translation by its form alone."""
    if not text.strip():
        yield "is not translated"
        return
    wanted = collections.Counter(PLACEHOLDER.findall(key.source))
    found = collections.Counter(PLACEHOLDER.findall(text))
    if may_leave_out_number and "%n" not in found:
        wanted.pop("%n", None)
    if wanted != found:
        yield f"has the placeholders {sorted(found)} instead of {sorted(wanted)}"
    if sorted(TAG.findall(key.source)) != sorted(TAG.findall(text)):
        yield "has other tags"
    if key.source[:1].isspace() != text[:1].isspace() or key.source[-1:].isspace() != text[-1:].isspace():
        yield "begins or ends with another space"
    if key.source.count("\n") != text.count("\n"):
        yield "has another number of lines"
    if key.source.endswith("…") != text.rstrip().endswith(("…", "……")):
        yield "ends with an ellipsis where the English does not, or the other way round"


def faults_of_file(file, wanted):
    found = dict(messages(file))
    for key in wanted:
        if key not in found:
            yield key, "is missing: ./dev translate takes it in"
    for key, translation in found.items():
        if key not in wanted:
            yield key, "is no longer said: ./dev translate takes it out"
            continue
        if translation.get("type") == "unfinished":
            yield key, "is marked as unfinished"
        forms = forms_of(translation)
        for index, text in enumerate(forms):
            for fault in faults_of_text(key, text, key.plural and index < len(forms) - 1 or len(forms) == 1):
                yield key, fault


def wanted_messages(plural_only):
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder, "fresh_en.ts")
        take_in([fresh], plural_only)
        return {key for key, _ in messages(fresh)}


def check():
    wanted = {plural_only: wanted_messages(plural_only) for plural_only in (False, True)}
    count = 0
    for file in language_files():
        for key, fault in faults_of_file(file, wanted[language_of(file) == SOURCE_LANGUAGE]):
            print(f"{file.name}: {key.context}: “{key.source}” {fault}")
            count += 1
    print(f"{len(language_files())} languages, {len(wanted[False])} texts, {count} faults")
    return 1 if count else 0


def update():
    files = language_files()
    take_in([file for file in files if language_of(file) != SOURCE_LANGUAGE] or [])
    take_in([HERE / f"unhunch_{SOURCE_LANGUAGE}.ts"], plural_only=True)
    return check()


ACCENTS = str.maketrans("aeiouycnszAEIOUYCNSZ", "àéîöûýçñšžÀÉÎÖÛÝÇÑŠŽ")


def pseudo_text(source):
    """The text with accents and half as long again, in brackets; what the program replaces stays as it is."""
    parts = re.split(f"({PLACEHOLDER.pattern}|{TAG.pattern}|&[a-z]+;)", source)
    spoken = "".join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts))
    words = re.findall(r"[^\W\d_]+", re.sub(PLACEHOLDER, "", source)) or ["x"]
    more = " ".join(words[index % len(words)] for index in range(max(1, len(words) // 2))).lower()
    end = "…" if source.endswith("…") else ""
    return f"[{spoken.removesuffix('…')} {more}]{end}"


def is_a_format(key):
    """Patterns of dates and the like are read by the program."""
    return bool(re.fullmatch(r"[dMyHhmsapAP :.,'/-]+", key.source))


def pseudo(target):
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder, "fresh_eo.ts")
        take_in([fresh])
        tree = xml.parse(fresh)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            translation.attrib.pop("type", None)
            text = source if is_a_format(Message("", source, "", False)) else pseudo_text(source)
            forms = translation.findall("numerusform")
            for form in forms:
                form.text = text
            if not forms:
                translation.text = text
    tree.getroot().set("language", "eo")
    written = xml.tostring(tree.getroot(), encoding="unicode")
    if not target.exists() or target.read_text(encoding="utf-8") != written:
        target.write_text(written, encoding="utf-8")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["update", "check", "pseudo"])
    parser.add_argument("file", nargs="?", type=pathlib.Path)
    wish = parser.parse_args()
    if wish.what == "pseudo":
        return pseudo(wish.file)
    return check() if wish.what == "check" else update()


if __name__ == "__main__":
    sys.exit(main())
