"""Share of right lemmas of tuyun morph --language ky in a treebank. See scripts/score-lemmas."""
import argparse
import json
import subprocess
import sys
from collections import Counter


def folded(word):
    """As lemmas are compared: small letters, and the look-alikes that the treebank has in a few words."""
    return word.lower().translate(str.maketrans("aceopxyi", "асеорхуі")).replace("ё", "е")


def tokens(path, part):
    """(form, lemma, part of speech) of the words of some sentences."""
    sentence = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("# sent_id"):
                sentence += 1
            columns = line.rstrip("\n").split("\t")
            if len(columns) != 10 or not columns[0].isdigit():
                continue
            if part == "all" or (part == "odd") == (sentence % 2 == 1):
                yield columns[1], columns[2], columns[3]


def slips(path):
    """{(form, lemma there): lemma as it should be} of a list of slips."""
    found = {}
    if path == "none":
        return found
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.partition("#")[0].strip()
            if not line:
                continue
            form, wrong, right = (column.strip() for column in line.split("|")[:3])
            found[folded(form), folded(wrong)] = folded(right)
    return found


def readings(program, forms):
    """The lemmas of each form, likeliest first."""
    forms = sorted(forms)
    done = subprocess.run([program, "morph", "--language", "ky"], input="\n".join(forms).encode() + b"\n", stdout=subprocess.PIPE, check=True)
    lines = done.stdout.decode().split("\n")[:-1]
    assert len(lines) == len(forms), "a line of readings for each form"
    return {form: [folded(reading["lemma"]) for reading in json.loads(line)["readings"]] for form, line in zip(forms, lines)}


def main():
    options = argparse.ArgumentParser(prog="score-lemmas")
    options.add_argument("program", help=argparse.SUPPRESS)
    options.add_argument("own_slips", help=argparse.SUPPRESS)
    options.add_argument("file", metavar="CONLLU")
    options.add_argument("--any", action="store_true", help="count a token right if any of its readings has the lemma")
    options.add_argument("--sentences", choices=["all", "odd", "even"], default="all", help="every second sentence alone, counted from 1")
    options.add_argument("--tags", default="PROPN,NOUN,VERB", help="parts of speech, as the treebank names them")
    options.add_argument("--slips", metavar="FILE", help="the treebank's own slips; none counts them like the rest")
    options.add_argument("--show", type=int, default=0, metavar="N", help="print the N commonest misses: times, tag, form, lemma, found")
    options = options.parse_intermixed_args()
    tags = options.tags.split(",")
    words = [word for word in tokens(options.file, options.sentences) if word[2] in tags]
    if not words:
        sys.exit("score-lemmas: no tokens")
    known_slips = slips(options.slips or options.own_slips)
    found = readings(options.program, {form for form, _, _ in words})
    count, right, slipped, slipped_right = Counter(), Counter(), Counter(), Counter()
    misses = Counter()
    for form, lemma, tag in words:
        lemmas = found[form] if options.any else found[form][:1]
        mended = known_slips.get((folded(form), folded(lemma)))
        if mended is not None:
            slipped[tag] += 1
            slipped_right[tag] += mended in lemmas
            continue
        count[tag] += 1
        if folded(lemma) in lemmas:
            right[tag] += 1
        else:
            misses[tag, form, lemma, " ".join(dict.fromkeys(found[form]))] += 1
    print(f"{'':6}{'tokens':>8}{'right':>8}{'share':>8}{'slips of the treebank':>24}{'of these right':>16}")
    for tag in tags:
        share = right[tag] / count[tag] if count[tag] else 0
        print(f"{tag:6}{count[tag]:8}{right[tag]:8}{share:8.3f}{slipped[tag]:24}{slipped_right[tag]:16}")
    for (tag, form, lemma, ours), times in sorted(misses.items(), key=lambda miss: (-miss[1], miss[0]))[: options.show]:
        print(f"{times}\t{tag}\t{form}\t{lemma}\t{ours}")


main()
