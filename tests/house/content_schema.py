#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON Schemas against our own content and the worked examples, and against mistakes that they have to find."""
import copy
import json
import pathlib
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = {"exercise": "exercises/*.json", "routine": "routines/*.json", "pose": "figure/poses/*.json",
         "patterns": "pain_patterns.json", "regions": "regions.json"}
PLACES = [ROOT / "resources", *sorted((ROOT / "docs/examples").iterdir())]


def files_of(kind):
    return [file for place in PLACES for file in sorted(place.glob(KINDS[kind]))]


def mistakes(content):
    """The same content with a mistake: a field missing, one misspelt, one of another kind."""
    for field in content:
        if field in ("units", "$schema"):
            continue
        wrong = copy.deepcopy(content)
        wrong[field + "x"] = wrong.pop(field)
        yield f"{field} misspelt", wrong
        wrong = copy.deepcopy(content)
        wrong[field] = {"neither": "nor"} if not isinstance(content[field], dict) else 7
        yield f"{field} of another kind", wrong


def main():
    bad = []
    for kind in KINDS:
        schema = json.loads((ROOT / f"resources/schema/unhunch-{kind}-1.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        files = files_of(kind)
        for file in files:
            content = json.loads(file.read_text())
            bad += [f"{file.relative_to(ROOT)}: {error.json_path}: {error.message[:200]}" for error in
                    validator.iter_errors(content)]
        bad += [f"{kind}: the schema does not find: {what}" for what, wrong in mistakes(json.loads(files[0].read_text()))
                if validator.is_valid(wrong)]
        print(f"{len(files)} {kind} files")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
