"""Read new words from the source into the .ts files and compile them into one .qm.

Each area of the source has its own `resources/translations/<language>/<area>.ts`. Words that
stand in no area yet are added to the area that already holds words of the same source file,
else to one named after the file. Run as `python -m tests.translations`; it ends with a list of
what still has no translation and a status of 1 when there is any.

With `--punctuation` it also puts full-width signs into Chinese sentences: `，：；？（）` read as
Chinese print has them, and half-width ones beside characters look broken off.
"""

import re
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations" / "zh_CN"
COMPILED = FOLDER.with_suffix(".qm")
ROOMS = ("views", "app", "printing", "practice", "jobs")
CHARACTER = re.compile("[\u4e00-\u9fff]")
SIGN = re.compile(
    "(?<=[\u4e00-\u9fff）」}])[,:;?!]|(?<![+0-9A-Za-z])[,:;?!](?=[\u4e00-\u9fff])|[?!]$"
)
# a file dialog reads its patterns between plain brackets
BRACKETS = re.compile(r"\((?!\{endings\})((?:[^()]*[\u4e00-\u9fff}][^()]*)|[A-Z][^()]*)\)")
WIDE = str.maketrans(",:;?!", "，：；？！")
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True)
class Word:
    """One string to translate; `translation` is empty while unfinished."""

    context: str
    source: str
    file: str
    translation: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def sources() -> list[Path]:
    """Python files that may hold words a person reads."""
    return [p for room in ROOMS for p in sorted((ROOT / "desktop" / room).rglob("*.py"))]


def read_ts(path: Path) -> Iterator[Word]:
    """Every word of a .ts file that is still in the source."""
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translated = message.find("translation")
            if translated is not None and translated.get("type") in {"vanished", "obsolete"}:
                continue
            location = message.find("location")
            done = translated is not None and translated.get("type") != "unfinished"
            yield Word(
                name,
                message.findtext("source", ""),
                in_package(location.get("filename", "") if location is not None else ""),
                (translated.text or "") if done and translated is not None else "",
            )


def in_package(filename: str) -> str:
    """The path from `desktop/` on; lupdate writes it relative to the .ts file."""
    return filename[filename.rfind("desktop/") :].replace("\\", "/")


def found_in_source() -> list[Word]:
    """What lupdate finds in the source now, in one run."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "all.ts"
        listed = Path(folder) / "files.lst"
        listed.write_text("\n".join(map(str, sources())), encoding="utf-8")
        run("pyside6-lupdate", f"@{listed}", "-ts", str(path))
        return list(read_ts(path))


def translated() -> dict[Path, list[Word]]:
    """Area file -> its words."""
    return {path: list(read_ts(path)) for path in sorted(FOLDER.glob("*.ts"))}


def compile_to(path: Path) -> None:
    """Put the words of all areas into one .qm."""
    # put in place whole: a running program has the old file mapped into its memory
    fresh = path.with_suffix(".fresh.qm")
    run("pyside6-lrelease", "-silent", *map(str, sorted(FOLDER.glob("*.ts"))), "-qm", str(fresh))
    fresh.replace(path)


def run(tool: str, *arguments: str) -> None:
    """Run a tool of PySide6 that stands beside this Python."""
    beside = Path(sysconfig.get_path("scripts")) / tool
    result = subprocess.run(
        [str(beside), *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )
    if result.returncode:
        raise RuntimeError(f"{tool}: {result.stdout}{result.stderr}")


def area_of(word: Word, areas: dict[Path, list[Word]]) -> Path:
    """The area that holds most words of the same file, else one named after the file."""
    votes = Counter({path: sum(w.file == word.file for w in ws) for path, ws in areas.items()})
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] else FOLDER / f"{Path(word.file).stem}.ts"


def add_words(words: list[Word]) -> None:
    """Write words that stand in no area into one, unfinished."""
    areas = translated()
    for word in words:
        path = area_of(word, areas)
        root = ET.parse(path).getroot() if path.exists() else _new_root()
        context = next(
            (c for c in root.iter("context") if c.findtext("name") == word.context), None
        )
        if context is None:
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = word.context
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../../{word.file}")
        ET.SubElement(message, "source").text = word.source
        ET.SubElement(message, "translation", type="unfinished")
        ET.indent(root, "    ")
        path.write_text(HEADER + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def widen(text: str) -> str:
    """Chinese text with full-width punctuation; keys such as Ctrl+; and numbers stay."""
    if not CHARACTER.search(text):
        return text
    text = SIGN.sub(lambda match: match[0].translate(WIDE), text)
    return BRACKETS.sub("（\\1）", text)


def widen_all() -> None:
    """Put full-width punctuation into every .ts file."""
    for path in sorted(FOLDER.glob("*.ts")):
        tree = ET.parse(path)
        for message in tree.getroot().iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text:
                translation.text = widen(translation.text)
        ET.indent(tree, "    ")
        written = ET.tostring(tree.getroot(), encoding="unicode")
        path.write_text(HEADER + written + "\n", encoding="utf-8")


def name_language() -> None:
    """Name the language in every .ts: lupdate silently leaves files alone that do not."""
    for path in FOLDER.glob("*.ts"):
        text = path.read_text(encoding="utf-8")
        if " language=" not in text.partition("<context>")[0]:
            named = '<TS language="zh_CN" sourcelanguage="en" '
            path.write_text(text.replace("<TS ", named, 1), encoding="utf-8")


def _new_root() -> ET.Element:
    return ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")


def main() -> int:
    """Add, compile, tell what is missing."""
    name_language()
    if "--punctuation" in sys.argv:
        widen_all()
    known = {word.key for words in translated().values() for word in words}
    missing = [word for word in found_in_source() if word.key not in known]
    add_words(missing)
    compile_to(COMPILED)
    in_source = {word.key for word in found_in_source()}
    bare = [
        (path.stem, word)
        for path, words in translated().items()
        for word in words
        if not word.translation and word.key in in_source
    ]
    for area, word in bare:
        print(f"{area}: {word.context}: {word.source}")
    print(f"{len(in_source)} words, {len(bare)} without translation")
    return 1 if bare else 0


if __name__ == "__main__":
    sys.exit(main())
