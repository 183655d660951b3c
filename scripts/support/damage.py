"""Damages the text of gold files in the ways in which Kyrgyz text really comes, and moves the marks along."""

import argparse
import json
import random
import re
import sys

LETTER = "a-zA-Zа-яА-ЯёЁөүңӨҮҢ"
WORD = re.compile(f"[{LETTER}]+")
KYRGYZ = "өүңӨҮҢ"

# Old fonts: what stands in the text where ө ү ң Ө Ү Ң are meant.
FONTS = {
    # Village councils' sites: Ъкмът\н\н, Кеёеши.
    "font-backslash": "ъ\\ёЪ\\Ё",
    # Newspapers: єкмєттїн, Кеўеши, letters of Ukrainian and Belarusian.
    "font-ukrainian": "єїўЄЇЎ",
    # KZ-1048 read as windows-1251: ґкмґттїѕ.
    "font-kazakh": "ґїѕҐЇЅ",
    # ParaType's Asian Cyrillic (cp154) read as windows-1251: µкмµт‰н‰н.
    "font-paratype": "µ‰њ¤‡Њ",
}
LOOK_ALIKES = {
    "а": "a", "с": "c", "е": "e", "о": "oο", "р": "p", "х": "x", "у": "y", "к": "κ",
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "О": "OΟ", "Р": "P", "Т": "T", "Х": "X",
}
VARIANTS = {"ө": "ɵѳ", "Ө": "ϴƟѲ", "ү": "ʏ", "ң": "ӊҥ", "Ң": "ӉҤ"}


class Edits:
    """Replacements in a text, and where its offsets go by them."""

    def __init__(self, text):
        self.text = text
        self.edits = []

    def replace(self, start, end, new):
        if self.text[start:end] != new:
            self.edits.append((start, end, new))

    def apply(self, document):
        out, where, last = [], list(range(len(self.text) + 1)), 0
        length = 0
        for start, end, new in sorted(self.edits):
            out.append(self.text[last:start])
            length += start - last
            for i in range(last, start + 1):
                where[i] = length - (start - i)
            for i in range(start + 1, end):
                where[i] = length + min(i - start, len(new))
            out.append(new)
            length += len(new)
            last = end
        out.append(self.text[last:])
        for i in range(last, len(self.text) + 1):
            where[i] = length + i - last
        document = dict(document)
        document["text"] = "".join(out)
        moved = []
        for mention in document["mentions"]:
            mention = dict(mention)
            mention["start"], mention["end"] = where[mention["start"]], where[mention["end"]]
            if "text" in mention:
                mention["text"] = document["text"][mention["start"] : mention["end"]]
            moved.append(mention)
        document["mentions"] = moved
        return document


def mapped(edits, table):
    for i, letter in enumerate(edits.text):
        if letter in table:
            edits.replace(i, i + 1, table[letter])


def letters(edits, rng):
    """ө ү ң typed as о у н."""
    mapped(edits, dict(zip(KYRGYZ, "оунОУН")))


def font(name):
    def damage(edits, rng):
        mapped(edits, dict(zip(KYRGYZ, FONTS[name])))

    damage.__doc__ = "ө ү ң of an old font: " + " ".join(FONTS[name][:3])
    return damage


def font_latin(edits, rng):
    """windows-1251 read as windows-1252, ө ү ң being є ї ў there: Òºëºãºí."""
    table = dict(zip(KYRGYZ, FONTS["font-ukrainian"]))
    for i, letter in enumerate(edits.text):
        try:
            edits.replace(i, i + 1, table.get(letter, letter).encode("cp1251").decode("cp1252"))
        except UnicodeError:
            pass


def mixed(edits, rng):
    """Word by word sound, without the letters, or of the font with the backslash."""
    tables = [{}, dict(zip(KYRGYZ, "оунОУН")), dict(zip(KYRGYZ, FONTS["font-backslash"]))]
    for word in WORD.finditer(edits.text):
        table = rng.choice(tables)
        edits.replace(word.start(), word.end(), "".join(table.get(letter, letter) for letter in word.group()))


def look_alikes(edits, rng):
    """Latin and Greek letters for Cyrillic ones in a third of the words."""
    for word in WORD.finditer(edits.text):
        if rng.random() < 1 / 3:
            new = "".join(
                rng.choice(LOOK_ALIKES[letter]) if letter in LOOK_ALIKES and rng.random() < 0.5 else letter for letter in word.group()
            )
            # A word that is Latin through and through is another word.
            if re.search("[а-яА-ЯөүңӨҮҢ]", new):
                edits.replace(word.start(), word.end(), new)


def variants(edits, rng):
    """ɵ ѳ ϴ Ɵ for ө, ʏ for ү, ӊ ҥ for ң; a text has one of each."""
    mapped(edits, {letter: rng.choice(choice) for letter, choice in VARIANTS.items()})


def yo(edits, rng):
    """ё for ө."""
    mapped(edits, {"ө": "ё", "Ө": "Ё"})


def dates(edits, rng):
    """2021 - жылдын, 2021жылдын, en dashes, no-break spaces."""
    joints = [" - ", "- ", " -", " – ", "–", "", " ", "\u2011", "—", "\u00a0- "]
    for joint in re.finditer(r"(?<=\d)-(?=[а-яө]{2})", edits.text):
        edits.replace(joint.start(), joint.end(), rng.choice(joints))
    for blank in re.finditer(r"(?<=\d) (?=[а-яө])|(?<=ын) (?=\d)", edits.text):
        edits.replace(blank.start(), blank.end(), rng.choice([" ", "\u00a0", "  "]))


def capitals(edits, rng):
    """Every eighth word in spaced-out capitals: Т О К Т О М."""
    text, last = edits.text, None
    for word in re.finditer("[а-яА-ЯёЁөүңӨҮҢ]{4,}", text):
        start, end = word.span()
        apart = (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace() or text[end] in ",.:;»")
        if not apart or rng.random() >= 1 / 8:
            continue
        edits.replace(start, end, " ".join(word.group().upper()))
        if last is not None and last == start - 1 and text[last] == " ":
            edits.replace(last, start, "   ")
        last = end


def broken(edits, rng):
    """Lines of sixty characters, words at their end divided by a hyphen."""
    text, column = edits.text, 0
    for piece in re.finditer(r"\n| |[^\n ]+", text):
        start, end = piece.span()
        if piece.group() == "\n":
            column = 0
        elif piece.group() == " ":
            column += 1
        elif column + end - start > 60 and column > 0 and text[start - 1] == " ":
            word = piece.group()
            cuts = [
                i for i in range(3, len(word) - 2) if re.fullmatch("[а-яёөүң]+", word[1:]) and word[i - 1] in "аеиоуыэюяөүё" and word[i] not in "аеиоуыэюяөүё"
            ]
            if cuts and rng.random() < 0.5:
                cut = rng.choice(cuts)
                edits.replace(start + cut, start + cut, "-\n")
                column = end - start - cut
            else:
                edits.replace(start - 1, start, "\n")
                column = end - start
        else:
            column += end - start


KINDS = {
    "letters": letters,
    **{name: font(name) for name in FONTS},
    "font-latin": font_latin,
    "mixed": mixed,
    "look-alikes": look_alikes,
    "variants": variants,
    "yo": yo,
    "dates": dates,
    "capitals": capitals,
    "broken": broken,
}


def damage(document, kind, seed):
    """The document, a line of a gold file, with its text damaged."""
    edits = Edits(document["text"])
    KINDS[kind](edits, random.Random(f"{seed} {kind} {document['doc']}"))
    return edits.apply(document)


def main():
    kinds = "\n".join(f"  {name:15} {function.__doc__}" for name, function in KINDS.items())
    parser = argparse.ArgumentParser(
        prog="damage",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Writes a gold file again with its texts damaged in one way. The offsets of the mentions move along, so that the\n"
        "result can be scored as the sound file can. The same seed gives the same damage.",
        epilog=f"kinds:\n{kinds}\n\nexamples:\n  scripts/damage letters news.gold.jsonl >news-letters.gold.jsonl\n"
        "  scripts/damage broken --seed 7 news.gold.jsonl | head -1",
    )
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help="the way of damage, see below")
    parser.add_argument("gold", metavar="GOLD", help='JSON lines of {"doc", "text", "mentions": [{"start", "end", …}]}')
    parser.add_argument("--seed", type=int, default=1, help="another number gives other damage (default 1)")
    arguments = parser.parse_args()
    with open(arguments.gold, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                print(json.dumps(damage(json.loads(line), arguments.kind, arguments.seed), ensure_ascii=False))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        sys.exit(141)
